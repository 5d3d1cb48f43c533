import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { TransactionLimits } from '../../adapters/database/transactionLimits.ts';
import type { Database, Tx } from '../../src/kernel/database.ts';
import { costContract } from './database.costs.ts';
import { deliver, delivered, heldOpen, increment, share, shared } from './database.moves.ts';
import { startProcess } from './database.process.ts';
import { valueContract } from './database.values.ts';

/** How the contract reaches an engine. */
export interface EngineUnderTest {
  /** The URL of a new register, migrated and empty, that goes when the test ends. */
  newRegister(): Promise<string>;
  /** Opens it; closed when the test ends. */
  open(url: string, limits?: TransactionLimits): Promise<Database>;
}

/** What every implementation of `Database` assures. */
export function databaseContract(engine: EngineUnderTest): void {
  transactionContract(engine);
  costContract(engine);
  valueContract(engine);
}

function transactionContract({ newRegister, open }: EngineUnderTest): void {
  const opened = async () => open(await newRegister());

  describe('what is written at the same time', () => {
    test('a plain write survives the rollback of a transaction that was open', async () => {
      const database = await opened();
      const transaction = heldOpen(database, (tx) => deliver(tx, 'inside'));
      await transaction.begun;
      const plain = deliver(database.client, 'outside');
      await pause(30);
      await transaction.fail();
      await plain;
      expect(await delivered(database)).toEqual(['outside']);
    });

    test('a read outside never sees what is not committed', async () => {
      const database = await opened();
      const transaction = heldOpen(database, (tx) => deliver(tx, 'inside'));
      await transaction.begun;
      const seen = delivered(database);
      await pause(30);
      await transaction.fail();
      expect(await seen).toEqual([]);
    });

    test('200 concurrent transactions all run, each on what the one before left', async () => {
      const database = await opened();
      await share(database);
      await Promise.all(Array.from({ length: 200 }, () => increment(database)));
      expect(await shared(database)).toBe(200);
    });

    test('two processes that read, add one and write lose nothing', async () => {
      const url = await newRegister();
      const database = await open(url);
      await share(database);
      const both = [1, 2].map(() => startProcess(['increment', url, '150']).outcome);
      for (const outcome of await Promise.all(both))
        expect(outcome).toEqual({ code: 0, output: '' });
      expect(await shared(database)).toBe(300);
    });
  });

  describe('what ends a transaction', () => {
    test('a throw rolls it back, and is what the caller gets', async () => {
      const database = await opened();
      const failure = new Error('the rule says no');
      const work = async (tx: Tx) => {
        await deliver(tx, 'inside');
        throw failure;
      };
      await expect(database.transaction(work)).rejects.toBe(failure);
      expect(await delivered(database)).toEqual([]);
    });

    test('a broken constraint rolls it back, and the next one works', async () => {
      const database = await opened();
      const twice = async (tx: Tx) => {
        await deliver(tx, 'same');
        await deliver(tx, 'same');
      };
      await expect(database.transaction(twice)).rejects.toMatchObject({ code: 'P2002' });
      await database.transaction((tx) => deliver(tx, 'next'));
      expect(await delivered(database)).toEqual(['next']);
    });

    test('a reference to nobody is refused', async () => {
      const database = await opened();
      const data = { firstName: 'A', lastName: 'B', email: 'a@b.ml', organizationId: 'none' };
      await expect(database.client.person.create({ data })).rejects.toMatchObject({
        code: 'P2003',
      });
    });

    test('one that lasts too long is rolled back, and the others go on', async () => {
      const database = await open(await newRegister(), { maxWait: 5_000, timeout: 150 });
      const endless = database.transaction(async (tx) => {
        await deliver(tx, 'inside');
        await pause(400);
        await deliver(tx, 'too late');
      });
      const next = database.transaction((tx) => deliver(tx, 'next'));
      await expect(endless).rejects.toMatchObject({ code: 'P2028' });
      await next;
      expect(await delivered(database)).toEqual(['next']);
    });

    test('one that waits too long to begin does nothing, and the others go on', async () => {
      const database = await open(await newRegister(), { maxWait: 100, timeout: 5_000 });
      const first = heldOpen(database, (tx) => deliver(tx, 'first'));
      await first.begun;
      const impatient = database.transaction((tx) => deliver(tx, 'impatient'));
      await expect(impatient).rejects.toMatchObject({ code: 'P2028' });
      await first.commit();
      await database.transaction((tx) => deliver(tx, 'next'));
      expect(await delivered(database)).toEqual(['first', 'next']);
    });

    test('one that waits for more than two seconds, as Prisma would not let it, runs', async () => {
      const database = await opened();
      const first = heldOpen(database, (tx) => deliver(tx, 'first'));
      await first.begun;
      const patient = database.transaction((tx) => deliver(tx, 'patient'));
      await pause(2_200);
      await first.commit();
      await patient;
      expect(await delivered(database)).toEqual(['first', 'patient']);
    });

    test('closing waits for those under way and those that were asked for', async () => {
      const url = await newRegister();
      const database = await open(url);
      const transaction = heldOpen(database, (tx) => deliver(tx, 'under way'));
      await transaction.begun;
      const asked = database.transaction((tx) => deliver(tx, 'asked for'));
      const closing = database.close();
      await pause(20);
      await Promise.all([transaction.commit(), asked, closing]);
      expect(await delivered(await open(url))).toEqual(['asked for', 'under way']);
    });
  });

  describe('what waits for itself', () => {
    test('the outer client is refused inside a transaction, at once', async () => {
      const database = await opened();
      const { client } = database;
      const nested = database.transaction(async () => delivered({ client }));
      await expect(nested).rejects.toThrow('inside transaction()');
      expect(await delivered(database)).toEqual([]);
    });

    test('so is a transaction inside a transaction', async () => {
      const database = await opened();
      const nested = database.transaction(() => database.transaction(async () => 1));
      await expect(nested).rejects.toThrow('inside transaction()');
    });

    test('what was started inside may use the client after the end', async () => {
      const database = await opened();
      const started = await database.transaction(async () => ({
        later: pause(30).then(() => delivered(database)),
      }));
      expect(await started.later).toEqual([]);
    });
  });
}
