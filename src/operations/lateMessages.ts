import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { toDate, toInstant } from '../kernel/time.ts';
import type { Visible } from './failedMessages.ts';

/** Messages that should have left: their server does not answer, or asks to come back later. */
export interface LateMessages {
  readonly count: number;
  /** When the oldest was written. */
  readonly since: Temporal.Instant;
  /** The server's last words, if it said any. */
  readonly lastError: string | undefined;
  /** By which way it was to leave that said so. */
  readonly transport: string;
}

/** What has not left after that is late. */
const LATE_MINUTES = 10;

/**
 * It should have left by now. What was put off, but for what waits for somebody's quiet hours to end, is
 * tried again within minutes.
 */
const overdue = (now: Temporal.Instant): Prisma.OutboxMessageWhereInput => ({
  createdAt: { lt: toDate(now.subtract({ minutes: LATE_MINUTES })) },
  OR: [
    { lastError: { not: null } },
    { notBefore: { lte: toDate(now.add({ minutes: LATE_MINUTES })) } },
  ],
});

/** Those that are late, among what somebody may know of. */
export const lateAmong = (
  visible: Visible,
  now: Temporal.Instant,
): Prisma.OutboxMessageWhereInput => ({ ...visible, status: 'pending', AND: overdue(now) });

/** What is late, of what somebody may know of; undefined when nothing is. */
export async function lateMessages(
  db: Reader,
  visible: Visible,
  now: Temporal.Instant,
): Promise<LateMessages | undefined> {
  const where = lateAmong(visible, now);
  const oldest = await db.outboxMessage.findFirst({ where, orderBy: { createdAt: 'asc' } });
  if (!oldest) return undefined;
  const told = await db.outboxMessage.findFirst({
    where: { ...where, lastError: { not: null } },
    orderBy: { notBefore: 'desc' },
  });
  return {
    count: await db.outboxMessage.count({ where }),
    since: toInstant(oldest.createdAt),
    lastError: told?.lastError ?? undefined,
    transport: (told ?? oldest).transport,
  };
}
