import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Database } from '../database.ts';
import { inOneStatement } from '../oneStatement.ts';
import { toDate } from '../time.ts';
import { LONGEST_WAIT_SECONDS } from './retries.ts';

/** A tick may come late, and the clock be put right little by little. */
const MARGIN_SECONDS = 60;

/**
 * Nothing that failed waits for longer than the longest wait: what does was put off by a clock that was fast, and
 * has been put right. So was what had to leave as soon as it was written. They leave now, and not a day later.
 * It reads all that waits: to be done where the clock may have been put back.
 */
export async function undoFastClock(database: Database, now: Temporal.Instant): Promise<void> {
  const { outboxMessage } = database.client;
  const farthest = toDate(now.add({ seconds: LONGEST_WAIT_SECONDS + MARGIN_SECONDS }));
  const where: Prisma.OutboxMessageWhereInput = {
    status: 'pending',
    notBefore: { gt: farthest },
    OR: [{ lastError: { not: null } }, { notBefore: { equals: outboxMessage.fields.createdAt } }],
  };
  // Looked at first: to find nothing, nobody need wait for whoever writes.
  if (!(await outboxMessage.findFirst({ where, select: { id: true } }))) return;
  await inOneStatement(database, (db) =>
    db.outboxMessage.updateMany({ where, data: { notBefore: toDate(now) } }),
  );
}
