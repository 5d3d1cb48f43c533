import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { DatabaseUnavailable } from '../databaseUnavailable.ts';
import { sqliteFile } from './sqliteFile.ts';

/** How every file of SQLite begins: a copy of the register, whatever its name. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Refuses a register that is missing, or of which nothing is left, where there has been one: a new one in its place
 * would look as if all were well, and people would be told of nothing that was decided.
 * @param isTrial a trial is begun anew as often as one likes: a copy alone shows that it was worth keeping
 * @throws DatabaseUnavailable `lost`
 */
export async function refuseLostSqlite(url: string, isTrial: boolean): Promise<void> {
  const file = await sqliteFile(url);
  if (sizeOf(file) > 0) return;
  // What another process begins at this very moment is no trace: the size is taken again.
  const traces = await tracesOf(file, isTrial);
  if (traces.length > 0 && sizeOf(file) === 0)
    throw new DatabaseUnavailable('lost', file, traces.slice(0, SHOWN).join(', '));
}

/** Enough to be believed. */
const SHOWN = 3;

async function tracesOf(file: string, isTrial: boolean): Promise<string[]> {
  const folder = dirname(file);
  const own = basename(file);
  const names = (await readdir(folder)).filter((name) => name !== own).sort();
  return names.filter(
    (name) =>
      (!isTrial && name === `${own}-wal`) ||
      (isNamedAfter(own, name) && isSqlite(join(folder, name))),
  );
}

/** `griot.db.remplacee`, `griot-2027-03-08.db`; `griot-essai.db` is a register of its own. */
function isNamedAfter(own: string, name: string): boolean {
  if (name.startsWith(`${own}.`)) return true;
  const stem = parse(own).name;
  return name.startsWith(stem) && /^[-_.]\d/u.test(name.slice(stem.length));
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function isSqlite(path: string): boolean {
  const read = Buffer.alloc(MAGIC.length);
  try {
    const opened = openSync(path, 'r');
    try {
      readSync(opened, read, 0, MAGIC.length, 0);
    } finally {
      closeSync(opened);
    }
  } catch {
    // A folder, or what belongs to somebody else.
    return false;
  }
  return read.equals(MAGIC);
}
