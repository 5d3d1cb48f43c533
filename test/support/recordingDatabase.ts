import type {
  SqlDriverAdapter,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { OneConnectionLibSql } from '../../adapters/database/sqlite/oneConnection.ts';
import { SqliteDatabase } from '../../adapters/database/sqlite/sqliteDatabase.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';
import { DEFAULT_LIMITS } from '../../adapters/database/transactionLimits.ts';
import { PrismaClient } from '../../prisma/client/client.ts';
import type { Database } from '../../src/kernel/database.ts';

/** A register that tells what it is asked, statement by statement, Prisma's and those written by hand. */
export interface RecordingDatabase {
  readonly database: Database;
  /** What is asked while `work` runs, in order. */
  during(work: () => Promise<unknown>): Promise<readonly SqlQuery[]>;
  /** How SQLite would go about a statement, step by step. */
  plan(statement: SqlQuery): Promise<readonly string[]>;
  /** As it is: the driver keeps a statement that was explained, and no checkpoint is possible. */
  disconnect(): Promise<void>;
}

class RecordingLibSql extends OneConnectionLibSql {
  asked: SqlQuery[] = [];
  explain: (statement: SqlQuery) => Promise<SqlResultSet> = () => Promise.reject();

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    this.explain = adapter.queryRaw.bind(adapter);
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => this.#record(await start(isolation));
    return this.#record(adapter);
  }

  #record<T extends SqlQueryable>(one: T): T {
    const [query, execute] = [one.queryRaw.bind(one), one.executeRaw.bind(one)];
    one.queryRaw = (statement) => {
      this.asked.push(statement);
      return query(statement);
    };
    one.executeRaw = (statement) => {
      this.asked.push(statement);
      return execute(statement);
    };
    return one;
  }
}

/** Opens the register of that URL so that it tells what it is asked. */
export async function recordingDatabase(url: string): Promise<RecordingDatabase> {
  const file = await sqliteFile(url);
  const adapter = new RecordingLibSql(file);
  const client = new PrismaClient({ adapter, transactionOptions: { ...DEFAULT_LIMITS } });
  await client.$connect();
  return {
    database: new SqliteDatabase(client, adapter, file),
    async during(work) {
      adapter.asked = [];
      await work();
      return adapter.asked;
    },
    async plan(statement) {
      const sql = `EXPLAIN QUERY PLAN ${statement.sql}`;
      const { columnNames, rows } = await adapter.explain({ ...statement, sql });
      const detail = columnNames.indexOf('detail');
      return rows.map((row) => String(row[detail]));
    },
    disconnect: () => client.$disconnect(),
  };
}
