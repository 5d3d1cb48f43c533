import { appPackage } from '../../adapters/teams/package/appPackage.ts';
import { commands } from '../commands.ts';
import type { Config } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { office } from '../program/office.ts';
import { Refusal } from './refusal.ts';
import { writeOver } from './writtenFile.ts';

export interface PackageOptions {
  readonly out: string;
  readonly appId?: string;
  readonly url?: string;
}

/**
 * `teams manifest`: writes the app's package, for the application and the address given or configured.
 * @throws Refusal
 */
export async function writePackage(
  { out, appId = '', url }: PackageOptions,
  { teams, publicUrl }: Pick<Config, 'teams' | 'publicUrl'>,
  t: Translator,
): Promise<string> {
  const id = appId || (teams && 'appId' in teams ? teams.appId : '');
  if (!GUID.test(id)) throw new Refusal('input.appId', 'program.cli.teams.needsAppId');
  const address = url ?? publicUrl ?? '';
  if (!/^https:\/\/./.test(address)) throw new Refusal('input.url', 'program.cli.teams.needsUrl');
  const installation = { appId: id, publicUrl: address };
  await writeOver(out, await appPackage(commands, installation, office.pictures));
  return t('program.cli.teams.written', { file: out });
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
