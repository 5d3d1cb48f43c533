import { afterEach, beforeEach, expect, it } from 'vitest';
import { TEAM } from './double.ts';
import { event } from './gestures.ts';
import { directMessage } from './requests.ts';
import { shown } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld, STRANGER } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const PERSON = 'helene.rakotomalala';
const ADDRESS = `${PERSON}@example.org`;

const identity = (user: string, team = TEAM) =>
  world.database.client.chatIdentity.findUnique({
    where: { transport_externalId: { transport: 'slack', externalId: `${team}:${user}` } },
  });

/** What somebody writes to Griot alone, and what he is answered. */
async function say(user: string, text: string): Promise<string> {
  const before = world.slack.of('chat.postMessage').length;
  await world.post(directMessage(user, text));
  return shown((await world.slack.nth(before + 1, 'chat.postMessage')).args);
}

async function changed(user: string, said: object): Promise<void> {
  await world.deliver(change(user, said));
  await world.settled();
}

const change = (user: string, said: object) =>
  event({ type: 'user_change', user: { id: user, team_id: TEAM, ...said } });

const lettersTo = (personId: string) =>
  world.database.client.outboxMessage.findMany({
    where: { personId, transport: 'mail' },
    orderBy: { id: 'asc' },
  });
const NOTICE = { subject: { startsWith: 'Compte Slack désactivé' }, transport: 'mail' };

it('an account that the workspace closes speaks for nobody, and the secretariat is told once', async () => {
  await say(HELENE, 'mes réunions');
  const closed = change(HELENE, { deleted: true });
  await world.deliver(closed);
  await world.deliver(closed, true);
  await changed(HELENE, { deleted: true });
  expect((await identity(HELENE))?.blockedBy).toBe('unlinked');
  expect((await lettersTo(PERSON)).at(-1)?.subject).toBe(
    'Votre compte Slack est fermé\u00a0: Griot vous écrit par courriel',
  );
  const notices = await world.database.client.outboxMessage.findMany({ where: NOTICE });
  expect(new Set(notices.map(({ recipient }) => recipient)).size).toBe(notices.length);
  expect(notices.length).toBeGreaterThan(0);
  expect(notices[0]?.payload).toContain('Hélène Rakotomalala');
});

it('what was to reach a closed account leaves by mail', async () => {
  await say(HELENE, 'mes réunions');
  const row = {
    transport: 'slack',
    recipient: `${TEAM}:${HELENE}`,
    personId: PERSON,
    subject: 'Ce qui attend',
    payload: JSON.stringify({ subject: 'Ce qui attend', blocks: [] }),
    notBefore: new Date(Date.UTC(2027, 11, 1)),
    createdAt: new Date(Date.UTC(2027, 1, 1)),
  };
  await world.database.client.outboxMessage.create({ data: { ...row, dedupeKey: 'waiting' } });
  await changed(HELENE, { deleted: true });
  expect((await lettersTo(PERSON)).map(({ subject }) => subject)).toContain('Ce qui attend');
});

it('opened again, even under the same address, it is asked about', async () => {
  await say(HELENE, 'mes réunions');
  await changed(HELENE, { deleted: true });
  await changed(HELENE, { deleted: false });
  expect(await say(HELENE, 'mes réunions')).toContain('J’ai demandé au secrétariat qui vous êtes');
});

it('the account that replaces a closed one is recognised by the same verified address', async () => {
  await say(HELENE, 'mes réunions');
  await changed(HELENE, { deleted: true });
  world.slack.users.set('UNEW', { id: 'UNEW', name: 'Hélène R.', email: ADDRESS });
  expect(await say('UNEW', 'profil')).toContain('Hélène Rakotomalala');
});

it('any other change of a profile, its address too, leaves the account whose it was', async () => {
  await say(HELENE, 'mes réunions');
  const coordinator = 'coordonnateur@example.org';
  world.slack.users.set(HELENE, { id: HELENE, name: 'Le coordonnateur', email: coordinator });
  await changed(HELENE, { deleted: false, profile: { email: coordinator } });
  expect(await say(HELENE, 'profil')).toContain('Hélène Rakotomalala');
  expect((await identity(HELENE))?.personId).toBe(PERSON);
});

it('an account that takes over the address of somebody recognised in another is asked about', async () => {
  await say(HELENE, 'mes réunions');
  world.slack.users.set(STRANGER, { id: STRANGER, name: 'Un autre', email: ADDRESS });
  expect(await say(STRANGER, 'profil')).toContain('J’ai demandé au secrétariat qui vous êtes');
  expect(await identity(STRANGER)).toBeNull();
});

it('a closed account of another workspace closes nobody’s, and that of a stranger ends what he asked', async () => {
  await say(HELENE, 'mes réunions');
  await changed(HELENE, { deleted: true, team_id: 'T9999' });
  expect((await identity(HELENE))?.blockedBy).toBeNull();
  await say(COORDINATOR, 'aide');
  await say(STRANGER, 'mes réunions');
  const requests = () => world.database.client.identityRequest.count();
  expect(await requests()).toBe(1);
  await changed(STRANGER, { deleted: true });
  expect(await requests()).toBe(0);
  expect(await world.database.client.outboxMessage.count({ where: NOTICE })).toBe(0);
});
