import type { Database, Tx } from './database.ts';

/**
 * Writes by one statement, without the transaction around it that would cost three times as much. Where
 * it fails it is tried in one, which says in the register's own words what is wrong.
 * @throws RegisterUnavailable when nothing can be written
 */
export async function inOneStatement<T>(
  database: Pick<Database, 'client' | 'transaction'>,
  write: (db: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await write(database.client);
  } catch {
    return database.transaction(write);
  }
}
