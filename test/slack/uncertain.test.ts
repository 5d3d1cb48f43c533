import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import { TEAM, type Trouble } from './double.ts';
import { HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
  const externalId = `${TEAM}:${HELENE}`;
  await world.database.client.chatIdentity.create({
    data: { transport: 'slack', externalId, personId: 'helene.rakotomalala' },
  });
});

afterEach(() => world.close());

async function remind(): Promise<void> {
  const directory = await world.app.directory();
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  const message = {
    subject: 'Rappel',
    blocks: [{ kind: 'text', text: 'Demain à 10 h.' }],
  } as const;
  const to = { person: 'helene.rakotomalala', by: 'chat' } as const;
  await change(world.database, author, async (write) => {
    write.send({ to, about: null, message, dedupeKey: randomUUID() });
  });
}

const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({ where: { transport: 'slack' } });

const posts = () => world.slack.of('chat.postMessage').length;

async function throughTheDay(): Promise<void> {
  for (let hour = 0; hour < 12; hour += 1) {
    await world.app.dispatch();
    world.clock.set(world.clock.now().add({ hours: 1 }));
  }
}

describe('what Slack may have posted without saying so', () => {
  const unsure: [string, Trouble][] = [
    ['the line is cut before its answer', 'unanswered'],
    ['a gateway has waited too long', { page: '<html>', status: 504 }],
    ['something behind it broke', { page: '<html>', status: 502 }],
    ['it says itself that it may have been done', { error: 'fatal_error' }],
  ];

  it.each(unsure)(
    'when %s, is posted again a few times at most, and then mailed',
    async (_how, trouble) => {
      world.slack.trouble('chat.postMessage', ...Array<Trouble>(20).fill(trouble));
      await remind();
      await throughTheDay();
      expect(posts()).toBeLessThanOrEqual(4);
      expect(await row()).toMatchObject({ status: 'failed' });
      expect(world.mails).toHaveLength(1);
    },
  );

  it('is not what was asked before anything was to be seen: the message leaves once', async () => {
    world.slack.trouble('conversations.open', ...Array<Trouble>(8).fill('unanswered'));
    await remind();
    await throughTheDay();
    expect(posts()).toBe(1);
    expect(await row()).toMatchObject({ status: 'sent' });
  });
});
