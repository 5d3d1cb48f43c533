import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import type { TransactionLimits } from '../../adapters/database/transactionLimits.ts';
import type { Database } from '../../src/kernel/database.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The URL of a register that does not exist yet, in a folder of its own. */
export async function newUrl(): Promise<string> {
  return `file:${join(await temporaryFolder(), 'griot.db')}`;
}

/** Opens a register for the length of the test. */
export async function openFor(url: string, limits?: TransactionLimits): Promise<Database> {
  const database = await openDatabase(url, limits);
  onTestFinished(() => database.close());
  return database;
}

/** A new register, migrated. */
export async function newRegister(): Promise<string> {
  const register = await temporaryRegister();
  onTestFinished(() => register.remove());
  return register.url;
}
