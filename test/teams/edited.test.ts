import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import { channelOf, inChannel, mention, message, speakerOf } from './activities.ts';
import type { Json } from './rooms.ts';
import { seenOfCard } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const LARS = speakerOf('coordonnateur@example.org', 'Lars Johansson');

let world: Chat & TeamsWorld;
let last = 0;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

/** The id of a message that was written so many hours ago: when it was, in milliseconds. */
const writtenAgo = (hours: number): string => {
  last += 1;
  return String(world.clock.now().subtract({ hours }).epochMilliseconds + last);
};

/** What Griot posts when that comes; undefined when it says nothing. */
async function said(activity: Json): Promise<string | undefined> {
  const { rooms } = world.teams;
  const before = rooms.now;
  expect((await world.post(activity)).status).toBe(200);
  const posted = rooms.messages.filter(({ at }) => at > before);
  return posted.map(({ card }) => seenOfCard(card).text).join('\n') || undefined;
}

/** The same message, as Teams tells of it when something of it has changed. */
const changed = (activity: Json, more: Json, eventType = 'editMessage'): Json => ({
  ...activity,
  type: 'messageUpdate',
  channelData: { ...Object(activity.channelData), eventType },
  ...more,
});

const decisions = (text: string) => world.database.client.decision.count({ where: { text } });

describe('a message that its author edits', () => {
  it('is read again', async () => {
    const typed = message(LARS, writtenAgo(0), 'groupse');
    expect(await said(typed)).not.toContain('Les vôtres');
    const right = changed(typed, { text: 'groupes' });
    expect(await said(right)).toContain('Les vôtres');
    expect(await said(right)).toBeUndefined();
  });

  it('does not do twice what it has done, and says so', async () => {
    const typed = message(LARS, writtenAgo(0), 'gec décision Laver les vitres');
    await said(typed);
    const edit = changed(typed, { text: 'gec décision Laver les grandes vitres' });
    expect(await said(edit)).toContain('J’ai déjà répondu');
    expect(await decisions('Laver les grandes vitres')).toBe(0);
  });

  it('a day later does nothing, and is told so', async () => {
    const typed = message(LARS, writtenAgo(25), 'gec décision Laver les rideaux');
    expect(await said(changed(typed, {}))).toContain('plus d’un jour');
    expect(await decisions('Laver les rideaux')).toBe(0);
  });

  it('in a channel is read when it names Griot, and not when it does so no more', async () => {
    const typed = mention(LARS, writtenAgo(0), 'groupse', inChannel(channelOf('GEC'), '1'));
    await said(typed);
    const others = { text: 'groupes, disais-je', entities: [] };
    expect(await said(changed(typed, others))).toBeUndefined();
    expect(await said(changed(typed, { text: '<at>Griot</at> groupes' }))).toContain(
      'Réponse pour',
    );
  });
});

describe('a message whose words stay as they are', () => {
  const typed = () => message(LARS, writtenAgo(0), 'groupes');

  it.each([
    ['when Teams adds what a link shows', 'editMessage', {}],
    ['when it is restored', 'undeleteMessage', {}],
    ['when only its picture has changed', 'editMessage', { text: undefined }],
  ])('is not read again %s', async (_when, eventType, more) => {
    const written = typed();
    expect(await said(written)).toContain('Les vôtres');
    expect(await said(changed(written, more, eventType))).toBeUndefined();
  });
});

describe('a document that somebody joins to a message', () => {
  const name = 'CR-GEC.docx';
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name, content: { uniqueId: '1', fileType: 'docx' } }];
  const UNREAD = 'Je ne lis ni ne garde les fichiers';

  it('is said not to be read, alone and beside words', async () => {
    const alone = { ...message(LARS, writtenAgo(0), ''), attachments };
    expect(await said(alone)).toMatch(new RegExp(`^${UNREAD}`));
    const beside = await said({ ...message(LARS, writtenAgo(0), 'groupes'), attachments });
    expect(beside).toContain('Les vôtres');
    expect(beside).toContain(UNREAD);
  });

  it('is none where Teams only says how the words are laid out', async () => {
    const html = [{ contentType: 'text/html', content: '<p>groupes</p>' }];
    const typed = { ...message(LARS, writtenAgo(0), 'groupes'), attachments: html };
    expect(await said(typed)).not.toContain(UNREAD);
  });
});
