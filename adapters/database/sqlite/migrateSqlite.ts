import { DatabaseUnavailable } from '../databaseUnavailable.ts';
import { type MigrationFolder, readMigrations } from '../migrations/folder.ts';
import { type Standing, standing } from '../migrations/ledger.ts';
import { isFull, unavailable } from './failure.ts';
import type { MigratingLibSql } from './migratingAdapter.ts';
import { withMigrationLock } from './migrationLock.ts';
import { sqliteFile } from './sqliteFile.ts';
import { readLedger } from './sqliteLedger.ts';

/** Brings an SQLite register to the last migration of `folder`. */
export async function migrateSqlite(
  url: string,
  folder?: MigrationFolder,
): Promise<{ applied: string[] }> {
  const file = await sqliteFile(url);
  const known = folder ?? (await readMigrations());
  try {
    if ((await standingOf(file, known)).state === 'upToDate') return { applied: [] };
    return { applied: await withMigrationLock(file, () => migrateAlone(file, known)) };
  } catch (error) {
    throw unavailable(error, file);
  }
}

/** Looks again: another process may have migrated while this one waited for the lock. */
async function migrateAlone(file: string, known: MigrationFolder): Promise<string[]> {
  const now = await standingOf(file, known);
  if (now.state === 'upToDate') return [];
  if (now.state === 'failed' && isFull(now.logs)) await forget(now.name, file);
  else refuse(now, file);
  return apply(file, known);
}

async function standingOf(file: string, known: MigrationFolder): Promise<Standing> {
  return standing(known.migrations, await readLedger(file));
}

function refuse(now: Standing, file: string): void {
  if (now.state === 'failed') {
    throw new DatabaseUnavailable('migrationFailed', file, now.name, now.logs);
  }
  if (now.state === 'edited') throw new DatabaseUnavailable('migrationEdited', file, now.name);
}

/** A migration that found no room: nothing is wrong with it, nothing of it was kept, and it is tried again unasked. */
async function forget(migration: string, file: string): Promise<void> {
  const { markRolledBack } = await import('../migrations/schemaEngine.ts');
  await migrating(file, (adapter) => markRolledBack(migration, adapter));
}

async function apply(file: string, known: MigrationFolder): Promise<string[]> {
  // Loaded only now: the engine is 5 MB of WASM, and most starts have nothing to apply.
  const { applyMigrations } = await import('../migrations/schemaEngine.ts');
  try {
    return await migrating(file, (adapter) => applyMigrations(known, adapter));
  } catch (error) {
    if (isForeign(error)) {
      throw new DatabaseUnavailable('foreignDatabase', file, 'not empty', error);
    }
    const after = await standingOf(file, known);
    if (after.state !== 'failed' || isFull(after.logs)) throw error;
    throw new DatabaseUnavailable('migrationFailed', file, after.name, error);
  }
}

async function migrating<T>(
  file: string,
  work: (adapter: MigratingLibSql) => Promise<T>,
): Promise<T> {
  const { MigratingLibSql } = await import('./migratingAdapter.ts');
  const adapter = new MigratingLibSql(file);
  try {
    return await work(adapter);
  } finally {
    await adapter.dispose();
  }
}

/** P3005: « The database schema is not empty », and has no `_prisma_migrations`. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P3005';
}
