import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import Database from 'libsql';
import { DatabaseUnavailable } from '../databaseUnavailable.ts';
import { copySqlite } from './copySqlite.ts';
import { isBusy } from './failure.ts';
import { freeName } from './rescue.ts';
import { sqliteFile } from './sqliteFile.ts';

/** What SQLite keeps beside a file until it is closed by its last user. */
const LOG = '-wal';
const BESIDE = ['', LOG, '-shm'];

/**
 * Puts a copy of the register, one of `copySqlite` or a plain one (with its -wal when it has one), in the place of the
 * register, which is set aside. A Griot that runs must be stopped first.
 * @param from left as it is
 * @returns the file in which the former register is kept; undefined: there was none
 * @throws DatabaseUnavailable
 */
export async function restoreSqlite(url: string, from: string): Promise<string | undefined> {
  const file = await sqliteFile(url);
  const copy = resolve(from);
  if (!existsSync(copy) || copy === file) throw notOurs(copy);
  const ready = await readied(copy, file);
  try {
    closeUp(file);
    const aside = existsSync(file) ? freeName(`${file}.remplacee`) : undefined;
    if (aside) await renameAll(file, aside);
    await rename(ready, file);
    return aside;
  } finally {
    await rm(ready, { force: true });
  }
}

/** Marked as a copy, and checked: what cannot be read changes nothing of what is there. */
async function readied(copy: string, file: string): Promise<string> {
  // To read it, SQLite writes beside it: a backup may be where nothing is written.
  const read = freeName(`${file}.a-lire`);
  const ready = freeName(`${file}.a-remettre`);
  try {
    await copyFile(copy, read);
    if (existsSync(`${copy}${LOG}`)) await copyFile(`${copy}${LOG}`, `${read}${LOG}`);
    await copySqlite(`file:${encodeURIComponent(read)}`, ready);
    return ready;
  } catch (error) {
    const isOther = error instanceof DatabaseUnavailable && UNREADABLE.includes(error.reason);
    throw isOther ? notOurs(copy, error) : error;
  } finally {
    for (const end of BESIDE) await rm(`${read}${end}`, { force: true });
  }
}

const UNREADABLE: readonly string[] = ['notADatabase', 'cannotOpen'];

const notOurs = (copy: string, cause?: unknown): DatabaseUnavailable =>
  new DatabaseUnavailable('notADatabase', copy, '', cause);

async function renameAll(file: string, to: string): Promise<void> {
  for (const end of BESIDE) {
    if (existsSync(`${file}${end}`)) await rename(`${file}${end}`, `${to}${end}`);
  }
}

/**
 * Makes one file of the register and its -wal, which SQLite does only when nobody else has it open.
 * @throws DatabaseUnavailable `busy`
 */
function closeUp(file: string): void {
  if (!existsSync(file)) return;
  const connection = new Database(file);
  try {
    connection.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    // A register that is damaged is set aside as it is: it is what is being replaced.
    if (isBusy(error)) throw new DatabaseUnavailable('busy', file, '', error);
  } finally {
    connection.close();
  }
}
