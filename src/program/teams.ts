import type { Teams, TeamsDeps } from '../../adapters/teams/teams.ts';
import type { Config } from '../config.ts';
import { signedLinks } from '../kernel/links/signedLinks.ts';
import { installationSecret } from './secret.ts';

/** Griot's Teams when one is configured; loaded only then, for it is heavy. */
export async function openTeams(
  { teams, databaseUrl }: Pick<Config, 'teams' | 'databaseUrl'>,
  deps: Omit<TeamsDeps, 'links'>,
): Promise<Teams | undefined> {
  if (!teams) return undefined;
  const { createTeams } = await import('../../adapters/teams/teams.ts');
  const links = signedLinks(await installationSecret({ databaseUrl }));
  return createTeams(teams, { ...deps, links });
}
