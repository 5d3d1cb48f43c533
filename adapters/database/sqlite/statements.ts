import { type InStatement, LibsqlError, type ResultSet, type Row } from '@libsql/client';
import type Database from 'libsql';

/** More than Griot has kinds of statements; those that name several rows come in many lengths. */
const MOST_KEPT = 256;
/** What is longer writes many rows at once, and is rarely said again. */
const LONGEST_KEPT = 4_000;

interface Prepared {
  readonly statement: Database.Statement<unknown[]>;
  /** Undefined when it gives back no row. */
  readonly columns: readonly Database.ColumnDefinition[] | undefined;
}

/**
 * Executes statements, each prepared once. libsql's own client prepares it anew each time, asks it
 * twice for its columns and defines every value of every row twice, by index and by name: together
 * several times what SQLite itself takes. Prisma's adapter reads by index alone.
 */
export class Statements {
  readonly #connection: Database.Database;
  readonly #kept = new Map<string, Prepared>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** @throws LibsqlError with SQLite's code */
  execute(asked: InStatement): ResultSet {
    const { sql, args = [] } = typeof asked === 'string' ? { sql: asked } : asked;
    if (!Array.isArray(args)) throw new TypeError('arguments are given in order, without names');
    try {
      return run(this.#prepared(sql), args.map(toSqlite));
    } catch (error) {
      // One that meets a lock stays « in progress » for as long as it is kept (see ADR 0003).
      this.#kept.delete(sql);
      throw withCode(error);
    }
  }

  /** Lets go of them all: they keep their connection open. */
  clear(): void {
    this.#kept.clear();
  }

  /** The last used is the last of the map, so that the first is the one to let go of. */
  #prepared(sql: string): Prepared {
    const prepared = this.#kept.get(sql) ?? prepare(this.#connection, sql);
    this.#kept.delete(sql);
    if (sql.length <= LONGEST_KEPT) this.#kept.set(sql, prepared);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return prepared;
  }
}

function prepare(connection: Database.Database, sql: string): Prepared {
  const statement = connection.prepare(sql).safeIntegers(true);
  if (!statement.reader) return { statement, columns: undefined };
  return { statement: statement.raw(true), columns: statement.columns() };
}

/** The driver takes a single argument that is null for an absent object, and dies of it: always an array. */
function run({ statement, columns }: Prepared, args: readonly unknown[]): ResultSet {
  if (columns === undefined) {
    const { changes, lastInsertRowid } = statement.run(args);
    const written = { rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) };
    return { columns: [], columnTypes: [], rows: [], ...written, toJSON };
  }
  return {
    columns: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => type ?? ''),
    rows: statement.all(args).filter(isRow).map(withBytes),
    rowsAffected: 0,
    lastInsertRowid: undefined,
    toJSON,
  };
}

function toJSON(): never {
  throw new Error('a result is read, not written');
}

/** A row by index: its names would only be needed by whoever reads by name. */
const isRow = (row: unknown): row is Row => Array.isArray(row);

/** The driver gives bytes as a Buffer, which may be a part of a larger one. */
function withBytes(row: Row): Row {
  for (let index = 0; index < row.length; index += 1) {
    const value: unknown = row[index];
    if (Buffer.isBuffer(value)) row[index] = new Uint8Array(value).buffer;
  }
  return row;
}

/** SQLite has no booleans. */
function toSqlite(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

/** As libsql's client throws it. */
function withCode(error: unknown): unknown {
  if (!(error instanceof Error) || !('rawCode' in error)) return error;
  const rawCode = typeof error.rawCode === 'number' ? error.rawCode : undefined;
  const code = 'code' in error ? String(error.code) : 'SQLITE_UNKNOWN';
  return new LibsqlError(error.message, code, code, rawCode, error);
}
