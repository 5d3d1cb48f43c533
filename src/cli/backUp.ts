import { access } from 'node:fs/promises';
import { copyDatabase } from '../../adapters/database/engines.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { locationOf } from '../program/banner.ts';
import { Refusal } from './refusal.ts';

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
  await copyDatabase(databaseUrl, file);
  return t('program.cli.backup.done', { file, location: locationOf(databaseUrl) });
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
