import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { type Database, RegisterUnavailable } from '../kernel/database.ts';
import { translator } from '../kernel/locale/translate.ts';
import { secretFile, secretIn } from './secret.ts';
import { noteSecret } from './secretWatch.ts';
import type { Surroundings } from './serve.ts';

/** Says in the log that the secret is no longer the one that signed the links given out. */
export async function tellOfSecret(
  config: Pick<Config, 'databaseUrl' | 'locale'>,
  database: Database,
  { clock, log }: Surroundings,
): Promise<void> {
  const file = secretFile(config);
  // Where nothing is signed, none is made.
  if (!existsSync(file)) return;
  try {
    if (await noteSecret(database, await secretIn(file), clock.now())) return;
    log.warn({}, translator(config.locale)('program.start.secretReplaced', { file }));
  } catch (error) {
    // Told of already, by whoever watches over the register.
    if (!(error instanceof RegisterUnavailable)) throw error;
  }
}
