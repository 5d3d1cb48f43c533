/**
 * After a failed migration, lets the next start try it again:
 *
 *   DATABASE_URL=file:data/griot.db npx tsx adapters/database/retryMigration.ts <migration>
 *
 * The bot applies a migration whole or not at all, so there is nothing to undo by hand. One that
 * Prisma's own CLI has left half applied must be undone first.
 */
import { markRolledBack } from './migrations/schemaEngine.ts';
import { MigratingLibSql } from './sqlite/migratingAdapter.ts';
import { sqliteFile } from './sqlite/sqliteFile.ts';

const migration = process.argv[2];
if (!migration) {
  console.error('usage: retryMigration.ts <migration>');
  process.exitCode = 2;
} else {
  const url = process.env.DATABASE_URL ?? 'file:data/griot.db';
  const adapter = new MigratingLibSql(await sqliteFile(url));
  try {
    await markRolledBack(migration, adapter);
    console.log(`${migration}: will be tried again at the next start.`);
  } finally {
    await adapter.dispose();
  }
}
