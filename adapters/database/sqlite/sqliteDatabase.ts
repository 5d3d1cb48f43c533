import type { PrismaClient } from '../../../prisma/client/client.ts';
import type { Database, Tx } from '../../../src/kernel/database.ts';
import { failureAtWork } from './failure.ts';
import { TransactionScope } from './transactionScope.ts';

/** The register on one connection: transactions and statements take turns on it. */
export class SqliteDatabase implements Database {
  readonly client: PrismaClient;
  readonly #unguarded: PrismaClient;
  readonly #file: string;
  readonly #scope = new TransactionScope();
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(client: PrismaClient, file: string) {
    this.#unguarded = client;
    this.#file = file;
    this.client = this.#scope.guard(client);
  }

  /** @throws DatabaseUnavailable when the file cannot be written (a full disk) */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.#scope.refuseInside('transaction()');
    const running = this.#unguarded.$transaction((tx) => this.#scope.run(() => work(tx)));
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
