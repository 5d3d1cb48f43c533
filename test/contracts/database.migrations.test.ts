import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../adapters/database/engines.ts';
import { drift } from '../../adapters/database/migrations/drift.ts';
import { type Migration, readMigrations } from '../../adapters/database/migrations/folder.ts';
import { markRolledBack, schemaDrift } from '../../adapters/database/migrations/schemaEngine.ts';
import { HeldClient } from '../../adapters/database/sqlite/heldClient.ts';
import { migrateSqlite } from '../../adapters/database/sqlite/migrateSqlite.ts';
import { MigratingLibSql } from '../../adapters/database/sqlite/migratingAdapter.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';
import { newUrl, temporaryFolder } from './database.file.ts';
import { processorTime } from './database.moves.ts';
import { startProcess } from './database.process.ts';

const ONE: Migration = {
  name: '1_one',
  sql: 'CREATE TABLE parent (id TEXT PRIMARY KEY);\nCREATE TABLE child (p TEXT REFERENCES parent ON DELETE CASCADE);\n',
};

describe('the migrations', () => {
  test('give schema.prisma: when this fails, write a migration (newMigration.ts)', async () => {
    expect(await drift()).toBeUndefined();
  });

  test('are compared with it whole', async () => {
    const folder = await readMigrations();
    const adapter = new MigratingLibSql(await sqliteFile(await newUrl()));
    const missing = await schemaDrift({ ...folder, migrations: [] }, adapter);
    expect(missing?.match(/CREATE TABLE/g)?.length).toBeGreaterThan(10);
    await adapter.dispose();
  });
});

