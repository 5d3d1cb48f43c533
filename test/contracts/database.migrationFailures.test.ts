import { describe, expect, test } from 'vitest';
import { markRolledBack } from '../../adapters/database/migrations/schemaEngine.ts';
import { MigratingLibSql } from '../../adapters/database/sqlite/migratingAdapter.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';
import { newUrl } from './database.file.ts';
import { apply, ONE, query } from './database.steps.ts';

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

describe('a migration for which the disk has no room', () => {
  const size = { name: '2_size', sql: 'CREATE TABLE wanted (n INTEGER);' };
  const large = {
    name: '3_large',
    sql: `PRAGMA max_page_count = 50;
      CREATE TABLE copy (content BLOB);
      INSERT INTO copy SELECT zeroblob(n) FROM wanted;`,
  };

  test('says that the disk is full, and no more, and is applied at a later start when there is room', async () => {
    const url = await newUrl();
    await apply(url, ONE, size);
    await query(url, 'INSERT INTO wanted VALUES (10000000)');
    const full = { reason: 'full', detail: expect.not.stringContaining('\n') };
    await expect(apply(url, ONE, size, large)).rejects.toMatchObject(full);
    await expect(apply(url, ONE, size, large)).rejects.toMatchObject(full);
    expect(await query(url, `SELECT 1 FROM sqlite_master WHERE name = 'copy'`)).toEqual([]);
    await query(url, 'DELETE FROM wanted');
    expect(await apply(url, ONE, size, large)).toEqual({ applied: ['3_large'] });
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
