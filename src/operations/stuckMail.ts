import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';
import { toDate } from '../kernel/time.ts';
import type { Visible } from './failedMessages.ts';
import { type LateMessages, lateAmong } from './lateMessages.ts';
import { stopsAllMail } from './mailTrouble.ts';

/** A server that took one mail in that time takes the others soon. */
const SILENCE = { minutes: 30 };

/**
 * Whether mail that is late waits for a server that takes none. One mailbox that is slow or full, while
 * others have been served, is no such case, unless the server itself refuses to speak.
 */
export async function isStuck(
  db: Reader,
  visible: Visible,
  late: LateMessages,
  now: Temporal.Instant,
): Promise<boolean> {
  if (await someLeftSince(db, now.subtract(SILENCE))) return false;
  if (late.lastError !== undefined && stopsAllMail(late.lastError)) return true;
  return (await waitsForSeveral(db, visible, now)) || !(await someLeftSince(db, late.since));
}

async function someLeftSince(db: Reader, instant: Temporal.Instant): Promise<boolean> {
  const where = { transport: 'mail', sentAt: { gte: toDate(instant) } };
  return (await db.outboxMessage.findFirst({ where, select: { id: true } })) !== null;
}

/** Whether mail is late, whoever may know of it. */
export const someIsLate = async (db: Reader, now: Temporal.Instant): Promise<boolean> =>
  (await db.outboxMessage.count({ where: lateAmong({ transport: 'mail' }, now) })) > 0;

async function waitsForSeveral(
  db: Reader,
  visible: Visible,
  now: Temporal.Instant,
): Promise<boolean> {
  const mailboxes = await db.outboxMessage.groupBy({
    by: 'recipient',
    where: lateAmong(visible, now),
    orderBy: { recipient: 'asc' },
    take: 2,
  });
  return mailboxes.length > 1;
}

/** What has come of mail that waited. */
export interface MailOutcome {
  readonly sent: number;
  /** Refused, or given up: « envois en échec » lists them. */
  readonly failed: number;
  /** Not sent, for what they announced was over. */
  readonly expired: number;
}

/**
 * What has come of the mail that somebody may know of, once none is late.
 * @param since.written when the oldest that waited was written
 * @param since.told from when on what leaves counts
 */
export async function outcomeSince(
  db: Reader,
  visible: Visible,
  since: { readonly written: Temporal.Instant; readonly told: Temporal.Instant },
): Promise<MailOutcome> {
  const written = { ...visible, createdAt: { gte: toDate(since.written) } };
  const { outboxMessage } = db;
  return {
    sent: await outboxMessage.count({
      where: { ...written, status: 'sent', sentAt: { gte: toDate(since.told) } },
    }),
    failed: await outboxMessage.count({ where: { ...written, status: 'failed' } }),
    expired: await outboxMessage.count({ where: { ...written, status: 'expired' } }),
  };
}
