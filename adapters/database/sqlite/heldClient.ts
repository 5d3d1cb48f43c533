import type { InArgs, InStatement, ResultSet } from '@libsql/client';
import { Sqlite3Client } from '@libsql/client/sqlite3';
import Database from 'libsql';
import { breathe } from './breathe.ts';
import { HeldTransaction } from './heldTransaction.ts';
import { patiently } from './patience.ts';
import { Statements } from './statements.ts';

/** What needs the write lock (WITH may, and is rare). */
const WRITES = /^\s*(INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP)\b/i;

/**
 * A libsql client that keeps its one connection. The original gives it away to each transaction,
 * never closes it and opens another without our settings: two descriptors leak per transaction.
 *
 * Here a transaction runs on the same connection. That nothing else does meanwhile is assured by
 * the mutex of Prisma's adapter, taken around each statement and for the whole of a transaction.
 */
export class HeldClient extends Sqlite3Client {
  readonly #connection: Database.Database;
  readonly #statements: Statements;

  constructor(file: string) {
    const connection = new Database(file);
    // As numbers, integers above 2^53 would throw when they are read.
    super(file, {}, connection, 'bigint');
    this.#connection = connection;
    this.#statements = new Statements(connection);
  }

  override async execute(asked: InStatement, args?: InArgs): Promise<ResultSet> {
    await breathe();
    const statement = typeof asked === 'string' ? { sql: asked, args: args ?? [] } : asked;
    if (WRITES.test(statement.sql)) return this.#executeLocked(statement);
    return patiently(async () => this.#statements.execute(statement));
  }

  /**
   * Takes the write lock at once, whatever Prisma's adapter asks for: a transaction that reads and
   * then writes would be refused when another process has written in between.
   */
  override async transaction(): Promise<HeldTransaction> {
    // By exec(), which finalizes its statement. A prepared one that meets a lock stays « in
    // progress » until it is collected, and no COMMIT is accepted on the connection until then.
    await patiently(async () => this.#connection.exec('BEGIN IMMEDIATE'));
    return new HeldTransaction(this.#connection, this.#statements);
  }

  override executeMultiple(script: string): Promise<void> {
    return patiently(() => super.executeMultiple(script));
  }

  override close(): void {
    this.#statements.clear();
    super.close();
  }

  override reconnect(): Promise<void> {
    throw new Error('The new connection would not have our settings: open a new client.');
  }

  /** For the same reason, a write outside a transaction never meets a lock: it has it first. */
  async #executeLocked(statement: InStatement): Promise<ResultSet> {
    const transaction = await this.transaction();
    try {
      const result = await transaction.execute(statement);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
