import { chmod, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import Database from 'libsql';
import { DatabaseUnavailable } from '../databaseUnavailable.ts';
import { unavailable } from './failure.ts';
import { patiently } from './patience.ts';
import { sqliteFile } from './sqliteFile.ts';

/** What is being written, until it is whole. */
const UNFINISHED = '.en-cours';
/** The register names people and holds confidential lines: its owner alone reads the copy. */
export const OWNER_ONLY = 0o600;

/**
 * Copies the register as it stands at one moment, while Griot writes to it: a plain copy of the file
 * would miss what its -wal holds. The copy is checked before it bears its name, which no file has yet.
 * @throws DatabaseUnavailable
 */
export async function copySqlite(url: string, to: string): Promise<void> {
  const file = await sqliteFile(url);
  const unfinished = `${resolve(to)}${UNFINISHED}`;
  await rm(unfinished, { force: true });
  try {
    await patiently(async () => onConnection(file, (db) => db.prepare(INTO).run([unfinished])));
    await chmod(unfinished, OWNER_ONLY);
    onConnection(unfinished, (copy) => copy.exec(COPIED));
    onConnection(unfinished, check);
    await rename(unfinished, resolve(to));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw failureOfCopy(error, file, resolve(to));
  }
}

/** The register is only read: what has no room, or may not be written, is the copy. */
function failureOfCopy(error: unknown, file: string, copy: string): DatabaseUnavailable {
  const failure = unavailable(error, file);
  const { reason, detail } = failure;
  const isOfCopy = reason === 'notWritable' || reason === 'full';
  return isOfCopy ? new DatabaseUnavailable(reason, copy, detail, error) : failure;
}

/** All that a connection sees, its -wal included, in one new file. */
export const INTO = 'VACUUM INTO ?';
/** Read by `noteRestoration`, should it be put back. */
const COPIED = `INSERT OR IGNORE INTO "Revision" ("id", "version") VALUES ('copied', 1)`;

function onConnection(file: string, work: (connection: Database.Database) => void): void {
  const connection = new Database(file);
  try {
    work(connection);
  } finally {
    connection.close();
  }
}

function check(connection: Database.Database): void {
  const rows: unknown = connection.prepare('PRAGMA integrity_check').raw(true).all([]);
  if (JSON.stringify(rows) !== '[["ok"]]') throw new Error(`the copy is damaged: ${String(rows)}`);
}
