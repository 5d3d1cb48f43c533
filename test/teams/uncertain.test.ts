import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import type { Chat } from '../support/chat/chat.ts';
import { personalOf, speakerOf } from './activities.ts';
import { type Trouble, UNANSWERED } from './double.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const HELENE = 'helene.rakotomalala@example.org';

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

beforeEach(() => world.teams.calls.splice(0));

/** Puts a reminder to her in the outbox. */
async function remind(): Promise<void> {
  const directory = await world.app.directory();
  const person = directory.personByEmail(HELENE)?.id ?? '';
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  const message = {
    subject: 'Rappel',
    blocks: [{ kind: 'text', text: 'Demain à 10 h.' }],
  } as const;
  await change(world.database, author, async (write) => {
    write.send({ to: { person, by: 'chat' }, about: null, message, dedupeKey: randomUUID() });
  });
}

const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({
    where: { transport: 'teams' },
    orderBy: { id: 'desc' },
  });

const posts = () => world.teams.calls.filter(({ method }) => method === 'POST').length;

const received = () =>
  world.teams.rooms.messages.filter(({ room }) => room === personalOf(speakerOf(HELENE))).length;

describe('what Teams may have posted without saying so', () => {
  const unsure: [string, Trouble][] = [
    ['the line is cut before its answer', { status: UNANSWERED, done: true }],
    ['a gateway has waited too long', { status: 504, done: true }],
    ['something behind it broke', { status: 502, code: 'ServiceError', done: true }],
    ['it broke itself', { status: 500, code: 'ServiceError', done: true }],
  ];

  it.each(unsure)(
    'when %s, is posted again a few times at most, and then mailed',
    async (_how, trouble) => {
      const before = received();
      const mails = await world.database.client.outboxMessage.count({
        where: { transport: 'mail' },
      });
      world.teams.trouble('/activities', ...Array<Trouble>(20).fill(trouble));
      await remind();
      for (let tries = 0; tries < 12; tries += 1) {
        await world.app.dispatch();
        world.clock.set(world.clock.now().add({ hours: 1 }));
      }
      expect(await row()).toMatchObject({ status: 'failed' });
      expect(received() - before).toBeLessThanOrEqual(4);
      const where = { transport: 'mail', recipient: HELENE };
      expect(await world.database.client.outboxMessage.count({ where })).toBeGreaterThan(mails);
      world.teams.forgive();
    },
  );

  it('holds up nobody else', async () => {
    world.teams.trouble('/activities', { status: 504 });
    await remind();
    await remind();
    await world.app.dispatch();
    expect(posts()).toBe(2);
    expect(await row()).toMatchObject({ status: 'sent' });
    world.clock.set(world.clock.now().add({ minutes: 1 }));
    await world.app.dispatch();
  });
});

describe('why Teams refuses', () => {
  it('is told to the secretariat, in whichever words Teams says it', async () => {
    const message = JSON.stringify({ subCode: 'MessageWritesBlocked', details: '…' });
    world.teams.trouble('/activities', { status: 403, body: { errorCode: 209, message } });
    await remind();
    await world.app.dispatch();
    expect(await row()).toMatchObject({ lastError: '403 MessageWritesBlocked' });
  });
});
