import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Database, Reader, Tx } from './database.ts';

/**
 * What rises with every change of something, so that whoever has read it knows when to read it again:
 * `directory`, who is who; `register`, whatever a command or a job changes.
 */
export type Revised = 'directory' | 'register';

/** Stands in a copy of the register (`copySqlite.ts`): what is opened with it has been put back. */
const COPIED = 'copied';
/** When a copy was last put back, in minutes. */
const RESTORED = 'restored';

/** Says, with the change itself, that it has changed. */
export async function touch(tx: Tx, what: Revised): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "version") VALUES (${what}, 1)
    ON CONFLICT ("id") DO UPDATE SET "version" = "Revision"."version" + 1`;
}

const versions = z.array(z.object({ version: z.coerce.number() }));

/** By hand, which takes half the time of the query builder: it is read before everything else. */
export async function revisionOf(
  db: Reader,
  what: Revised | typeof COPIED | typeof RESTORED,
): Promise<number> {
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
/** Of a clock that is wrong: more than a meeting is ever changed. */
const LEAST_STEP = 1_000;

/**
 * Takes note that the register is a copy that has been put back; once.
 * @returns whether it is
 */
export async function noteRestoration(database: Database, now: Temporal.Instant): Promise<boolean> {
  if ((await revisionOf(database.client, COPIED)) === 0) return false;
  return database.transaction(async (tx) => {
    const removed = await tx.$executeRaw`DELETE FROM "Revision" WHERE "id" = ${COPIED}`;
    if (removed === 0) return false;
    const minutes = Math.floor(now.epochMilliseconds / 60_000) - START_OF_2026;
    const version = Math.max(minutes, (await restoredAt(tx)) + LEAST_STEP);
    await tx.$executeRaw`
      INSERT INTO "Revision" ("id", "version") VALUES (${RESTORED}, ${version})
      ON CONFLICT ("id") DO UPDATE SET "version" = excluded."version"`;
    return true;
  });
}
