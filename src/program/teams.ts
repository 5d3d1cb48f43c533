import type { Teams, TeamsDeps } from '../../adapters/teams/teams.ts';
import type { TeamsConfig } from '../configTeams.ts';

/** Griot's Teams when one is configured; loaded only then, for it is heavy. */
export async function openTeams(
  config: TeamsConfig | undefined,
  deps: TeamsDeps,
): Promise<Teams | undefined> {
  if (!config) return undefined;
  const { createTeams } = await import('../../adapters/teams/teams.ts');
  return createTeams(config, deps);
}
