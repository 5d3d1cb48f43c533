import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../src/kernel/database.ts';
import { toInstant } from '../../src/kernel/time.ts';

/** A captured mail, as a list shows it. */
export interface CapturedMail {
  readonly id: number;
  /** Address. */
  readonly recipient: string;
  readonly subject: string;
  readonly at: Temporal.Instant;
}

export interface CapturedMailQuery {
  /** Only what was sent to that address. */
  readonly recipient?: string;
  /** From 0. */
  readonly page: number;
  readonly size: number;
}

/** Reads the mail that was captured instead of sent. */
export interface CapturedMailReader {
  /** The newest first. */
  list(
    query: CapturedMailQuery,
  ): Promise<{ readonly mails: readonly CapturedMail[]; readonly hasMore: boolean }>;
  /** The bytes, exactly as they would have left; undefined when there is no such mail. */
  raw(id: number): Promise<(CapturedMail & { readonly raw: Uint8Array }) | undefined>;
}

const listed = { id: true, recipient: true, subject: true, at: true } as const;

/** Reads the captured mail of that register. */
export function capturedMailReader(db: Reader): CapturedMailReader {
  return {
    async list({ recipient, page, size }) {
      const rows = await db.capturedMail.findMany({
        where: recipient === undefined ? {} : { recipient },
        select: listed,
        orderBy: { id: 'desc' },
        skip: page * size,
        // One more than the page, to know whether another follows.
        take: size + 1,
      });
      const mails = rows.slice(0, size).map((row) => ({ ...row, at: toInstant(row.at) }));
      return { mails, hasMore: rows.length > size };
    },
    async raw(id) {
      const select = { ...listed, raw: true };
      const row = await db.capturedMail.findUnique({ where: { id }, select });
      return row ? { ...row, at: toInstant(row.at) } : undefined;
    },
  };
}
