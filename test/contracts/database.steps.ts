import type { Migration } from '../../adapters/database/migrations/folder.ts';
import { HeldClient } from '../../adapters/database/sqlite/heldClient.ts';
import { migrateSqlite } from '../../adapters/database/sqlite/migrateSqlite.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';

/** A first migration, of two tables of which one refers to the other. */
export const ONE: Migration = {
  name: '1_one',
  sql: 'CREATE TABLE parent (id TEXT PRIMARY KEY);\nCREATE TABLE child (p TEXT REFERENCES parent ON DELETE CASCADE);\n',
};

/** Starts with these migrations in place of ours. */
export function apply(url: string, ...migrations: Migration[]) {
  return migrateSqlite(url, { path: '/migrations', lockfile: 'provider = "sqlite"', migrations });
}

/** Asks SQLite itself. */
export async function query(url: string, sql: string) {
  const client = new HeldClient(await sqliteFile(url));
  const { columns, rows } = await client.execute(sql);
  client.close();
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}
