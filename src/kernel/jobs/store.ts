import type { Temporal } from 'temporal-polyfill';
import type { Database, Reader, Tx } from '../database.ts';
import { inOneStatement } from '../oneStatement.ts';
import { insertRows, sql } from '../sql.ts';
import { toDate, toInstant } from '../time.ts';
import type { DueJob } from './job.ts';
import type { JobRequest } from './jobRequest.ts';

/** Writes jobs; one whose `dedupeKey` is already there, or comes twice, is left as it is. */
export async function storeJobs(tx: Tx, jobs: readonly JobRequest[]): Promise<void> {
  await insertRows(
    tx,
    sql`"Job" ("kind", "dedupeKey", "subjectId", "personId", "payload", "dueAt", "usefulUntil")`,
    jobs.map((job) => [
      job.kind,
      job.dedupeKey,
      job.subjectId,
      job.personId ?? null,
      job.payload ?? '',
      toDate(job.dueAt),
      toDate(job.usefulUntil),
    ]),
    sql`ON CONFLICT ("dedupeKey") DO NOTHING`,
  );
}

/** Removes the pending jobs of these kinds about a subject. */
export async function withdrawJobs(
  tx: Tx,
  subjectId: string,
  kinds: readonly string[],
): Promise<void> {
  await tx.job.deleteMany({ where: { subjectId, kind: { in: [...kinds] }, status: 'pending' } });
}

/** The jobs due at `now`, the oldest first, at most `limit`: read by index, whatever waits behind. */
export async function dueJobs(
  db: Reader,
  now: Temporal.Instant,
  limit: number,
): Promise<(DueJob & { readonly attempts: number })[]> {
  const rows = await db.job.findMany({
    where: { status: 'pending', dueAt: { lte: toDate(now) } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map((row) => ({
    ...row,
    dueAt: toInstant(row.dueAt),
    usefulUntil: toInstant(row.usefulUntil),
  }));
}

/** Takes a pending job for oneself; false when somebody else has done it. */
export async function claimJob(
  tx: Tx,
  id: number,
  outcome: 'done' | 'skipped',
  now: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, status: 'pending' },
    data: { status: outcome, doneAt: toDate(now) },
  });
  return count === 1;
}

/** A job that fails is tried again after 1, 2, 4… minutes, up to so many between two tries. */
export const LONGEST_WAIT_MINUTES = 60;

/**
 * No job that failed waits for longer than the longest wait: one that does was put off by a clock that was fast, and has
 * been put right. It is due now, and not when it was wrongly put off to.
 */
export async function undoFastClock(database: Database, now: Temporal.Instant): Promise<void> {
  const farthest = toDate(now.add({ minutes: LONGEST_WAIT_MINUTES + 1 }));
  const where = { status: 'pending', attempts: { gt: 0 }, dueAt: { gt: farthest } } as const;
  // Looked at first: to find nothing, nobody need wait for whoever writes.
  if (!(await database.client.job.findFirst({ where, select: { id: true } }))) return;
  await inOneStatement(database, (db) =>
    db.job.updateMany({ where, data: { dueAt: toDate(now) } }),
  );
}

/** Puts a job that failed off to a later instant. */
export async function putOff(
  db: Reader,
  id: number,
  until: Temporal.Instant,
  error: string,
): Promise<void> {
  await db.job.updateMany({
    where: { id, status: 'pending' },
    data: { dueAt: toDate(until), attempts: { increment: 1 }, lastError: error },
  });
}
