import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Database, Reader, Tx } from './database.ts';
import { holdDue } from './outbox/perhapsSent.ts';

/**
 * What rises with every change of something, so that whoever has read it knows when to read it again:
 * `directory`, who is who; `register`, whatever a command or a job changes.
 */
export type Revised = 'directory' | 'register';

/** Stands in a copy of the register (`copySqlite.ts`): what is opened with it has been put back. */
const COPIED = 'copied';
/** When a copy was last put back, in minutes. */
const RESTORED = 'restored';
/** The same moment, in seconds: what was due before it may have been done. */
const DUE_BEFORE = 'dueBefore';
/** The last job that it held. */
const LAST_JOB = 'lastJob';

/** Says, with the change itself, that it has changed. */
export async function touch(tx: Tx, what: Revised): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "version") VALUES (${what}, 1)
    ON CONFLICT ("id") DO UPDATE SET "version" = "Revision"."version" + 1`;
}

const versions = z.array(z.object({ version: z.coerce.number() }));

type Restoration = typeof COPIED | typeof RESTORED | typeof DUE_BEFORE | typeof LAST_JOB;

/** By hand, which takes half the time of the query builder: it is read before everything else. */
export async function revisionOf(db: Reader, what: Revised | Restoration): Promise<number> {
  const rows = await db.$queryRaw`SELECT "version" FROM "Revision" WHERE "id" = ${what}`;
  return versions.parse(rows)[0]?.version ?? 0;
}

/**
 * Told apart from what the register, put back to an older copy, has forgotten that it sent: a number above any
 * that a SEQUENCE had before, 0 when no copy was ever put back.
 */
export const restoredAt = (db: Reader): Promise<number> => revisionOf(db, RESTORED);

/** Minutes since then still fit a SEQUENCE, and pass faster than a meeting changes. */
const START_OF_2026 = 29_453_760;
const START_IN_SECONDS = START_OF_2026 * 60;
/** Of a clock that is wrong: more than a meeting is ever changed. */
const LEAST_STEP = 1_000;

/** When a copy was last put back; undefined: never. */
export async function putBackAt(db: Reader): Promise<Temporal.Instant | undefined> {
  const seconds = await revisionOf(db, DUE_BEFORE);
  return seconds === 0
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds((START_IN_SECONDS + seconds) * 1000);
}

/** What was due by then is done at the next start, with what it writes down to be done at once. */
const CATCHING_UP = { minutes: 10 };

/** Whether a job may have been done already, in what a copy that was put back does not know. */
export async function perhapsDoneBefore(
  db: Reader,
  now: Temporal.Instant,
): Promise<(job: { readonly id: number; readonly dueAt: Temporal.Instant }) => boolean> {
  const at = await putBackAt(db);
  if (at === undefined) return () => false;
  const lastJob = await revisionOf(db, LAST_JOB);
  const catchesUp = Temporal.Instant.compare(now, at.add(CATCHING_UP)) <= 0;
  return ({ id, dueAt }) =>
    Temporal.Instant.compare(dueAt, at) <= 0 && (id <= lastJob || catchesUp);
}

/**
 * Takes note that the register is a copy that has been put back; once. What was due before is held back.
 * @returns whether it is
 */
export async function noteRestoration(database: Database, now: Temporal.Instant): Promise<boolean> {
  if ((await revisionOf(database.client, COPIED)) === 0) return false;
  return database.transaction(async (tx) => {
    const removed = await tx.$executeRaw`DELETE FROM "Revision" WHERE "id" = ${COPIED}`;
    if (removed === 0) return false;
    const minutes = Math.floor(now.epochMilliseconds / 60_000) - START_OF_2026;
    await note(tx, RESTORED, Math.max(minutes, (await restoredAt(tx)) + LEAST_STEP));
    await note(tx, DUE_BEFORE, Math.floor(now.epochMilliseconds / 1000) - START_IN_SECONDS);
    const { _max: last } = await tx.job.aggregate({ _max: { id: true } });
    await note(tx, LAST_JOB, last.id ?? 0);
    await holdDue(tx, now);
    return true;
  });
}

async function note(tx: Tx, what: string, version: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "version") VALUES (${what}, ${version})
    ON CONFLICT ("id") DO UPDATE SET "version" = excluded."version"`;
}
