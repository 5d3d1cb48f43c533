import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';

/**
 * Whether a leased message is still to leave, asked just before it does: a slow server makes it wait
 * minutes after it was leased, and meanwhile its meeting may have moved, or its hour have passed.
 */
export async function isStillWanted(
  { client }: Database,
  id: number,
  token: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await client.outboxMessage.findUnique({
    where: { id },
    select: { status: true, leaseToken: true, usefulUntil: true },
  });
  if (row?.status !== 'pending' || row.leaseToken !== token) return false;
  return row.usefulUntil === null || row.usefulUntil >= toDate(now);
}
