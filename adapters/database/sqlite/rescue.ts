import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import { INTO, OWNER_ONLY } from './copySqlite.ts';

/**
 * Copies a register whose file has gone from under its connection, which still has all of it: beside where it was.
 * @returns the copy
 */
export async function rescue(connection: SqlQueryable, file: string): Promise<string> {
  const copy = freeName(join(folderLeft(dirname(file)), `${basename(file)}.sauve`));
  const args = [copy];
  const argTypes = [{ scalarType: 'string', arity: 'scalar' }] as const;
  await connection.executeRaw({ sql: INTO, args, argTypes: [...argTypes] });
  await chmod(copy, OWNER_ONLY);
  return copy;
}

/** A folder that was moved away finds its place free when it comes back. */
const folderLeft = (folder: string): string =>
  existsSync(folder) || folder === dirname(folder) ? folder : folderLeft(dirname(folder));

/** Nothing is written over. */
export function freeName(wanted: string, number = 1): string {
  const name = number === 1 ? wanted : `${wanted}-${number}`;
  return existsSync(name) ? freeName(wanted, number + 1) : name;
}
