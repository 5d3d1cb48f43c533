import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../../../prisma/client/client.ts';
import type { Database, Tx } from '../../../src/kernel/database.ts';
import { failureAtWork } from './failure.ts';
import type { OneConnectionLibSql } from './oneConnection.ts';
import { withRawStatements } from './rawStatements.ts';
import { TransactionScope } from './transactionScope.ts';

/** The register on one connection: transactions and statements take turns on it. */
export class SqliteDatabase implements Database {
  readonly client: PrismaClient;
  readonly #unguarded: PrismaClient;
  readonly #adapter: OneConnectionLibSql;
  readonly #file: string;
  readonly #scope = new TransactionScope();
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  /** @param client connected by that adapter, and by no other */
  constructor(client: PrismaClient, adapter: OneConnectionLibSql, file: string) {
    this.#unguarded = client;
    this.#adapter = adapter;
    this.#file = file;
    this.client = this.#scope.guard(withRawStatements(client, () => this.#connection()));
  }

  /** @throws DatabaseUnavailable when the file cannot be written (a full disk) */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.#scope.refuseInside('transaction()');
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
    } finally {
      await this.#unguarded.$disconnect();
    }
  }
}
