/** How the bot is registered in Entra. Its secret is one. */
export type TeamsConfig =
  | {
      readonly type: 'SingleTenant' | 'MultiTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly secret: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  /** Microsoft's local client: no registration and no tokens, on this machine alone. */
  | { readonly type: 'Playground' };

export const TEAMS_TYPES = [
  'SingleTenant',
  'UserAssignedMSI',
  'MultiTenant',
  'Playground',
] as const;

/** The variables of Teams, once each is right by itself. */
interface TeamsVariables {
  readonly TEAMS_APP_TYPE: (typeof TEAMS_TYPES)[number];
  readonly TEAMS_APP_ID?: string | undefined;
  readonly TEAMS_TENANT_ID?: string | undefined;
  readonly TEAMS_APP_SECRET?: string | undefined;
}

/** What they say together; the name of the one that is wanting. Undefined: no Teams. */
export function readTeams(
  variables: TeamsVariables,
): TeamsConfig | 'TEAMS_TENANT_ID' | 'TEAMS_APP_SECRET' | undefined {
  const { TEAMS_APP_TYPE: type, TEAMS_APP_ID: appId } = variables;
  const { TEAMS_TENANT_ID: tenantId, TEAMS_APP_SECRET: secret } = variables;
  if (type === 'Playground') return { type };
  if (appId === undefined) return undefined;
  if (tenantId === undefined) return 'TEAMS_TENANT_ID';
  if (type === 'UserAssignedMSI') return { type, appId, tenantId };
  return secret === undefined ? 'TEAMS_APP_SECRET' : { type, appId, tenantId, secret };
}

/** The rest is there, and not the application without which there is no Teams. */
export const isTeamsHalfSet = (variables: TeamsVariables): boolean =>
  variables.TEAMS_APP_TYPE !== 'Playground' &&
  variables.TEAMS_APP_ID === undefined &&
  [variables.TEAMS_TENANT_ID, variables.TEAMS_APP_SECRET].some((one) => one !== undefined);
