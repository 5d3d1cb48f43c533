import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../database.ts';
import { toDate, toInstant } from '../time.ts';
import type { DueJob, JobRequest } from './job.ts';

/** SQLite takes 32,766 values in a statement; a job has eight. */
const ROWS_PER_STATEMENT = 500;

/** Writes jobs; one whose `dedupeKey` is already there, or comes twice, is left as it is. */
export async function storeJobs(tx: Tx, jobs: readonly JobRequest[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += ROWS_PER_STATEMENT) {
    await storeSome(tx, jobs.slice(from, from + ROWS_PER_STATEMENT));
  }
}

async function storeSome(tx: Tx, jobs: readonly JobRequest[]): Promise<void> {
  const keys = jobs.map((job) => job.dedupeKey);
  const known = await tx.job.findMany({
    where: { dedupeKey: { in: keys } },
    select: { dedupeKey: true },
  });
  const taken = new Set(known.map((row) => row.dedupeKey));
  const fresh = jobs.filter(({ dedupeKey }) => {
    const first = !taken.has(dedupeKey);
    taken.add(dedupeKey);
    return first;
  });
  if (fresh.length === 0) return;
  await tx.job.createMany({
    data: fresh.map((job) => ({
      kind: job.kind,
      dedupeKey: job.dedupeKey,
      subjectId: job.subjectId,
      personId: job.personId ?? null,
      payload: job.payload ?? '',
      dueAt: toDate(job.dueAt),
      usefulUntil: toDate(job.usefulUntil),
    })),
  });
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
