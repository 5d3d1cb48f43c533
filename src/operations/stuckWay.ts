import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';
import { toDate } from '../kernel/time.ts';
import type { Visible } from './failedMessages.ts';
import { type LateMessages, lateAmong } from './lateMessages.ts';
import { stopsAllMail } from './mailTrouble.ts';

/** A server that took one message in that time takes the others soon. */
const SILENCE = { minutes: 30 };

/**
 * Whether what is late waits for a server that takes nothing. One mailbox that is slow or full, while
 * others have been served, is no such case, unless the server itself refuses to speak.
 */
export async function isStuck(
  db: Reader,
  visible: Visible,
  late: LateMessages,
  { way, now }: { readonly way: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  if (await someLeftSince(db, way, now.subtract(SILENCE))) return false;
  if (!(await someWereTried(db, visible, now))) return false;
  if (way === 'mail' && late.lastError !== undefined && stopsAllMail(late.lastError)) return true;
  return (await waitsForSeveral(db, visible, now)) || !(await someLeftSince(db, way, late.since));
}

async function someLeftSince(db: Reader, way: string, instant: Temporal.Instant): Promise<boolean> {
  const where = { transport: way, sentAt: { gte: toDate(instant) } };
  return (await db.outboxMessage.findFirst({ where, select: { id: true } })) !== null;
}

/** What is due is tried within seconds, and put off anew when it fails; a slow server holds it for minutes. */
const UNTRIED = { minutes: 20 };

/** Otherwise it is Griot that was down, or its machine asleep: what waits is about to leave. */
async function someWereTried(
  db: Reader,
  visible: Visible,
  now: Temporal.Instant,
): Promise<boolean> {
  const late = lateAmong(visible, now);
  const where = { ...late, notBefore: { gt: toDate(now.subtract(UNTRIED)) } };
  return (await db.outboxMessage.findFirst({ where, select: { id: true } })) !== null;
}

/** Whether anything is late that way, whoever may know of it. */
export const someIsLate = async (
  db: Reader,
  way: string,
  now: Temporal.Instant,
): Promise<boolean> =>
  (await db.outboxMessage.count({ where: lateAmong({ transport: way }, now) })) > 0;

async function waitsForSeveral(
  db: Reader,
  visible: Visible,
  now: Temporal.Instant,
): Promise<boolean> {
  const recipients = await db.outboxMessage.groupBy({
    by: 'recipient',
    where: lateAmong(visible, now),
    orderBy: { recipient: 'asc' },
    take: 2,
  });
  return recipients.length > 1;
}

/** What has come of messages that waited. */
export interface Outcome {
  readonly sent: number;
  /** Refused, or given up: « envois en échec » lists them. */
  readonly failed: number;
  /** Not sent, for what they announced was over. */
  readonly expired: number;
}

/**
 * What has come of the messages that somebody may know of, once none is late.
 * @param since.written when the oldest that waited was written
 * @param since.told from when on what leaves counts
 */
export async function outcomeSince(
  db: Reader,
  visible: Visible,
  since: { readonly written: Temporal.Instant; readonly told: Temporal.Instant },
): Promise<Outcome> {
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
