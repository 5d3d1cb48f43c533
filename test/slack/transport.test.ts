import { randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { createEmulator } from 'emulate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackTransport } from '../../adapters/slack/transport.ts';
import { change } from '../../src/kernel/changes.ts';
import type { Outgoing } from '../../src/kernel/outbox/outgoing.ts';
import { newProgress } from '../support/progress.ts';
import { RESPONSES, TEAM } from './double.ts';
import { commandRequest, eventRequest, pressRequest } from './requests.ts';
import { shown, valueOfButton } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
  const data = [
    { transport: 'slack', externalId: `${TEAM}:${HELENE}`, personId: 'helene.rakotomalala' },
    { transport: 'slack', externalId: `${TEAM}:${COORDINATOR}`, personId: 'coordonnateur' },
  ];
  await world.database.client.chatIdentity.createMany({ data });
  await world.database.client.channelBinding.create({
    data: { transport: 'slack', externalId: 'CGEC', groupId: 'gec' },
  });
  await world.database.client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

async function send(...outgoing: readonly Partial<Outgoing>[]): Promise<void> {
  const directory = await world.app.directory();
  const author = { now: world.clock.now(), directory, transport: 'job', personId: null };
  await change(world.database, author, async (write) => {
    for (const one of outgoing)
      write.send({ ...rappel, dedupeKey: randomUUID(), ...one } as Outgoing);
  });
}

const helene = { person: 'helene.rakotomalala', by: 'chat' } as const;
const rappel = {
  to: helene,
  about: null,
  message: { subject: 'Rappel', blocks: [{ kind: 'text', text: 'Demain à 10 h.' }] },
} as const;
const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({
    where: { transport: 'slack' },
    orderBy: { id: 'desc' },
  });

/** What the buttons of a message would do. */
const valuesShown = ({ blocks }: Readonly<Record<string, unknown>>): readonly string[] =>
  [...JSON.stringify(blocks).matchAll(/"value":"([^"]*)"/g)].map(([, value = '']) => value);

describe('what the outbox sends by Slack', () => {
  it('reaches a person in private, the conversation being asked for once', async () => {
    await send({}, {});
    await world.app.dispatch();
    expect(world.slack.of('chat.postMessage').map(({ args }) => args.channel)).toEqual([
      `D${HELENE}`,
      `D${HELENE}`,
    ]);
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('keeps the announcement of a meeting true at each answer and at its cancellation, in place', async () => {
    const preview = commandRequest(world, COORDINATOR, '/gec planifier jeudi 4 mars à 10h au PNUD');
    await world.post(preview);
    const shownPreview = await world.slack.nth(1, ...RESPONSES);
    const confirm = valueOfButton(shownPreview.args, 'Confirmer');
    await world.post(pressRequest(world, COORDINATOR, confirm));
    await world.slack.nth(2, ...RESPONSES);
    await world.app.dispatch();
    const announced = await world.slack.nth(1, 'chat.postMessage');
    expect(announced.args.channel).toBe('CGEC');
    expect(shown(announced.args)).toContain('jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)');
    expect(JSON.stringify(announced.args)).toContain(
      `"timestamp":${Date.parse('2027-03-04T10:00:00Z') / 1000}`,
    );
    const { ts } = world.slack.rooms.messages.find(({ channel }) => channel === 'CGEC') ?? {};
    const present = valueOfButton(announced.args, 'Présent');
    await world.post(pressRequest(world, HELENE, present, { channel: 'CGEC' }));
    await world.slack.nth(3, ...RESPONSES);
    await world.app.dispatch();
    const updated = await world.slack.nth(1, 'chat.update');
    expect(updated.args).toMatchObject({ channel: 'CGEC', ts });
    expect(shown(updated.args)).toContain('1 présence confirmée');
    expect(shown(updated.args)).toContain('Hélène Rakotomalala (PNUD)');
    await world.post(commandRequest(world, COORDINATOR, '/seg annuler GEC-2027-03 motif : deuil'));
    const cancel = valueOfButton((await world.slack.nth(4, ...RESPONSES)).args, 'Confirmer');
    await world.post(pressRequest(world, COORDINATOR, cancel));
    await world.slack.nth(5, ...RESPONSES);
    await world.app.dispatch();
    const last = await world.slack.nth(2, 'chat.update');
    expect(last.args.ts).toBe(ts);
    expect(valuesShown(last.args)).toEqual([]);
    await world.post(pressRequest(world, HELENE, present, { channel: 'CGEC' }));
    const late = await world.slack.nth(6, ...RESPONSES);
    expect(late.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(shown(late.args)).toContain('annulée');
  });

  it('is posted anew when the message to replace is gone', async () => {
    const keyed = { to: { group: 'gec' }, message: { ...rappel.message, key: 'k' } };
    await send(keyed);
    await world.app.dispatch();
    world.slack.trouble('chat.update', { error: 'message_not_found' });
    await send(keyed);
    await world.app.dispatch();
    expect(world.slack.of('chat.postMessage')).toHaveLength(2);
  });

  it('waits as long as Slack asks, then leaves once', async () => {
    world.slack.trouble('chat.postMessage', { retryAfter: 42 });
    await send({});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending', attempts: 0 });
    world.clock.set(world.clock.now().add({ seconds: 41 }));
    await world.app.dispatch();
    expect(world.slack.of('chat.postMessage')).toHaveLength(1);
    world.clock.set(world.clock.now().add({ seconds: 1 }));
    await world.app.dispatch();
    expect(world.slack.of('chat.postMessage')).toHaveLength(2);
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it.each([
    'channel_not_found',
    'account_inactive',
    'msg_too_long',
    'is_archived',
    'not_in_channel',
  ])('is given up on %s, listed, and goes by mail to a person', async (error) => {
    world.slack.trouble('chat.postMessage', { error });
    await send({});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'failed', lastError: error });
    await world.app.dispatch();
    expect(world.mails.map(({ recipient }) => recipient)).toEqual([
      'helene.rakotomalala@example.org',
    ]);
    await world.app.dispatch();
    expect(world.mails).toHaveLength(1);
  });

  it('is listed under the names of people and groups, with what its refusal means', async () => {
    world.slack.trouble('chat.postMessage', { error: 'not_in_channel' });
    await send({ to: { group: 'gec' }, about: 'gec' });
    await world.app.dispatch();
    world.slack.trouble('chat.postMessage', { error: 'is_archived' });
    await send({});
    await world.app.dispatch();
    await world.post(commandRequest(world, COORDINATOR, '/seg envois en échec'));
    const list = shown((await world.slack.nth(1, ...RESPONSES)).args);
    expect(list).toContain('canal de GEC (Slack) — Rappel — Griot n’est pas dans ce canal');
    expect(list).toContain('Hélène Rakotomalala (Slack) — Rappel — ce canal est archivé');
  });

  it('blames nobody’s account when it is Griot’s own that is closed', async () => {
    world.slack.trouble('chat.postMessage', { error: 'account_inactive' });
    await send({});
    await world.app.dispatch();
    await world.post(commandRequest(world, COORDINATOR, '/seg envois en échec'));
    const list = shown((await world.slack.nth(1, ...RESPONSES)).args);
    expect(list).toContain('Griot n’est plus installé dans cet espace de travail');
  });

  it.each([
    [
      'a page in the place of Slack',
      { page: '<html>Connectez-vous au réseau</html>', status: 200 },
    ],
    ['nothing', { page: '', status: 200 }],
    ['a page of an error', { page: '<html>Service Unavailable</html>', status: 503 }],
    ['writing suspended by an administrator', { error: 'ekm_access_denied' }],
    ['a token of the wrong kind', { error: 'not_allowed_token_type' }],
  ])('waits, blamed for nothing, while the answer is %s', async (_answer, trouble) => {
    world.slack.trouble('chat.postMessage', trouble);
    await send({});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending', attempts: 0 });
    expect((await row()).lastError).not.toContain('<html>');
    world.clock.set(world.clock.now().add({ seconds: 30 }));
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('waits for half a minute when Slack says to wait and not for how long', async () => {
    world.slack.trouble('chat.postMessage', { retryAfter: undefined });
    await send({});
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending', attempts: 0, lastError: 'ratelimited' });
    world.clock.set(world.clock.now().add({ seconds: 30 }));
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it.each(['message_limit_exceeded', 'external_channel_migrating'])(
    'is tried again after %s, which passes',
    async (error) => {
      world.slack.trouble('chat.postMessage', { error });
      await send({});
      await world.app.dispatch();
      expect(await row()).toMatchObject({ status: 'pending', attempts: 1, lastError: error });
    },
  );

  it('that a channel does not take holds nothing else back', async () => {
    world.slack.trouble('chat.postMessage', { error: 'no_permission', channel: 'CGEC' });
    await send({ to: { group: 'gec' } }, {});
    await world.app.dispatch();
    const refused = { where: { status: 'failed', lastError: 'no_permission' } } as const;
    expect(await world.database.client.outboxMessage.count(refused)).toBe(1);
    const others = { where: { transport: 'slack', personId: 'helene.rakotomalala' } };
    const other = await world.database.client.outboxMessage.findFirstOrThrow(others);
    expect(other).toMatchObject({ status: 'sent' });
  });

  it('goes by mail while Griot’s private messages are switched off, and blames nobody', async () => {
    world.slack.trouble('chat.postMessage', { error: 'messages_tab_disabled' });
    await send({});
    await world.app.dispatch();
    await world.app.dispatch();
    expect(world.mails).toHaveLength(1);
    const blocked = { where: { blockedBy: { not: null } } };
    expect(await world.database.client.chatIdentity.count(blocked)).toBe(0);
  });

  it('to a channel that refuses it is told to who keeps that channel, once a day', async () => {
    for (let time = 0; time < 2; time += 1) {
      world.slack.trouble('chat.postMessage', { error: 'not_in_channel' });
      await send({ to: { group: 'gec' }, about: 'gec' });
      await world.app.dispatch();
      await world.app.dispatch();
    }
    const told = world.mails.filter(({ message }) =>
      message.subject.includes('canal Slack de GEC'),
    );
    const readers = told.map(({ recipient }) => recipient);
    expect(readers).toContain('coordonnateur@example.org');
    expect(readers).toContain('lars.johansson@example.org');
    expect(readers).not.toContain('helene.rakotomalala@example.org');
    expect(new Set(readers).size).toBe(readers.length);
    const [, posted] = world.slack.of('chat.postMessage');
    const said = shown({ blocks: posted?.args.blocks });
    expect(said).toContain('Griot n’est pas dans ce canal : invitez-l’y');
    expect(said).toContain('« @Griot lier ici GEC »');
  });

  it('does not go by mail when the same has been mailed already', async () => {
    world.slack.trouble('chat.postMessage', { error: 'is_archived' });
    await send({}, { to: { ...helene, by: 'mail' } });
    await world.app.dispatch();
    await world.app.dispatch();
    expect(world.mails).toHaveLength(1);
  });

  it.each(['user_disabled', 'user_not_visible'])(
    'is no longer sent to somebody whom Slack does not reach (%s), until he speaks there again',
    async (error) => {
      world.slack.trouble('conversations.open', { error });
      await send({});
      await world.app.dispatch();
      const identity = () =>
        world.database.client.chatIdentity.findFirstOrThrow({
          where: { externalId: `${TEAM}:${HELENE}` },
        });
      expect((await identity()).blockedBy).toBe(error);
      const event = {
        type: 'message',
        user: HELENE,
        channel: `D${HELENE}`,
        text: 'aide',
        ts: '1.1',
      };
      await world.post(eventRequest(event));
      await world.slack.nth(1, 'chat.postMessage');
      expect((await identity()).blockedBy).toBeNull();
    },
  );

  it('waits without harm while the token is refused, and blames no message for it', async () => {
    world.slack.trouble('conversations.open', { error: 'token_revoked' });
    await send({});
    await world.app.dispatch();
    expect(await row()).toMatchObject({
      status: 'pending',
      attempts: 0,
      lastError: 'token_revoked',
    });
  });

  it('is written as several messages when Slack has no room for it in one', async () => {
    const text = 'mot '.repeat(5_000).trim();
    await send({ message: { subject: 'Long', blocks: [{ kind: 'text', text }] } });
    await world.app.dispatch();
    const posted = world.slack
      .of('chat.postMessage')
      .map(({ args }) => shown(args).replaceAll('\n', ''));
    expect(posted.length).toBeGreaterThan(1);
    expect(posted.join('')).toBe(text);
  });
});

describe('the emulator of Slack’s Web API', () => {
  it('takes what the transport posts and replaces', async () => {
    const emulator = await createEmulator({
      service: 'slack',
      port: 0,
      seed: { slack: { team: { name: 'SEG', domain: 'seg' }, channels: [{ name: 'gec' }] } },
    });
    try {
      const client = new webApi.WebClient('xoxb-test', { slackApiUrl: `${emulator.url}/api/` });
      const { channels = [] } = await client.conversations.list();
      const recipient = channels.find(({ name }) => name === 'gec')?.id ?? '';
      const transport = slackTransport(client);
      const { message: first } = rappel;
      const speaks = { personId: null, toGroup: true, about: 'gec', personal: false };
      const parcel = { dedupeKey: 'k', recipient, ...speaks, message: first, files: [] };
      const previous = await transport.deliver({ ...parcel, progress: newProgress() });
      expect(previous).toMatch(new RegExp(`^${recipient}:\\d+\\.\\d+$`));
      const message = { subject: 'Rappel', blocks: [{ kind: 'text', text: 'Reportée.' }] } as const;
      const progress = newProgress();
      const next = { ...parcel, message, previous: previous ?? '', progress };
      const again = await transport.deliver(next);
      expect(again).toBe(previous);
      const { messages = [] } = await client.conversations.history({ channel: recipient });
      expect(messages.map(({ blocks }) => shown({ blocks }))).toEqual(['Reportée.']);
    } finally {
      await emulator.close();
    }
  });
});
