import { empty, join, type Sql, sqltag } from '@prisma/client/runtime/client';
import type { Tx } from './database.ts';

/** A piece of SQL with its values, which are never read as SQL. Standard SQL, for every engine. */
export type { Sql } from '@prisma/client/runtime/client';

/** A piece of SQL: `` sql`"groupId" = ${id}` ``. */
export const sql = sqltag;

/** `(?, ?, ?)`; of nothing, a list in which nothing is. */
export const listed = (values: readonly string[]): Sql =>
  values.length === 0 ? sql`(NULL)` : sql`(${join([...values])})`;

/** All of these hold. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`1 = 1` : join([...conditions], ' AND ');

/** One of these holds at least. */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`1 = 0` : sql`(${join([...conditions], ' OR ')})`;

export type SqlValue = string | number | boolean | Date | null;

/** SQLite takes 32,766 values in a statement. */
const MOST_VALUES = 10_000;

/**
 * Writes rows, as many in a statement as the engine takes.
 * @param into `"Job" ("kind", "dueAt")`
 * @param unless `ON CONFLICT … DO NOTHING`
 */
export async function insertRows(
  tx: Tx,
  into: Sql,
  rows: readonly (readonly SqlValue[])[],
  unless: Sql = empty,
): Promise<void> {
  const most = Math.max(1, Math.floor(MOST_VALUES / (rows[0]?.length ?? 1)));
  for (let from = 0; from < rows.length; from += most) {
    const written = rows.slice(from, from + most).map((row) => sql`(${join([...row])})`);
    await tx.$executeRaw(sql`INSERT INTO ${into} VALUES ${join(written)} ${unless}`);
  }
}
