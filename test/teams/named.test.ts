import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import {
  BOT,
  channelOf,
  inChannel,
  mention,
  message,
  personalOf,
  type Speaker,
  speakerOf,
} from './activities.ts';
import { TENANT } from './double.ts';
import type { Json } from './rooms.ts';
import { seenOfCard } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const LARS = speakerOf('coordonnateur@example.org', 'Lars Johansson');
const HELENE = speakerOf('helene.rakotomalala@example.org', 'Hélène Rakotomalala');
const MARTIN = speakerOf('martin.keller@example.org', 'Martin Keller');

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

/** What Griot posts when that comes. */
async function said(activity: Json): Promise<string> {
  const { rooms } = world.teams;
  const before = rooms.now;
  expect((await world.post(activity)).status).toBe(200);
  const posted = rooms.messages.filter(({ at }) => at > before);
  return posted.map(({ card }) => seenOfCard(card).text).join('\n');
}

const newId = (): string => world.teams.rooms.newId();

describe('somebody whom a message names', () => {
  const NAMED = '<at>Le collègue</at>';

  const decisionFor = (who: Pick<Speaker, 'id'>): Promise<string> => {
    const entities = [
      { type: 'mention', text: '<at>Griot</at>', mentioned: { id: BOT, name: 'Griot' } },
      { type: 'mention', text: NAMED, mentioned: { id: who.id, name: 'Le collègue' } },
    ];
    const text = `<at>Griot</at> décision Relire la note confiée à ${NAMED}`;
    const place = inChannel(channelOf('GEC'), newId());
    return said({ ...mention(LARS, newId(), '', place), text, entities });
  };

  it('is known by his account when he has spoken to Griot, whatever Teams calls him', async () => {
    expect(await decisionFor(MARTIN)).toContain('Responsable : Martin Keller');
  });

  it('is known by the address that Teams vouches for when he has not', async () => {
    const stranger = { id: '29:jamais-vu' };
    const email = 'helene.rakotomalala@example.org';
    world.teams.members.set(stranger.id, {
      ...stranger,
      name: 'RAKOTOMALALA H.',
      email,
      tenantId: TENANT,
      userRole: 'user',
    });
    expect(await decisionFor(stranger)).toContain('Responsable : Hélène Rakotomalala');
  });

  it('is called as Teams calls him when nobody knows him', async () => {
    expect(await decisionFor({ id: '29:inconnu' })).toContain('confiée à Le collègue');
  });
});

describe('somebody whose id in his directory Teams leaves out', () => {
  it('is whom it said before that he is', async () => {
    await said(message(HELENE, newId(), 'groupes'));
    const { id, name } = HELENE;
    const unsigned = { ...message(HELENE, newId(), 'groupes'), from: { id, name } };
    expect(await said(unsigned)).toContain('Les vôtres');
  });

  it('is nobody else when it never said', async () => {
    const id = '29:sans-compte';
    const unsigned = { ...message(HELENE, newId(), 'groupes'), from: { id, name: HELENE.name } };
    expect(await said(unsigned)).not.toContain('Les vôtres');
    expect(await said({ ...unsigned, id: newId() })).not.toContain('Les vôtres');
  });
});

describe('decisions in a list, or in a table that is pasted', () => {
  it.each([
    ['<ul><li>Relire la note, AFD, 31 mars</li><li>Envoyer le compte rendu</li></ul>'],
    [
      '<table><tr><td>Relire la note</td><td>AFD</td><td>31/03</td></tr>' +
        '<tr><td>Envoyer le compte rendu</td><td>BAD</td><td>15/04</td></tr></table>',
    ],
  ])('are shown one by one, and none is recorded yet', async (laidOut) => {
    const before = await world.database.client.decision.count();
    const attachments = [
      { contentType: 'text/html', content: `<p>décision GEC&nbsp;:</p>${laidOut}` },
    ];
    const typed = message(LARS, newId(), 'décision GEC :Relire la noteEnvoyer le compte rendu');
    const answer = await said({ ...typed, attachments });
    expect(answer).toContain('1. Relire la note — responsable : AFD — échéance : 31 mars 2027');
    expect(answer).toContain('2. Envoyer le compte rendu');
    expect(await world.database.client.decision.count()).toBe(before);
  });
});

describe('what Teams leaves empty', () => {
  it.each([
    ['lists', { entities: null, attachments: null, replyToId: null }],
    ['names', { from: { ...HELENE, name: null, role: null } }],
    [
      'what a private conversation has not',
      {
        conversation: { id: personalOf(HELENE), conversationType: 'personal', isGroup: null },
        channelData: { tenant: { id: TENANT }, team: null, channel: null, meeting: null },
      },
    ],
  ])('is as if it were not there: %s', async (_what, more) => {
    expect(await said({ ...message(HELENE, newId(), 'groupes'), ...more })).toContain('Les vôtres');
  });

  it('is a message without a word: Griot says what it can do', async () => {
    const wordless = { ...message(HELENE, newId(), ''), text: null };
    expect(await said(wordless)).toContain('Ce que je sais faire');
  });

  it.each([
    'composeExtension/fetchTask',
    'composeExtension/query',
    'composeExtension/submitAction',
    'fileConsent/invoke',
    'adaptiveCard/action',
  ])('is no %s', async (name) => {
    const asked = { ...message(HELENE, newId(), ''), type: 'invoke', name, value: null };
    expect((await world.post(asked)).status).toBe(400);
  });
});
