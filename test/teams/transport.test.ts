import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import type { Outgoing } from '../../src/kernel/outbox/outgoing.ts';
import type { Chat } from '../support/chat/chat.ts';
import { channelOf, message, personalOf, speakerOf } from './activities.ts';
import { seenOfCard } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

let world: Chat & TeamsWorld;
let waited = 0;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

beforeEach(() => {
  world.teams.calls.splice(0);
  waited = world.waits.length;
});

const HELENE = 'helene.rakotomalala@example.org';

const UNAUTHORIZED = { status: 401, code: 'Unauthorized' };

const reminder = { subject: 'Rappel', blocks: [{ kind: 'text', text: 'Demain à 10 h.' }] } as const;

/** Puts messages in the outbox, to somebody named by his address. */
async function send(email: string, ...outgoing: readonly Partial<Outgoing>[]): Promise<void> {
  const directory = await world.app.directory();
  const person = directory.personByEmail(email)?.id ?? '';
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  const common = { to: { person, by: 'chat' }, about: null, message: reminder } as const;
  await change(world.database, author, async (write) => {
    for (const one of outgoing) {
      write.send({ ...common, dedupeKey: randomUUID(), ...one } as Outgoing);
    }
  });
}

const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({
    where: { transport: 'teams' },
    orderBy: { id: 'desc' },
  });

const posts = () => world.teams.calls.filter(({ method }) => method === 'POST');
const mailed = (recipient: string) =>
  world.database.client.outboxMessage.count({ where: { transport: 'mail', recipient } });
const identity = (email: string) =>
  world.database.client.chatIdentity.findFirstOrThrow({
    where: { externalId: speakerOf(email).aadObjectId },
  });

