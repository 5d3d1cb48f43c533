import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/kernel/outbox/outgoing.ts';
import { sendPicture as send } from '../support/chat/sendPicture.ts';
import { RESPONSES, TEAM } from './double.ts';
import { commandRequest, directMessage } from './requests.ts';
import { shown } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
  const { client } = world.database;
  const identity = { transport: 'slack', externalId: `${TEAM}:${HELENE}` };
  await client.chatIdentity.create({ data: { ...identity, personId: 'helene.rakotomalala' } });
  await client.channelBinding.create({
    data: { transport: 'slack', externalId: 'CGEC', groupId: 'gec' },
  });
  const data = { version: { increment: 1 } };
  await client.revision.update({ where: { id: 'directory' }, data });
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const helene = { person: 'helene.rakotomalala', by: 'chat' } as const;
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x3d, 0x26]);
const NAME = 'Relevé – GEC-2027-03.png';

const sendPicture = (to: Outgoing['to'], words = 'Le relevé est joint.'): Promise<void> =>
  send(world, { name: NAME, content: bytes, to, words, key: words });

const row = () =>
  world.database.client.outboxMessage.findFirstOrThrow({
    where: { transport: 'slack' },
    orderBy: { id: 'desc' },
  });
const posted = () => world.slack.of('chat.postMessage').map(({ args }) => shown(args));

/** The next try of what could not leave. */
async function tryAgain(): Promise<void> {
  world.clock.set(world.clock.now().add({ minutes: 2 }));
  await world.app.dispatch();
}

describe('a document that a message carries', () => {
  it.each([
    ['a person', helene, `D${HELENE}`],
    ['a group', { group: 'gec' }, 'CGEC'],
  ] as const)('comes to %s after it, byte for byte, with what a picture shows', async (...args) => {
    const [, to, channel] = args;
    await sendPicture(to);
    await world.app.dispatch();
    expect(posted()).toEqual([expect.stringContaining('Le relevé est joint.')]);
    expect(world.slack.shared).toEqual([{ channel, name: NAME, alt: 'Deux barres', bytes }]);
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('comes with the beginning of what its picture shows when that is longer than Slack takes', async () => {
    const alt = 'Une barre par mois. '.repeat(100);
    await send(world, {
      name: NAME,
      content: bytes,
      to: helene,
      words: 'Joint.',
      key: 'long',
      alt,
    });
    await world.app.dispatch();
    expect(world.slack.shared[0]?.alt).toMatch(/^Une barre par mois\..{900,980}…$/);
  });

  it.each(['files.getUploadURLExternal', 'upload'])(
    'whose upload fails (%s) keeps its message back, until it goes',
    async (method) => {
      world.slack.trouble(method, { error: 'internal_error' });
      await sendPicture(helene);
      await world.app.dispatch();
      expect(posted()).toEqual([]);
      expect(await row()).toMatchObject({ status: 'pending', attempts: 1 });
      await tryAgain();
      expect(posted()).toHaveLength(1);
      expect(world.slack.shared).toHaveLength(1);
    },
  );

  it('that is shown late is shown once, and its message is not said twice', async () => {
    world.slack.trouble('files.completeUploadExternal', { retryAfter: 30 });
    await sendPicture(helene);
    await world.app.dispatch();
    await tryAgain();
    expect(posted()).toHaveLength(1);
    expect(world.slack.shared).toHaveLength(1);
    expect(await row()).toMatchObject({ status: 'sent' });
  });

  it('that the workspace does not take is listed, goes by mail, and stops nothing else', async () => {
    world.slack.trouble('files.getUploadURLExternal', { error: 'missing_scope' });
    await sendPicture(helene, 'Avec document.');
    await world.app.dispatch();
    await sendPicture(helene, 'Le suivant.');
    await world.app.dispatch();
    const failed = { where: { status: 'failed', lastError: 'missing_scope' } } as const;
    expect(await world.database.client.outboxMessage.count(failed)).toBe(1);
    expect(world.mails.map(({ files }) => files.map(({ name }) => name))).toEqual([[NAME]]);
    expect(posted()).toEqual([expect.stringContaining('Le suivant.')]);
  });
});

describe('a message of several parts', () => {
  it('goes on where it was stopped, and repeats none', async () => {
    const words = 'mot '.repeat(5_000).trim();
    world.slack.trouble('chat.postMessage', 'none', { retryAfter: 30 });
    await sendPicture(helene, words);
    await world.app.dispatch();
    expect(await row()).toMatchObject({ status: 'pending' });
    await tryAgain();
    const read = world.slack.rooms.seenBy(HELENE, `D${HELENE}`);
    expect(
      read
        .map(({ blocks }) => shown({ blocks }))
        .join('\n')
        .match(/mot/g),
    ).toHaveLength(5_000);
  });
});

describe('a document that somebody asks for', () => {
  it('is handed to him in private, whoever else reads the channel', async () => {
    await world.post(commandRequest(world, COORDINATOR, '/seg exporter décisions en csv', 'CGEC'));
    await world.settled();
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(shown(args)).toContain('votre conversation privée avec Griot');
    expect(world.slack.shared).toMatchObject([
      { channel: `D${COORDINATOR}`, name: expect.stringMatching(/^decisions-.+\.csv$/) },
    ]);
    expect(world.slack.shared[0]?.bytes.toString()).toContain('D-20');
  });

  it('comes under the answer, in the conversation where he asked', async () => {
    await world.post(directMessage(COORDINATOR, 'bilan 2026'));
    await world.settled();
    expect(posted().join('\n')).not.toContain('votre conversation privée');
    expect(world.slack.shared.map(({ name }) => name)).toEqual([
      'bilan-2026.png',
      'bilan-2026.xlsx',
    ]);
    expect(world.slack.shared[0]?.alt).toContain('2026');
  });

  it('is told of when Slack does not take it', async () => {
    world.slack.trouble('files.getUploadURLExternal', { error: 'missing_scope' });
    await world.post(directMessage(COORDINATOR, 'exporter décisions en csv'));
    await world.settled();
    expect(posted().at(-1)).toContain('Slack n’a pas accepté les documents');
  });
});
