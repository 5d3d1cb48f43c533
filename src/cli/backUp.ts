import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { copyDatabase } from '../../adapters/database/engines.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { locationOf } from '../program/banner.ts';
import { Refusal } from './refusal.ts';
import { unwritable } from './writtenFile.ts';

/**
 * `backup`: copies the register into a file, while Griot runs.
 * @throws Refusal when the file exists, DatabaseUnavailable
 */
export async function backUp(
  file: string,
  { databaseUrl }: Config,
  t: Translator,
): Promise<string> {
  if (await exists(file)) throw new Refusal('backup.exists', 'program.cli.backup.exists', { file });
  await copy(databaseUrl, file);
  return t('program.cli.backup.done', { file, location: locationOf(databaseUrl) });
}

/** A copy that cannot be written is no fault of the register. */
async function copy(databaseUrl: string, file: string): Promise<void> {
  try {
    await copyDatabase(databaseUrl, file);
  } catch (error) {
    const isOfCopy = error instanceof DatabaseUnavailable && error.location === resolve(file);
    throw isOfCopy ? unwritable(file, error.cause) : error;
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
