import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';

/** Messages that have not left, and the lease under which they should have. */
export interface Held {
  readonly token: string;
  readonly ids: readonly number[];
}

const FREED = { leaseToken: null, leasedUntil: null } as const;

/** Given up for good, and listed to the secretariat; relaunched by somebody, it begins anew. */
export async function giveUp(database: Database, held: Held, lastError: string): Promise<void> {
  await endLease(database, held, { status: 'failed', lastError, parts: null });
}

interface Delay {
  readonly until: Temporal.Instant;
  /** Of what was not tried: why the others were put off. */
  readonly lastError: string;
  /** By how much it brings the message closer to being given up. */
  readonly attempts: 0 | 1;
}

/** Tried again at a later instant. */
export async function putOff(
  database: Database,
  held: Held,
  { until, attempts, ...said }: Delay,
): Promise<void> {
  const notBefore = toDate(until);
  await endLease(database, held, { notBefore, attempts: { increment: attempts }, ...said });
}

/** Given back untried, for whoever comes next. */
export async function release(database: Database, held: Held): Promise<void> {
  await endLease(database, held, {});
}

type Change = Parameters<Database['client']['outboxMessage']['updateMany']>[0]['data'];

/** What was superseded while it was held stays so, and holds its topic no longer. */
async function endLease(database: Database, { token, ids }: Held, data: Change): Promise<void> {
  const mine = { id: { in: [...ids] }, leaseToken: token };
  await database.transaction(async (tx) => {
    const where = { ...mine, status: 'pending' } as const;
    await tx.outboxMessage.updateMany({ where, data: { ...data, ...FREED } });
    await tx.outboxMessage.updateMany({ where: mine, data: FREED });
  });
}
