import type { Temporal } from 'temporal-polyfill';

/** A captured mail, as a list shows it. */
export interface MailSummary {
  readonly id: string;
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

/** Whose mail is read. */
export interface MailReading {
  /** Whatever was sent to him is his… */
  readonly personId: string;
  /** … and what was sent to his own address before mail was kept by whom it is for. */
  readonly own: string;
  /** Whether he reads that of others too, but for what is for their eyes alone… */
  readonly others: boolean;
  /** … and for what speaks of these groups, of which he may not know. */
  readonly hiddenGroups: readonly string[];
}

/** What the mail adapter lets this one read, when it keeps mail instead of sending it. */
export interface MailReader {
  /** @param page its number, from 0 */
  list(
    reading: MailReading,
    page: { readonly number: number; readonly size: number },
  ): Promise<MailPage>;
  /** The bytes that would have left; undefined for what he may not read, as for what is not there. */
  raw(
    reading: MailReading,
    id: string,
  ): Promise<(MailSummary & { readonly raw: Uint8Array }) | undefined>;
}