describe('what the outbox sends by Teams', () => {
  it('reaches a person in private, with a notification that says what it is', async () => {
    await send(HELENE, {});
    await world.app.dispatch();
    expect(posts()).toHaveLength(1);
    const last = world.teams.rooms.messages.at(-1);
    expect(last).toMatchObject({ room: personalOf(speakerOf(HELENE)), summary: 'Rappel' });
    expect(seenOfCard(last?.card ?? {}).text).toBe('Demain à 10 h.');
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('goes one message a second in a conversation, and does not make the others wait', async () => {
    await send(HELENE, {}, {}, {});
    await send('martin.keller@example.org', {});
    await world.app.dispatch();
    expect(posts()).toHaveLength(4);
    const waits = world.waits.slice(waited);
    expect(waits.length).toBeGreaterThanOrEqual(2);
    for (const wait of waits) expect(wait).toBe(1_000);
  });

  it('does not wait a day in a conversation when the clock is put back by a day', async () => {
    const now = world.clock.now();
    await send(HELENE, {});
    await world.app.dispatch();
    world.clock.set(now.subtract({ hours: 24 }));
    await send(HELENE, {});
    await world.app.dispatch();
    world.clock.set(now);
    expect(posts()).toHaveLength(2);
    for (const wait of world.waits.slice(waited)) expect(wait).toBeLessThanOrEqual(1_000);
  });

  it('leaves with another token when Teams takes the one it took before no more', async () => {
    await send(HELENE, {});
    await world.app.dispatch();
    const { tokens } = world.teams;
    world.teams.revoked = tokens;
    await send(HELENE, {});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'sent' });
    await world.post(message(speakerOf(HELENE), world.teams.rooms.newId(), 'groupes'));
    expect(world.teams.tokens).toBe(tokens + 1);
  });

  it('waits as long as Teams asks, then leaves once', async () => {
    world.teams.trouble('/activities', { status: 429, retryAfter: 42 });
    await send(HELENE, {});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending', attempts: 0 });
    world.clock.set(world.clock.now().add({ seconds: 41 }));
    await world.app.dispatch();
    expect(posts()).toHaveLength(1);
    world.clock.set(world.clock.now().add({ seconds: 1 }));
    await world.app.dispatch();
    expect(posts()).toHaveLength(2);
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('goes by mail to somebody who blocked Griot, who is marked until he speaks again', async () => {
    const email = 'idrissa.ndiaye@example.org';
    world.teams.trouble('/activities', { status: 403, code: 'MessageWritesBlocked' });
    await send(email, {});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'failed', lastError: '403 MessageWritesBlocked' });
    expect((await identity(email)).blockedBy).toBe('403 MessageWritesBlocked');
    expect(await mailed(email)).toBe(1);
    await world.app.dispatch();
    expect(posts()).toHaveLength(1);
    await world.post(message(speakerOf(email), world.teams.rooms.newId(), 'groupes'));
    expect((await identity(email)).blockedBy).toBeNull();
  });

  it('goes by mail to somebody who never installed Griot', async () => {
    const email = 'adama.kante@example.org';
    const where = { externalId: speakerOf(email).aadObjectId };
    await world.database.client.teamsReference.delete({ where });
    await send(email, {});
    await world.app.dispatch();
    expect(posts()).toEqual([]);
    expect(await mailed(email)).toBe(1);
  });

  it('opens the conversation with somebody met in a channel, when he has Griot', async () => {
    const email = 'giulia.ferrari@example.org';
    const { id, aadObjectId } = speakerOf(email);
    const where = { externalId: aadObjectId };
    await world.database.client.teamsReference.update({ where, data: { conversationId: null } });
    world.teams.installed.add(id);
    await send(email, {}, {});
    await world.app.dispatch();
    const opened = posts().filter(({ path }) => path.endsWith('/conversations'));
    expect(opened.length).toBeGreaterThan(0);
    expect(world.teams.rooms.messages.filter(({ room }) => room === `a:${id}`)).toHaveLength(2);
    const kept = await world.database.client.teamsReference.findUniqueOrThrow({ where });
    expect(kept.conversationId).toBe(`a:${id}`);
  });

  it('goes by mail to somebody met in a channel who has not', async () => {
    const email = 'anders.holm@example.org';
    const where = { externalId: speakerOf(email).aadObjectId };
    await world.database.client.teamsReference.update({ where, data: { conversationId: null } });
    await send(email, {});
    await world.app.dispatch();
    expect((await identity(email)).blockedBy).toBe('403 BotNotInConversationRoster');
    expect(await mailed(email)).toBe(1);
  });

  it('is posted anew, without a word, when the message to replace is gone', async () => {
    const keyed = { to: { group: 'gec' }, message: { ...reminder, key: 'k' } };
    await send(HELENE, keyed);
    await world.app.dispatch();
    const [first] = world.teams.rooms.messages.filter(({ room }) => room === channelOf('GEC'));
    world.teams.rooms.delete(first?.id ?? '');
    await send(HELENE, keyed);
    await world.app.dispatch();
    const there = world.teams.rooms.messages.filter(({ room }) => room === channelOf('GEC'));
    expect(there).toHaveLength(1);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['Griot’s tokens are refused, old and new', [UNAUTHORIZED, UNAUTHORIZED]],
    ['Teams is down', [{ status: 503 }]],
  ])('waits without harm while %s, and blames no message for it', async (_why, troubles) => {
    world.teams.trouble('/activities', ...troubles);
    await send(HELENE, {});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending', attempts: 0 });
    world.clock.set(world.clock.now().add({ minutes: 1 }));
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('is written as several messages when Teams has no room for it in one', async () => {
    const text = 'mot '.repeat(9_000).trim();
    await send(HELENE, { message: { subject: 'Long', blocks: [{ kind: 'text', text }] } });
    await world.app.dispatch();
    expect(posts().length).toBeGreaterThan(1);
    const said = posts().map(({ body }) => JSON.stringify(body));
    expect(said.join('').split('mot').length).toBeGreaterThan(9_000);
  });

  it('goes on where it stopped when one of its parts is refused for a while', async () => {
    const text = 'mot '.repeat(9_000).trim();
    const before = world.teams.rooms.messages.length;
    world.teams.trouble('/activities', { status: 200 }, { status: 503 });
    await send(HELENE, { message: { subject: 'Long', blocks: [{ kind: 'text', text }] } });
    await world.app.dispatch();
    world.clock.set(world.clock.now().add({ minutes: 1 }));
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'sent' });
    const said = world.teams.rooms.messages.slice(before).map(({ card }) => JSON.stringify(card));
    expect(new Set(said).size).toBe(said.length);
    expect(said.join('').split('mot').length).toBeGreaterThan(9_000);
  });
});
