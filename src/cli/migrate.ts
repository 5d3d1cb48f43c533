import { migrate } from '../../adapters/database/engines.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { locationOf } from '../program/banner.ts';

/** `migrate`: brings the register up to date, and says what was done. */
export async function migrateRegister({ databaseUrl }: Config, t: Translator): Promise<string> {
  const { applied } = await migrate(databaseUrl);
  const location = locationOf(databaseUrl);
  if (applied.length === 0) return t('program.migrated.upToDate', { location });
  return t('program.migrated.applied', { location, count: applied.length });
}
