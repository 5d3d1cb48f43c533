import { z } from 'zod';
import type { Reader, Tx } from './database.ts';

/**
 * What rises with every change of something, so that whoever has read it knows when to read it again:
 * `directory`, who is who; `register`, whatever a command or a job changes.
 */
export type Revised = 'directory' | 'register';

/** Says, with the change itself, that it has changed. */
export async function touch(tx: Tx, what: Revised): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "version") VALUES (${what}, 1)
    ON CONFLICT ("id") DO UPDATE SET "version" = "Revision"."version" + 1`;
}

const versions = z.array(z.object({ version: z.coerce.number() }));

/** By hand, which takes half the time of the query builder: it is read before everything else. */
export async function revisionOf(db: Reader, what: Revised): Promise<number> {
  const rows = await db.$queryRaw`SELECT "version" FROM "Revision" WHERE "id" = ${what}`;
  return versions.parse(rows)[0]?.version ?? 0;
}
