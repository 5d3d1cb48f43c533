import type { Database } from '../../src/kernel/database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import { copySqlite } from './sqlite/copySqlite.ts';
import { refuseLostSqlite } from './sqlite/lostSqlite.ts';
import { migrateSqlite } from './sqlite/migrateSqlite.ts';
import { openSqlite } from './sqlite/openSqlite.ts';
import { restoreSqlite } from './sqlite/restoreSqlite.ts';
import type { TransactionLimits } from './transactionLimits.ts';

interface Engine {
  open(url: string, limits?: TransactionLimits): Promise<Database>;
  refuseLost(url: string, isTrial: boolean): Promise<void>;
  migrate(url: string): Promise<Migrated>;
  copy(url: string, file: string): Promise<void>;
  restore(url: string, from: string): Promise<string | undefined>;
}

/** The migrations that were applied just now, in order. */
export interface Migrated {
  applied: string[];
}

/**
 * The engines, by the scheme of the URL. PostgreSQL enters here: a folder `postgres/` beside
 * `sqlite/`, its line below, and its line in `test/contracts`.
 */
const engines: Readonly<Record<string, Engine>> = {
  file: {
    open: openSqlite,
    refuseLost: refuseLostSqlite,
    migrate: migrateSqlite,
    copy: copySqlite,
    restore: restoreSqlite,
  },
};

/**
 * Opens the register. The folder of `file:data/griot.db` is made when it is missing.
 * Call `migrate` first. Throws a DatabaseUnavailable.
 */
export async function openDatabase(url: string, limits?: TransactionLimits): Promise<Database> {
  return engineOf(url).open(url, limits);
}

/**
 * To be called before `migrate`, which would make a new register where one has been and is not any more.
 * @param isTrial whether it is begun anew as often as one likes
 * Throws a DatabaseUnavailable, `lost`.
 */
export async function refuseLostDatabase(url: string, isTrial: boolean): Promise<void> {
  return engineOf(url).refuseLost(url, isTrial);
}

/**
 * Brings the register to the last migration, as `prisma migrate deploy` does; returns at once
 * when nothing is to do. Processes that start together wait for one another.
 * Throws a DatabaseUnavailable.
 */
export async function migrate(url: string): Promise<Migrated> {
  return engineOf(url).migrate(url);
}

/**
 * Copies the register into a file that does not exist yet, as it stands at one moment, while others use it.
 * Throws a DatabaseUnavailable.
 */
export async function copyDatabase(url: string, file: string): Promise<void> {
  return engineOf(url).copy(url, file);
}

/**
 * Puts a copy in the place of the register, which nobody uses and which is set aside.
 * @returns where the former register is; undefined: there was none
 * Throws a DatabaseUnavailable.
 */
export async function restoreDatabase(url: string, from: string): Promise<string | undefined> {
  return engineOf(url).restore(url, from);
}

function engineOf(url: string): Engine {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const engine = Object.hasOwn(engines, scheme) ? engines[scheme] : undefined;
  // The URL of a server holds a password: only its scheme is repeated.
  if (!engine) throw new DatabaseUnavailable('unsupportedUrl', `${scheme}:`, 'no such engine');
  return engine;
}
