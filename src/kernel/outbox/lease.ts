import type { Temporal } from 'temporal-polyfill';
import type { Database, Reader, Tx } from '../database.ts';
import { toDate } from '../time.ts';

/** A lease that old belongs to a process that died. */
export const LEASE_MINUTES = 5;

/**
 * How long the holder may begin to send what it has leased. What is left of the lease is longer
 * than any delivery, so that nobody else takes up a message that is still on its way.
 */
const USE_MINUTES = 2;

export interface LeasedMessage {
  readonly id: number;
  readonly dedupeKey: string;
  readonly formerKey: string | null;
  readonly transport: string;
  readonly recipient: string;
  /** Null: it is for a group's channel. */
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly personal: boolean;
  readonly payload: string;
  readonly attempts: number;
  readonly topic: string | null;
  /** What `progress.ts` keeps. */
  readonly parts: string | null;
}

const LEASED = {
  id: true,
  dedupeKey: true,
  formerKey: true,
  transport: true,
  recipient: true,
  personId: true,
  groupId: true,
  personal: true,
  payload: true,
  attempts: true,
  topic: true,
  parts: true,
} as const;

/** Messages taken for oneself, for a while. */
export interface Lease {
  readonly token: string;
  readonly takenAt: Temporal.Instant;
  /** Nothing of it may begin to leave after that. */
  readonly usableUntil: Temporal.Instant;
  readonly rows: readonly LeasedMessage[];
}

interface Wish {
  readonly token: string;
  readonly transport: string;
  readonly limit: number;
}

/**
 * Takes the due messages of a transport for oneself, the oldest first, at most `limit` and one per
 * topic, so that two messages on the same topic never overtake each other.
 */
export async function leaseDue(
  database: Database,
  now: Temporal.Instant,
  wish: Wish,
): Promise<Lease> {
  const rows = await database.transaction(async (tx) => {
    await expire(tx, now, wish.transport);
    const mine = await firstOfTopics(tx, await findFree(tx, now, wish), now);
    if (mine.length > 0) await take(tx, mine, now, wish.token);
    return mine;
  });
  return { token: wish.token, takenAt: now, usableUntil: now.add({ minutes: USE_MINUTES }), rows };
}

/** Nobody leases for longer: whoever did had a clock that was fast, and has died. */
const farthest = (now: Temporal.Instant) => toDate(now.add({ minutes: LEASE_MINUTES }));

const free = (now: Temporal.Instant) => ({
  OR: [
    { leaseToken: null },
    { leasedUntil: { lt: toDate(now) } },
    { leasedUntil: { gt: farthest(now) } },
  ],
});

/** How many messages are held by another process, or were by one that died a moment ago. */
export const howManyLeased = (db: Reader, now: Temporal.Instant): Promise<number> =>
  db.outboxMessage.count({
    where: { status: 'pending', leasedUntil: { gte: toDate(now), lte: farthest(now) } },
  });

async function expire(tx: Tx, now: Temporal.Instant, transport: string): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: {
      status: 'pending',
      notBefore: { lte: toDate(now) },
      usefulUntil: { lt: toDate(now) },
      transport,
      ...free(now),
    },
    data: { status: 'expired', leaseToken: null, leasedUntil: null },
  });
}

function findFree(
  tx: Tx,
  now: Temporal.Instant,
  { limit, transport }: Wish,
): Promise<LeasedMessage[]> {
  return tx.outboxMessage.findMany({
    where: { status: 'pending', notBefore: { lte: toDate(now) }, transport, ...free(now) },
    select: LEASED,
    orderBy: { id: 'asc' },
    take: limit,
  });
}

async function take(
  tx: Tx,
  rows: readonly LeasedMessage[],
  now: Temporal.Instant,
  leaseToken: string,
): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { leaseToken, leasedUntil: toDate(now.add({ minutes: LEASE_MINUTES })) },
  });
}

async function firstOfTopics(
  tx: Tx,
  due: readonly LeasedMessage[],
  now: Temporal.Instant,
): Promise<LeasedMessage[]> {
  const topics = due.flatMap((row) => row.topic ?? []);
  // Whatever its status: one that was superseded while it left is leaving all the same.
  const leaving = await tx.outboxMessage.findMany({
    where: { topic: { in: topics }, leasedUntil: { gte: toDate(now), lte: farthest(now) } },
    select: { topic: true },
  });
  const busy = new Set(leaving.map((row) => row.topic));
  return due.filter((row) => {
    if (row.topic === null) return true;
    const first = !busy.has(row.topic);
    busy.add(row.topic);
    return first;
  });
}
