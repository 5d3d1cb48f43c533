import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';

/** A message that was refused for good, or given up. */
export interface FailedMessage {
  readonly id: number;
  readonly recipient: string;
  readonly transport: string;
  readonly subject: string;
  readonly lastError: string | null;
}

/**
 * A page of the failed messages, the latest first, and how many there are.
 * @param hiddenGroups groups of which the reader may not know
 */
export async function failedMessages(
  db: Reader,
  hiddenGroups: readonly string[],
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly rows: readonly FailedMessage[]; readonly total: number }> {
  const where: Prisma.OutboxMessageWhereInput = {
    status: 'failed',
    OR: [{ groupId: null }, { groupId: { notIn: [...hiddenGroups] } }],
  };
  const rows = await db.outboxMessage.findMany({ where, orderBy: { id: 'desc' }, ...page });
  return { rows, total: await db.outboxMessage.count({ where }) };
}

/** What came of sending a failed message again. */
export type Relaunch = 'relaunched' | 'alreadyRelaunched' | 'tooLate';

/** Puts a failed message back among those to send, unless what it announces is over. */
export async function relaunch(write: Write, id: number, now: Temporal.Instant): Promise<Relaunch> {
  const failed = await write.tx.outboxMessage.findFirst({ where: { id, status: 'failed' } });
  if (!failed) return 'alreadyRelaunched';
  const at = toDate(now);
  if (failed.usefulUntil !== null && failed.usefulUntil < at) {
    await write.tx.outboxMessage.update({ where: { id }, data: { status: 'expired' } });
    return 'tooLate';
  }
  await write.tx.outboxMessage.update({
    where: { id },
    data: { status: 'pending', attempts: 0, lastError: null, notBefore: at, createdAt: at },
  });
  write.audit({ action: 'outbox.relaunch', subjectType: 'outbox', subjectId: String(id) });
  return 'relaunched';
}
