import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { event } from './gestures.ts';
import { commandRequest } from './requests.ts';
import { COORDINATOR, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
  await world.database.client.channelBinding.create({
    data: { transport: 'slack', externalId: CHANNEL, groupId: 'gec' },
  });
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const CHANNEL = 'G012Y48650T';

const bindings = () =>
  world.database.client.channelBinding.count({ where: { transport: 'slack' } });
const notices = () =>
  world.database.client.outboxMessage.findMany({
    where: { subject: { contains: 's’ouvre à une autre organisation' } },
  });
const waiting = (dedupeKey = 'waiting') =>
  world.database.client.outboxMessage.create({
    data: {
      transport: 'slack',
      recipient: CHANNEL,
      groupId: 'gec',
      subject: 'Ce qui attend',
      payload: JSON.stringify({
        subject: 'Ce qui attend',
        blocks: [{ kind: 'text', text: 'Demain.' }],
      }),
      dedupeKey,
      notBefore: new Date(Date.UTC(2027, 1, 1)),
      createdAt: new Date(Date.UTC(2027, 1, 1)),
    },
  });

it.each([
  ['shared', { type: 'channel_shared', connected_team_id: 'E163Q94DX', channel: CHANNEL }],
  [
    'private, and changes its id as it is shared',
    { type: 'channel_id_changed', old_channel_id: CHANNEL, new_channel_id: 'C012Y48650T' },
  ],
])(
  'a channel that is %s is no longer the group’s, and who keeps it is told once',
  async (_how, said) => {
    const shared = event({ ...said, event_ts: '1700000000.000000' });
    await world.deliver(shared);
    await world.deliver(shared, true);
    await world.deliver(event({ ...said, event_ts: '1700000001.000000' }));
    await world.settled();
    expect(await bindings()).toBe(0);
    const told = await notices();
    expect(told.map(({ personId }) => personId)).toContain('coordonnateur');
    expect(new Set(told.map(({ personId, transport }) => `${personId}/${transport}`)).size).toBe(
      told.length,
    );
  },
);

it('what waited to be said in a channel that is shared is not said there', async () => {
  await waiting();
  await world.deliver(event({ type: 'channel_shared', channel: CHANNEL }));
  await world.settled();
  await world.app.dispatch();
  expect(world.slack.of('chat.postMessage').map(({ args }) => args.channel)).not.toContain(CHANNEL);
});

it('a channel of no group may be shared: nobody is told anything', async () => {
  await world.deliver(event({ type: 'channel_shared', channel: 'C77' }));
  await world.settled();
  expect(await bindings()).toBe(1);
  expect(await notices()).toEqual([]);
});

describe('a channel that was shared while Griot was down', () => {
  const posted = () =>
    world.slack.of('chat.postMessage').filter(({ args }) => args.channel === CHANNEL);

  it('is told nothing of what waited, is no longer the group’s, and who keeps it is told once', async () => {
    world.slack.sharedChannels.add(CHANNEL);
    await waiting();
    await world.app.dispatch();
    await world.app.dispatch();
    expect(posted()).toEqual([]);
    expect(await bindings()).toBe(0);
    expect((await notices()).map(({ personId }) => personId)).toContain('coordonnateur');
  });

  it('is the group’s again for whoever binds it, knowing', async () => {
    world.slack.sharedChannels.add(CHANNEL);
    await waiting();
    await world.app.dispatch();
    await world.database.client.channelBinding.create({
      data: { transport: 'slack', externalId: CHANNEL, groupId: 'gec' },
    });
    await world.database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const before = (await notices()).length;
    await waiting('again');
    await world.app.dispatch();
    expect(posted()).toHaveLength(1);
    expect(await bindings()).toBe(1);
    expect(await notices()).toHaveLength(before);
  });

  it.each([
    ['is too busy', { retryAfter: 30 }],
    ['is in trouble itself', { error: 'internal_error' }],
    ['cannot be asked', { error: 'service_unavailable' }],
  ])('is told nothing either while Slack %s, and does not say so', async (_why, trouble) => {
    world.slack.sharedChannels.add(CHANNEL);
    world.slack.trouble('conversations.info', trouble);
    await waiting();
    await world.app.dispatch();
    expect(posted()).toEqual([]);
    world.clock.set(world.clock.now().add({ seconds: 31 }));
    await world.app.dispatch();
    expect(posted()).toEqual([]);
    expect(await bindings()).toBe(0);
  });

  it('reads no answer that is for all: whoever asks there reads it alone', async () => {
    const cards = () =>
      ['chat.postMessage', 'response_url', 'acknowledgement'].flatMap((method) =>
        world.slack
          .of(method)
          .filter(({ args }) => args.channel === CHANNEL || args.response_type === 'in_channel'),
      );
    const ask = async (): Promise<void> => {
      await world.post(commandRequest(world, COORDINATOR, '/gec décision Relire la note', CHANNEL));
      await world.settled();
    };
    await ask();
    expect(cards().length).toBeGreaterThan(0);
    const before = cards().length;
    world.slack.sharedChannels.add(CHANNEL);
    world.clock.set(world.clock.now().add({ minutes: 11 }));
    await ask();
    expect(cards()).toHaveLength(before);
    expect(await bindings()).toBe(0);
  });

  it('is posted to while Slack says that it does not tell whether it is shared', async () => {
    world.slack.trouble('conversations.info', { error: 'missing_scope' });
    await waiting();
    await world.app.dispatch();
    expect(posted()).toHaveLength(1);
  });
});
