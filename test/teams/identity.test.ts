import { afterEach, describe, expect, it } from 'vitest';
import type { RegisteredTeams } from '../../adapters/teams/config.ts';
import { examineTeams } from '../../adapters/teams/examine.ts';
import { APP_ID, message, speakerOf } from './activities.ts';
import { SECRET, TENANT, TeamsDouble } from './double.ts';
import { inSeconds, tokenOf } from './tokens.ts';
import { openTeamsWorld, SINGLE_TENANT, type TeamsWorld } from './world.ts';

const MULTI_TENANT = { ...SINGLE_TENANT, type: 'MultiTenant' } as RegisteredTeams;
const MACHINE: RegisteredTeams = { type: 'UserAssignedMSI', appId: APP_ID, tenantId: TENANT };

const LARS = speakerOf('coordonnateur@example.org', 'Lars Johansson');

let open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

async function worldOf(config: RegisteredTeams): Promise<TeamsWorld> {
  const world = await openTeamsWorld({ config });
  open.push(world);
  return world;
}

const RESOURCE = 'https://api.botframework.com';

/** MSAL keeps for the whole process how it reaches the machine that gives identities: it is tried once. */
const kinds: [string, RegisteredTeams, string][] = [
  ['one tenant', SINGLE_TENANT, `entra/${TENANT}`],
  ['several tenants', MULTI_TENANT, 'entra/botframework.com'],
  ['a machine of Azure', MACHINE, `machine/${APP_ID}/${RESOURCE}`],
];

describe.each(kinds)('an application of %s', (_kind, config, giver) => {
  it('asks for its token where such an application does, once, and answers by it', async () => {
    const { post, teams } = await worldOf(config);
    for (const id of ['1', '2']) expect((await post(message(LARS, id, 'aide'))).status).toBe(200);
    expect(teams.tokensAskedOf).toEqual([giver]);
    expect(teams.rooms.messages).toHaveLength(2);
  });

  it('hears the tenant of the secretariat and no other, whoever vouches for it', async () => {
    const { post, claims, teams } = await worldOf(config);
    const activity = message(LARS, '1', 'aide');
    const elsewhere = { tenantId: 'another', conversationType: 'personal', id: 'a:x' };
    const channelData = { tenant: { id: 'another' } };
    expect((await post({ ...activity, conversation: elsewhere })).status).toBe(403);
    expect((await post({ ...activity, conversation: { id: 'a:x' }, channelData })).status).toBe(
      403,
    );
    expect((await post({ ...activity, conversation: { id: 'a:x' }, channelData: {} })).status).toBe(
      403,
    );
    // Signed by Microsoft for its own users, as a token of Entra is: it is not the Bot Framework's.
    const iss = `https://sts.windows.net/${TENANT}/`;
    const entra = { ...claims(), iss, exp: inSeconds(600) };
    const authorization = `Bearer ${tokenOf(entra)}`;
    expect((await post(activity, { authorization })).status).toBe(401);
    expect(teams.rooms.messages).toEqual([]);
  });
});

describe('what is wrong with an application', () => {
  async function examined(
    config: RegisteredTeams,
    refusal?: { readonly error: string; readonly error_description: string },
  ) {
    const teams = await new TeamsDouble().start();
    open.push(teams);
    teams.refusesTokens = refusal;
    return (await examineTeams(config, teams.cloud))?.kind;
  }

  it('is nothing when its token is given', async () => {
    expect(await examined(SINGLE_TENANT)).toBeUndefined();
    expect(await examined(MULTI_TENANT)).toBeUndefined();
  });

  it.each([
    ['secret', 'AADSTS7000215: Invalid client secret provided.'],
    ['expired', 'AADSTS7000222: The provided client secret keys are expired.'],
    ['application', 'AADSTS700016: Application was not found in the directory.'],
    ['application', 'AADSTS7000229: The client application is missing service principal.'],
    ['tenant', 'AADSTS90002: Tenant was not found.'],
    ['entra', 'AADSTS50000: There was an error.'],
  ])('is told as « %s » when Entra says %j', async (kind, error_description) => {
    expect(await examined(SINGLE_TENANT, { error: 'invalid_client', error_description })).toBe(
      kind,
    );
  });

  it('is told when Entra is not reached', async () => {
    const teams = await new TeamsDouble().start();
    const { cloud } = teams;
    await teams.close();
    const trouble = await examineTeams(
      { ...SINGLE_TENANT, secret: SECRET } as RegisteredTeams,
      cloud,
    );
    expect(trouble?.kind).toBe('entra');
  });
});
