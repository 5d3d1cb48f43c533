import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from './database.ts';
import { toDate, toInstant } from './time.ts';

/** Counts a try under a key that says what was tried, and by whom or against whom. */
export async function noteAttempt(tx: Tx, key: string, now: Temporal.Instant): Promise<void> {
  await tx.attempt.create({ data: { key, at: toDate(now) } });
}

/** When it was tried under that key, from a moment on, the oldest first. */
export async function attemptsSince(
  db: Reader,
  key: string,
  from: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const rows = await db.attempt.findMany({
    where: { key, at: { gt: toDate(from) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { at: true },
  });
  return rows.map(({ at }) => toInstant(at));
}