describe('starting', () => {
  test('applies everything on an empty register in less than a second, as Prisma does', async () => {
    const url = await newUrl();
    const { migrations } = await readMigrations();
    const before = processorTime();
    const { applied } = await migrate(url);
    expect(processorTime() - before).toBeLessThan(1_000);
    expect(applied).toEqual(migrations.map(({ name }) => name));
    const rows = await query(url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows).toEqual(migrations.map(recordOf));
  });

  test('does nothing the second time, in less than 300 ms and without the engine', async () => {
    const url = await newUrl();
    await migrate(url);
    const { output } = await startProcess(['startWithoutEngine', url]).outcome;
    expect(output).toMatch(/^applied 0 in \d+ ms\n$/);
    expect(Number(/in (\d+)/.exec(output)?.[1])).toBeLessThan(300);
    const empty = await startProcess(['startWithoutEngine', await newUrl()]).outcome;
    expect(empty).toEqual({ code: 1, output: 'cannotOpen\n' });
  });

  test('works in two processes at once on the same new register', async () => {
    const url = await newUrl();
    const go = join(await temporaryFolder(), 'go');
    const known = (await readMigrations()).migrations.length;
    const started = [1, 2].map(() => startProcess(['start', url, go]));
    await Promise.all(started.map(({ ready }) => ready));
    await writeFile(go, '');
    const outcomes = await Promise.all(started.map(({ outcome }) => outcome));
    expect(outcomes.map(({ output }) => output).sort()).toEqual([
      'ready\napplied 0\n',
      `ready\napplied ${known}\n`,
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(await query(url, 'SELECT id FROM _prisma_migrations')).toHaveLength(known);
  });

  test('asked for three times at once, applies everything once', async () => {
    const url = await newUrl();
    const three = await Promise.all([apply(url, ONE), apply(url, ONE), apply(url, ONE)]);
    expect(three.map(({ applied }) => applied).sort()).toEqual([[], [], ['1_one']]);
  });

  test('applies what came since', async () => {
    const url = await newUrl();
    await apply(url, ONE);
    expect(await apply(url, ONE, { name: '2_two', sql: 'CREATE TABLE two (n INTEGER)' })).toEqual({
      applied: ['2_two'],
    });
  });

  test('takes other line ends for the same migration', async () => {
    const url = await newUrl();
    await apply(url, ONE);
    const onWindows = { ...ONE, sql: ONE.sql.replaceAll('\n', '\r\n') };
    expect(await apply(url, onWindows)).toEqual({ applied: [] });
  });
});

describe('a migration that fails', () => {
  const bad = {
    name: '2_bad',
    sql: 'CREATE TABLE half (n INTEGER);\nINSERT INTO nowhere VALUES (1);',
  };
  const refusal = { reason: 'migrationFailed', detail: '2_bad' };

  test('leaves nothing of itself, is recorded, and blocks the next start', async () => {
    const url = await newUrl();
    await expect(apply(url, ONE, bad)).rejects.toMatchObject(refusal);
    expect(await query(url, `SELECT 1 FROM sqlite_master WHERE name = 'half'`)).toEqual([]);
    const logs = await query(url, 'SELECT logs FROM _prisma_migrations WHERE finished_at IS NULL');
    expect(logs).toEqual([{ logs: expect.stringContaining('no such table: nowhere') }]);
    const fixed = { ...bad, sql: 'CREATE TABLE half (n INTEGER)' };
    await expect(apply(url, ONE, fixed)).rejects.toMatchObject(refusal);
  });

  test('is tried again once it has been declared undone', async () => {
    const url = await newUrl();
    await expect(apply(url, ONE, bad)).rejects.toMatchObject(refusal);
    const adapter = new MigratingLibSql(await sqliteFile(url));
    await markRolledBack('2_bad', adapter);
    await adapter.dispose();
    const fixed = { ...bad, sql: 'CREATE TABLE half (n INTEGER)' };
    expect(await apply(url, ONE, fixed)).toEqual({ applied: ['2_bad'] });
    expect(await apply(url, ONE, fixed)).toEqual({ applied: [] });
  });

  test('may have failed because it broke a reference', async () => {
    const url = await newUrl();
    await apply(url, ONE);
    await query(url, `INSERT INTO parent VALUES ('p')`);
    await query(url, `INSERT INTO child VALUES ('p')`);
    const orphans = { name: '2_orphans', sql: 'DELETE FROM parent;' };
    await expect(apply(url, ONE, orphans)).rejects.toMatchObject({
      reason: 'migrationFailed',
      cause: { message: expect.stringContaining('every_reference_leads_somewhere') },
    });
    expect(await query(url, 'SELECT * FROM parent')).toEqual([{ id: 'p' }]);
  });
});

describe('a register that is not as it should be', () => {
  test('a table rebuilt in Prisma’s manner keeps the rows that refer to it', async () => {
    const url = await newUrl();
    await apply(url, ONE);
    await query(url, `INSERT INTO parent VALUES ('p')`);
    await query(url, `INSERT INTO child VALUES ('p')`);
    await apply(url, ONE, { name: '2_rebuild', sql: REBUILD });
    expect(await query(url, 'SELECT * FROM parent')).toEqual([{ id: 'p', extra: 'x' }]);
    expect(await query(url, 'SELECT * FROM child')).toEqual([{ p: 'p' }]);
  });

  test('a migration changed after it was applied is named', async () => {
    const url = await newUrl();
    await apply(url, ONE);
    const edited = { ...ONE, sql: `${ONE.sql}CREATE TABLE more (n INTEGER);` };
    const refusal = { reason: 'migrationEdited', detail: '1_one' };
    await expect(apply(url, edited)).rejects.toMatchObject(refusal);
  });

  test('another program’s database is left alone', async () => {
    const url = await newUrl();
    await query(url, 'CREATE TABLE theirs (n INTEGER)');
    await expect(apply(url, ONE)).rejects.toMatchObject({ reason: 'foreignDatabase' });
    const tables = await query(url, `SELECT name FROM sqlite_master WHERE name <> 'theirs'`);
    expect(tables).toEqual([]);
  });
});

/** What `prisma migrate diff` writes to add a column to a table that others refer to. */
const REBUILD = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE new_parent (id TEXT PRIMARY KEY, extra TEXT NOT NULL DEFAULT 'x');
INSERT INTO new_parent (id) SELECT id FROM parent;
DROP TABLE parent;
ALTER TABLE new_parent RENAME TO parent;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`;

function apply(url: string, ...migrations: Migration[]) {
  return migrateSqlite(url, { path: '/migrations', lockfile: 'provider = "sqlite"', migrations });
}

function recordOf({ name, sql }: Migration) {
  return {
    id: expect.any(String),
    migration_name: name,
    checksum: createHash('sha256').update(sql).digest('hex'),
    started_at: expect.any(String),
    finished_at: expect.any(String),
    rolled_back_at: null,
    logs: null,
    applied_steps_count: 1n,
  };
}

async function query(url: string, sql: string) {
  const client = new HeldClient(await sqliteFile(url));
  const { rows } = await client.execute(sql);
  client.close();
  return rows;
}
