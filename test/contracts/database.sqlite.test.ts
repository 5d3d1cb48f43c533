import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { HeldClient } from '../../adapters/database/sqlite/heldClient.ts';
import type { Reader, Tx } from '../../src/kernel/database.ts';
import { newRegister, openFor, temporaryFolder } from './database.file.ts';
import { deliver, delivered, heldOpen, increment, share, shared, times } from './database.moves.ts';
import { startProcess } from './database.process.ts';
import { databaseContract } from './database.ts';

const opened = async () => openFor(await newRegister());

databaseContract({ newRegister, open: openFor });

describe('SQLite on one connection', () => {
  test('has its settings, after transactions and after a reconnection too', async () => {
    const database = await opened();
    const ours = { journal_mode: 'wal', foreign_keys: 1n, synchronous: 1n, timeout: 5n };
    expect(await settings(database.client)).toEqual(ours);
    await times(20, () => database.transaction((tx) => tx.delivery.count()));
    expect(await settings(database.client)).toEqual(ours);
    expect(await database.transaction(settings)).toEqual(ours);
    await database.client.$disconnect();
    expect(await settings(database.client)).toEqual(ours);
  });

  test('a read outside waits for the open transaction, and sees what it committed', async () => {
    const database = await opened();
    const transaction = heldOpen(database, (tx) => deliver(tx, 'inside'));
    await transaction.begun;
    let settled = false;
    const seen = delivered(database).finally(() => {
      settled = true;
    });
    await pause(50);
    expect(settled).toBe(false);
    await transaction.commit();
    expect(await seen).toEqual(['inside']);
  });

  test('another process that keeps the lock does not stop the event loop', async () => {
    const url = await newRegister();
    const database = await openFor(url);
    await share(database);
    const released = join(await temporaryFolder(), 'released');
    const other = startProcess(['hold', url, released]);
    expect(await other.ready).toBe('held\n');
    let settled = false;
    const writing = Promise.all([deliver(database.client, 'plain'), increment(database)]);
    const written = writing.finally(() => {
      settled = true;
    });
    await times(20, () => pause(5));
    expect(settled).toBe(false);
    await writeFile(released, '');
    await written;
    expect(await shared(database)).toBe(1);
    expect(await delivered(database)).toEqual(['plain']);
    expect((await other.outcome).code).toBe(0);
  });

  test('a commit that is refused leaves nothing open behind it', async () => {
    const database = await opened();
    const data = { firstName: 'A', lastName: 'B', email: 'a@b.ml', organizationId: 'none' };
    const refused = database.transaction(async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.person.create({ data });
    });
    await expect(refused).rejects.toThrow('FOREIGN KEY');
    await database.transaction((tx) => deliver(tx, 'next'));
    expect(await database.client.person.count()).toBe(0);
    expect(await delivered(database)).toEqual(['next']);
  });

  test('a full disk undoes the whole transaction, even if it is carried on', async () => {
    const client = new HeldClient(join(await temporaryFolder(), 'griot.db'));
    await client.execute('CREATE TABLE kept (n BLOB)');
    await client.execute('PRAGMA max_page_count = 20');
    const carriedOn = await client.transaction();
    await carriedOn.execute('INSERT INTO kept VALUES (1)');
    const tooLarge = carriedOn.execute('INSERT INTO kept VALUES (zeroblob(1000000))');
    await expect(tooLarge).rejects.toThrow('full');
    await expect(carriedOn.execute('INSERT INTO kept VALUES (2)')).rejects.toThrow('closed');
    await expect(carriedOn.commit()).rejects.toThrow('closed');
    expect((await client.execute('SELECT * FROM kept')).rows).toEqual([]);
    client.close();
  });

  test('a full disk is said in words, and forgotten once there is room again', async () => {
    const database = await opened();
    const limit = (pages: number) =>
      database.client.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
    const large = (tx: Tx) => deliver(tx, 'x'.repeat(1_000_000));
    await limit(1);
    await expect(database.transaction(large)).rejects.toMatchObject({ reason: 'full' });
    await limit(1_000_000);
    await database.transaction((tx) => deliver(tx, 'next'));
    expect(await delivered(database)).toEqual(['next']);
  });

  test('a disk without room does not keep it from closing, and what it took down is found by the next', async () => {
    const url = await newRegister();
    const { code, output } = await startProcess(['writeAndClose', url], { largestFile: 200 })
      .outcome;
    expect({ code, output }).toEqual({ code: 0, output: 'closed\n' });
    expect((await stat(`${url.slice('file:'.length)}-wal`)).size).toBeGreaterThan(0);
    expect(await delivered(await openFor(url))).toEqual(['written']);
  });

  test('a statement that comes after the end is refused, not kept', async () => {
    const client = new HeldClient(join(await temporaryFolder(), 'griot.db'));
    await client.execute('CREATE TABLE kept (n INTEGER)');
    const over = await client.transaction();
    await over.commit();
    await expect(over.execute('INSERT INTO kept VALUES (1)')).rejects.toThrow('closed');
    const next = await client.transaction();
    await expect(over.execute('INSERT INTO kept VALUES (2)')).rejects.toThrow('closed');
    await next.commit();
    expect((await client.execute('SELECT * FROM kept')).rows).toEqual([]);
    client.close();
  });

  test('a column that holds more than 2^53 is read raw without an error', async () => {
    const database = await opened();
    await share(database);
    await database.client.$executeRaw`UPDATE "Revision" SET version = 9007199254740993`;
    const read = database.client.$queryRaw`SELECT version FROM "Revision"`;
    await expect(read).resolves.toHaveLength(1);
  });
});

async function settings(reader: Reader) {
  const [row] = await reader.$queryRaw<unknown[]>`
    SELECT * FROM pragma_journal_mode, pragma_foreign_keys, pragma_synchronous, pragma_busy_timeout`;
  return row;
}
