import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { migrate, restoreDatabase } from '../../adapters/database/engines.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { locationOf } from '../program/banner.ts';
import { Refusal } from './refusal.ts';

/**
 * `restore`: puts a copy of the register in its place, once Griot is stopped.
 * @throws Refusal when it is no copy of a register or Griot runs, DatabaseUnavailable
 */
export async function restore(
  file: string,
  { databaseUrl }: Config,
  t: Translator,
): Promise<string> {
  const aside = await putBack(databaseUrl, file);
  await migrate(databaseUrl);
  return t('program.cli.restore.done', {
    file,
    location: locationOf(databaseUrl),
    aside: aside ?? 'none',
  });
}

async function putBack(databaseUrl: string, file: string): Promise<string | undefined> {
  try {
    return await restoreDatabase(databaseUrl, file);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    if (error.reason === 'busy')
      throw new Refusal('restore.running', 'program.cli.restore.running');
    if (error.reason === 'notADatabase')
      throw new Refusal('restore.notACopy', 'program.cli.restore.notACopy', { file });
    throw error;
  }
}
