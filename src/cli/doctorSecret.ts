import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Database } from '../kernel/database.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { secretFile, secretIn } from '../program/secret.ts';
import { isSecretKnown } from '../program/secretWatch.ts';
import { bad, type Finding } from './finding.ts';

/** Whether the links that were sent still open; says nothing when they do. */
export async function examineSecret(
  config: Pick<Config, 'databaseUrl'>,
  { client }: Database,
  t: Translator,
): Promise<readonly Finding[]> {
  const file = secretFile(config);
  // Asked for where it is not, it would be made.
  const secret = existsSync(file) ? await secretIn(file) : undefined;
  if (await isSecretKnown(client, secret)) return [];
  return [bad(t('program.start.secretReplaced', { file }))];
}
