import { join, type Sql, sqltag } from '@prisma/client/runtime/client';

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
