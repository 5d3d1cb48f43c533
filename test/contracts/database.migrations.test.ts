import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../adapters/database/engines.ts';
import { drift } from '../../adapters/database/migrations/drift.ts';
import { type Migration, readMigrations } from '../../adapters/database/migrations/folder.ts';
import { schemaDrift } from '../../adapters/database/migrations/schemaEngine.ts';
import { MigratingLibSql } from '../../adapters/database/sqlite/migratingAdapter.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';
import { processorTime } from '../support/processorTime.ts';
import { newUrl, temporaryFolder } from './database.file.ts';
import { startProcess } from './database.process.ts';
import { apply, ONE, query } from './database.steps.ts';

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

describe('the keys of letters written before one could have several addresses', () => {
  test('go by the person, remember what they were, and stay where they are of an address', async () => {
    const url = await newUrl();
    const { migrations } = await readMigrations();
    const at = migrations.findIndex(({ name }) => name.endsWith('_outbox_keys'));
    await apply(url, ...migrations.slice(0, at));
    const letters = ['poll:1:ask', 'code:9'].map(
      (key) =>
        `('${key}:mail:l@example.org', 'mail', 'l@example.org', 'lars', '', '', 'sent', 0, 0)`,
    );
    await query(
      url,
      `INSERT INTO OutboxMessage (dedupeKey, transport, recipient, personId, subject, payload, status, notBefore, createdAt) VALUES ${letters.join()}`,
    );
    await apply(url, ...migrations.slice(0, at + 1));
    expect(await query(url, 'SELECT dedupeKey, formerKey FROM OutboxMessage ORDER BY id')).toEqual([
      { dedupeKey: 'poll:1:ask:mail:lars', formerKey: 'poll:1:ask:mail:l@example.org' },
      { dedupeKey: 'code:9:mail:l@example.org', formerKey: null },
    ]);
  });
});
