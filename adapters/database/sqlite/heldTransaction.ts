import { type InArgs, type InStatement, LibsqlError, type ResultSet } from '@libsql/client';
import { Sqlite3Transaction } from '@libsql/client/sqlite3';
import type Database from 'libsql';
import { breathe } from './breathe.ts';
import type { Statements } from './statements.ts';

/** The transaction open on the connection of a HeldClient, which goes on being used after it. */
export class HeldTransaction extends Sqlite3Transaction {
  readonly #connection: Database.Database;
  readonly #statements: Statements;
  #over = false;

  constructor(connection: Database.Database, statements: Statements) {
    super(connection, 'bigint');
    this.#connection = connection;
    this.#statements = statements;
  }

  /**
   * Asked before each statement. SQLite alone would take a statement that comes too late for one
   * outside any transaction, or for a part of the next; and after a full disk, which makes it roll
   * back by itself, would keep what follows.
   */
  override get closed(): boolean {
    return this.#over || super.closed;
  }

  override async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    await breathe();
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED');
    return this.#statements.execute(
      typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement,
    );
  }

  override async commit(): Promise<void> {
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED');
    try {
      // By exec(), which finalizes its statement even when it is refused.
      this.#connection.exec('COMMIT');
    } finally {
      // A COMMIT that is refused (a deferred foreign key) leaves the transaction open, and the
      // next one to use the connection would continue it.
      this.close();
    }
  }

  override async rollback(): Promise<void> {
    this.close();
  }

  override close(): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
  }
}
