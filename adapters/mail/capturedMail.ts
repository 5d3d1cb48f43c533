import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../../src/kernel/database.ts';
import { toInstant } from '../../src/kernel/time.ts';

/** A captured mail, as a list shows it. */
export interface CapturedMail {
  /** What its Message-ID begins with: unlike a number, it tells nothing of the other mail. */
  readonly id: string;
  /** Address. */
  readonly recipient: string;
  readonly subject: string;
  readonly at: Temporal.Instant;
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

/** Reads the mail that was captured instead of sent. */
export interface CapturedMailReader {
  /**
   * The newest first.
   * @param page from 0
   */
  list(
    reading: MailReading,
    page: { readonly number: number; readonly size: number },
  ): Promise<{ readonly mails: readonly CapturedMail[]; readonly hasMore: boolean }>;
  /** The bytes, exactly as they would have left; undefined when there is no such mail for him. */
  raw(
    reading: MailReading,
    id: string,
  ): Promise<(CapturedMail & { readonly raw: Uint8Array }) | undefined>;
}

const listed = { messageId: true, recipient: true, subject: true, at: true } as const;

const toMail = (row: Prisma.CapturedMailGetPayload<{ select: typeof listed }>): CapturedMail => ({
  id: row.messageId.slice(1, row.messageId.indexOf('@')),
  recipient: row.recipient,
  subject: row.subject,
  at: toInstant(row.at),
});

function readableBy(reading: MailReading): Prisma.CapturedMailWhereInput {
  const { own: recipient, personId, others, hiddenGroups } = reading;
  const own = { OR: [{ personId }, { personId: null, recipient }] };
  if (!others) return own;
  const known = { OR: [{ groupId: null }, { groupId: { notIn: [...hiddenGroups] } }] };
  return { OR: [own, { AND: [{ personal: false }, known] }] };
}

/** Reads the captured mail of that register. */
export function capturedMailReader(db: Reader): CapturedMailReader {
  return {
    async list(reading, { number, size }) {
      const rows = await db.capturedMail.findMany({
        where: readableBy(reading),
        select: listed,
        orderBy: { id: 'desc' },
        skip: number * size,
        // One more than the page, to know whether another follows.
        take: size + 1,
      });
      return { mails: rows.slice(0, size).map(toMail), hasMore: rows.length > size };
    },
    async raw(reading, id) {
      // A range, which the index answers: « @ » follows the id, and « A » follows « @ ».
      const messageId = { gte: `<${id}@`, lt: `<${id}A` };
      const row = await db.capturedMail.findFirst({
        where: { AND: [{ messageId }, readableBy(reading)] },
        select: { ...listed, raw: true },
      });
      return row ? { ...toMail(row), raw: row.raw } : undefined;
    },
  };
}
