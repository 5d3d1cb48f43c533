import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { message, speakerOf } from './activities.ts';
import { TENANT } from './double.ts';
import type { Json } from './rooms.ts';
import { byPublicKey, byUnknownKey, type Claims, inSeconds, tokenOf } from './tokens.ts';
import { openTeamsWorld, type TeamsWorld } from './world.ts';

const HELENE = speakerOf('helene.rakotomalala@example.org', 'Hélène Rakotomalala');

let world: TeamsWorld;
let refusedBefore = 0;

beforeAll(async () => {
  // What the library says of a wrong signature, on the console and by itself.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world = await openTeamsWorld();
  world.teams.members.set(HELENE.id, {
    id: HELENE.id,
    name: HELENE.name,
    email: 'helene.rakotomalala@example.org',
    tenantId: TENANT,
    userRole: 'user',
  });
});

afterAll(() => world.close());

const warnings = () => world.log.filter(({ level }) => level === 'warn');

beforeEach(() => {
  refusedBefore = warnings().length;
  world.teams.calls.splice(0);
});

const said = (more: Json = {}): Json => ({
  ...message(HELENE, world.teams.rooms.newId(), 'aide'),
  ...more,
});

const bearer = (claims: Claims, by?: Parameters<typeof tokenOf>[1]) => ({
  authorization: `Bearer ${tokenOf(claims, by)}`,
});

describe('what Teams posts', () => {
  it('is answered when its token is right', async () => {
    const { status } = await world.post(said());
    expect(status).toBe(200);
    expect(world.teams.rooms.messages).toHaveLength(1);
    expect(warnings()).toHaveLength(refusedBefore);
  });

  const wrong: [string, number, () => Readonly<Record<string, string>>][] = [
    ['without a token', 401, () => ({ authorization: '' })],
    ['with what is no token', 401, () => ({ authorization: 'Bearer abc' })],
    ['unsigned', 401, () => bearer(world.claims(), 'nobody')],
    ['signed by another', 401, () => bearer(world.claims(), 'another')],
    [
      'signed by the public key as a secret',
      401,
      () => ({ authorization: `Bearer ${byPublicKey(world.claims())}` }),
    ],
    [
      'signed by a key that nobody publishes',
      401,
      () => ({ authorization: `Bearer ${byUnknownKey(world.claims())}` }),
    ],
    [
      'without a signature',
      401,
      () => ({ authorization: bearer(world.claims()).authorization.replace(/[^.]*$/, '') }),
    ],
    ['expired', 401, () => bearer({ ...world.claims(), exp: inSeconds(-3600) })],
    ['not good yet', 401, () => bearer({ ...world.claims(), nbf: inSeconds(3000) })],
    ['for another audience', 401, () => bearer({ ...world.claims(), aud: 'another-app' })],
    [
      'by another issuer',
      401,
      () => bearer({ ...world.claims(), iss: 'https://sts.windows.net/x/' }),
    ],
    [
      'for another service',
      401,
      () => bearer({ ...world.claims(), serviceurl: 'https://smba.trafficmanager.net/emea/' }),
    ],
  ];

  it.each(wrong)('%s is refused with %i and one line of the log', async (_how, status, headers) => {
    const response = await world.post(said(), headers());
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(warnings()).toHaveLength(refusedBefore + 1);
    expect(world.teams.calls).toEqual([]);
  });

  it('of another tenant is refused with 403', async () => {
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: 'another' };
    expect((await world.post(said({ conversation }))).status).toBe(403);
    expect(warnings().at(-1)?.data).toEqual({ reason: 'another tenant' });
  });

  it('from another channel of the Bot Framework is refused with 403', async () => {
    expect((await world.post(said({ channelId: 'webchat' }))).status).toBe(403);
  });

  it('with another service address than the one vouched for is never written to', async () => {
    const { status } = await world.post(said({ serviceUrl: 'http://127.0.0.1:9/' }));
    expect(status).toBe(401);
    const kept = await world.database.client.teamsReference.findMany();
    expect(kept.map(({ serviceUrl }) => serviceUrl)).toEqual([world.teams.serviceUrl]);
  });

  it('is 400 when it is no activity, 405 when it is no post', async () => {
    expect((await world.post({ type: 'message', id: undefined })).status).toBe(400);
    const broken = { method: 'POST', body: '{' };
    expect((await fetch(`${world.server.url}/api/messages`, broken)).status).toBe(400);
    expect((await fetch(`${world.server.url}/api/messages`)).status).toBe(405);
  });

  it('asks Entra for one token, whatever is said', async () => {
    await world.post(said());
    await world.post(said());
    expect(world.teams.tokens).toBe(1);
  });
});
