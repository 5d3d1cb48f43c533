import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../../../prisma/client/client.ts';
import type { Database, Tx } from '../../../src/kernel/database.ts';
import { DatabaseUnavailable } from '../databaseUnavailable.ts';
import { failureAtWork } from './failure.ts';
import type { OneConnectionLibSql } from './oneConnection.ts';
import { withRawStatements } from './rawStatements.ts';
import { rescue } from './rescue.ts';
import { TransactionScope } from './transactionScope.ts';

/** No room was found for one: it is tried again. */
const NO_COPY = 'none';

/** The register on one connection: transactions and statements take turns on it. */
export class SqliteDatabase implements Database {
  readonly client: PrismaClient;
  readonly #unguarded: PrismaClient;
  readonly #adapter: OneConnectionLibSql;
  readonly #file: string;
  readonly #scope = new TransactionScope();
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;
  #rescued: Promise<string> | undefined;

  /** @param client connected by that adapter, and by no other */
  constructor(client: PrismaClient, adapter: OneConnectionLibSql, file: string) {
    this.#unguarded = client;
    this.#adapter = adapter;
    this.#file = file;
    this.client = this.#scope.guard(withRawStatements(client, () => this.#connection()));
  }

  /** @throws DatabaseUnavailable when the file cannot be written (a full disk), or is no longer there */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.#scope.refuseInside('transaction()');
    if (!this.#adapter.isFileThere) await this.#refuse();
    this.#rescued = undefined;
    const running = this.#unguarded.$transaction((tx) =>
      this.#scope.run(() => this.#inside(tx, work)),
    );
    this.#underWay.add(running);
    try {
      return await running;
    } catch (error) {
      throw failureAtWork(error, this.#file);
    } finally {
      this.#underWay.delete(running);
    }
  }

  /** Waits for the transactions under way, which Prisma would otherwise roll back. */
  close(): Promise<void> {
    // Once: asked again, Prisma would open a new connection to close it.
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** What is still there is saved, once; nothing is taken down that would be lost. */
  async #refuse(): Promise<never> {
    this.#rescued ??= this.#connection().then((connection) => rescue(connection, this.#file));
    const copy = await this.#rescued.catch(() => undefined);
    if (copy === undefined) this.#rescued = undefined;
    throw new DatabaseUnavailable('gone', this.#file, copy ?? NO_COPY);
  }

  #inside<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { transaction } = this.#adapter;
    return work(withRawStatements(tx, async () => transaction));
  }

  async #connection(): Promise<SqlQueryable> {
    if (!this.#adapter.connected) await this.#unguarded.$connect();
    const { connected } = this.#adapter;
    if (!connected) throw new Error('This client connects by another adapter');
    return connected;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    try {
      // So that the one file is the whole register again, for whoever copies it.
      await this.#unguarded.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    } catch (error) {
      // On a full disk it takes two files: whoever opens them next finds all of it.
      if (!(failureAtWork(error, this.#file) instanceof DatabaseUnavailable)) throw error;
    } finally {
      await this.#unguarded.$disconnect();
    }
  }
}
