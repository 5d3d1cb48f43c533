/**
 * Writes the next migration from `prisma/schema.prisma`, without network:
 *
 *   npx tsx adapters/database/newMigration.ts <name> [--at YYYYMMDDhhmmss]
 *
 * It is dated now, or right after the last one: migrations are applied in the order of their names.
 * Read the SQL before you commit it, and never change it afterwards.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/kernel/clock.ts';
import { drift } from './migrations/drift.ts';
import { migrationsPath, readMigrations } from './migrations/folder.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string', default: await nextTimestamp() } },
});
const name = positionals.join('_').toLowerCase();

if (!/^[a-z0-9_]+$/.test(name) || !/^\d{14}$/.test(values.at)) {
  console.error('usage: newMigration.ts <name: letters, digits, _> [--at YYYYMMDDhhmmss]');
  process.exitCode = 2;
} else {
  await writeMigration(`${values.at}_${name}`);
}

async function writeMigration(folder: string): Promise<void> {
  const sql = await drift();
  if (sql === undefined) {
    console.log('schema.prisma and the migrations agree: nothing to write.');
    return;
  }
  const path = join(migrationsPath(), folder);
  await mkdir(path);
  await writeFile(join(path, 'migration.sql'), sql);
  console.log(`${join(path, 'migration.sql')}\n\n${sql}`);
}

async function nextTimestamp(): Promise<string> {
  const now = systemClock.now().toString({ smallestUnit: 'second' }).replaceAll(/\D/g, '');
  const last = (await readMigrations()).migrations.at(-1)?.name.slice(0, now.length) ?? '';
  return last < now ? now : String(Number(last) + 1);
}
