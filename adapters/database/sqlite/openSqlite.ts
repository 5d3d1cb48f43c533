import { PrismaClient } from '../../../prisma/client/client.ts';
import type { Database } from '../../../src/kernel/database.ts';
import { DEFAULT_LIMITS, type TransactionLimits } from '../transactionLimits.ts';
import { unavailable } from './failure.ts';
import { OneConnectionLibSql } from './oneConnection.ts';
import { SqliteDatabase } from './sqliteDatabase.ts';
import { sqliteFile } from './sqliteFile.ts';

/** Opens the register kept in a file. */
export async function openSqlite(
  url: string,
  limits: TransactionLimits = DEFAULT_LIMITS,
): Promise<Database> {
  const file = await sqliteFile(url);
  const adapter = new OneConnectionLibSql(file);
  const client = new PrismaClient({
    adapter,
    transactionOptions: { ...limits },
    // The other formats read source files to quote the faulty line, at each error.
    errorFormat: 'minimal',
  });
  try {
    await client.$connect();
  } catch (error) {
    throw unavailable(error, file);
  }
  return new SqliteDatabase(client, adapter, file);
}
