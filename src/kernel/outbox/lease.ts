import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../database.ts';
import { toDate } from '../time.ts';

/** Longer than any delivery: a lease that old belongs to a process that died. */
const LEASE_MINUTES = 5;

export interface LeasedMessage {
  readonly id: number;
  readonly dedupeKey: string;
  readonly transport: string;
  readonly recipient: string;
  readonly personId: string | null;
  readonly payload: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly topic: string | null;
}

/**
 * Takes the due messages of these transports for oneself, the oldest first, at most `limit` and one
 * per topic, so that two messages on the same topic never overtake each other.
 */
export function leaseDue(
  database: Database,
  now: Temporal.Instant,
  options: { readonly token: string; readonly limit: number; readonly transports: string[] },
): Promise<LeasedMessage[]> {
  return database.transaction(async (tx) => {
    await expire(tx, now);
    const due = await findFree(tx, now, options);
    const mine = await firstOfTopics(tx, due, now);
    await tx.outboxMessage.updateMany({
      where: { id: { in: mine.map((row) => row.id) } },
      data: {
        leaseToken: options.token,
        leasedUntil: toDate(now.add({ minutes: LEASE_MINUTES })),
      },
    });
    return mine;
  });
}

async function expire(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { status: 'pending', notBefore: { lte: toDate(now) }, usefulUntil: { lt: toDate(now) } },
    data: { status: 'expired', leaseToken: null },
  });
}

function findFree(
  tx: Tx,
  now: Temporal.Instant,
  { limit, transports }: { limit: number; transports: string[] },
): Promise<LeasedMessage[]> {
  return tx.outboxMessage.findMany({
    where: {
      status: 'pending',
      notBefore: { lte: toDate(now) },
      transport: { in: transports },
      OR: [{ leaseToken: null }, { leasedUntil: { lt: toDate(now) } }],
    },
    orderBy: { id: 'asc' },
    take: limit,
  });
}

async function firstOfTopics(
  tx: Tx,
  due: readonly LeasedMessage[],
  now: Temporal.Instant,
): Promise<LeasedMessage[]> {
  const topics = due.flatMap((row) => row.topic ?? []);
  const leaving = await tx.outboxMessage.findMany({
    where: { topic: { in: topics }, status: 'pending', leasedUntil: { gte: toDate(now) } },
    select: { topic: true },
  });
  const busy = new Set(leaving.map((row) => row.topic));
  return due.filter((row) => {
    if (row.topic === null) return true;
    const free = !busy.has(row.topic);
    busy.add(row.topic);
    return free;
  });
}
