import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils';
import { HeldClient } from './heldClient.ts';
import { KeptFiles } from './keptFiles.ts';

/** SQLite forgets them with the connection, except journal_mode, which stays in the file. */
const SETTINGS = `
  PRAGMA busy_timeout = 5;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32768;
`;

/**
 * Prisma's adapter for libsql, held to one connection that has our settings.
 * See docs/decisions/0003-sqlite-on-one-connection.md.
 */
export class OneConnectionLibSql extends PrismaLibSql {
  readonly #file: string;
  #connected: SqlDriverAdapter | undefined;
  #transaction: Transaction | undefined;
  #files: KeptFiles | undefined;

  constructor(file: string) {
    super({ url: `file:${file}` });
    this.#file = file;
  }

  override createClient(): HeldClient {
    return new HeldClient(this.#file);
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    try {
      await adapter.executeScript(SETTINGS);
    } catch (error) {
      await adapter.dispose();
      throw error;
    }
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      this.#transaction = await start(isolation);
      return this.#transaction;
    };
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = () => {
      this.#connected = undefined;
      this.#files = undefined;
      return dispose();
    };
    this.#connected = adapter;
    this.#files = new KeptFiles(this.#file);
    return adapter;
  }

  /** The connection, on which statements wait for their turn; undefined while there is none. */
  get connected(): SqlDriverAdapter | undefined {
    return this.#connected;
  }

  /** False once what is written would be lost with the connection. */
  get isFileThere(): boolean {
    return this.#files?.areThere ?? true;
  }

  /** The last transaction begun. There is one at a time: asked inside it, it is that one. */
  get transaction(): Transaction {
    if (!this.#transaction) throw new Error('No transaction has begun');
    return this.#transaction;
  }
}
