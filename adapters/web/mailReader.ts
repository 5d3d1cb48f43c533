import type { Temporal } from 'temporal-polyfill';

/** A captured mail, as a list shows it. */
export interface MailSummary {
  readonly id: number;
  /** Address. */
  readonly recipient: string;
  readonly subject: string;
  readonly at: Temporal.Instant;
}

export interface MailPage {
  /** The latest first. */
  readonly mails: readonly MailSummary[];
  readonly hasMore: boolean;
}

/** What the mail adapter lets this one read, when it keeps mail instead of sending it. */
export interface MailReader {
  /**
   * @param query.recipient only the mail of that address; of everybody when it is absent
   * @param query.page from 0
   */
  list(query: {
    readonly recipient?: string;
    readonly page: number;
    readonly size: number;
  }): Promise<MailPage>;
  /** The bytes that would have left. */
  raw(id: number): Promise<(MailSummary & { readonly raw: Uint8Array }) | undefined>;
}
