import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One `prisma/migrations/<name>/migration.sql`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that this version of the program knows, in the order of their names. */
export interface MigrationFolder {
  readonly path: string;
  /** `migration_lock.toml`: for which engine they were written. */
  readonly lockfile: string;
  readonly migrations: readonly Migration[];
}

/** Reads `prisma/migrations`. */
export async function readMigrations(path = migrationsPath()): Promise<MigrationFolder> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrations = await Promise.all(names.sort().map((name) => readMigration(path, name)));
  return { path, lockfile: await readFile(join(path, 'migration_lock.toml'), 'utf8'), migrations };
}

/**
 * Did `migration` give this checksum when it was applied? Git may since have changed its line
 * ends (Windows), which is no edit.
 */
export function isChecksumOf(checksum: string, migration: Migration): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n');
  return [migration.sql, unix, unix.replaceAll('\n', '\r\n')].some(
    (text) => createHash('sha256').update(text).digest('hex') === checksum,
  );
}

/** `prisma/` at the root of the repository. */
export function prismaPath(): string {
  // Sought upwards, because the built program (dist/adapters/…) is one folder deeper than its source.
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'prisma', 'migrations'))) {
    if (dirname(folder) === folder)
      throw new Error('prisma/migrations is nowhere above the program');
    folder = dirname(folder);
  }
  return join(folder, 'prisma');
}

/** Where the migrations are, next to the schema. */
export function migrationsPath(): string {
  return join(prismaPath(), 'migrations');
}

async function readMigration(path: string, name: string): Promise<Migration> {
  return { name, sql: await readFile(join(path, name, 'migration.sql'), 'utf8') };
}
