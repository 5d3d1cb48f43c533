import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatIn as inSlack } from '../slack/slackChat.ts';
import { TEAM } from '../slack/webApi.ts';
import { type SlackWorld, slackSide } from '../slack/world.ts';
import type { Chat, Seen } from '../support/chat/chat.ts';
import { griotIn, openSurroundings } from '../support/chat/oneGriot.ts';
import { speakerOf } from '../teams/activities.ts';
import { chatIn as inTeams } from '../teams/teamsChat.ts';
import { type TeamsWorld, teamsSide } from '../teams/world.ts';

const COORDINATOR = 'coordonnateur@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const MARTIN = 'martin.keller@example.org';

let slack: Chat & SlackWorld;
let teams: Chat & TeamsWorld;

beforeAll(async () => {
  const around = await openSurroundings();
  const sides = [await slackSide(around), await teamsSide(around)] as const;
  const griot = await griotIn(around, sides);
  slack = await inSlack(await sides[0].worldOf(griot));
  teams = await inTeams(sides[1].worldOf(griot));
});

afterAll(async () => {
  await teams.close();
  expect(slack.slack.faults).toEqual([]);
});

const textOf = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('\n');

/** The private messages that the outbox has sent to somebody, by chat, with their subjects. */
async function lettersTo(email: string): Promise<string[]> {
  const person = (await teams.app.directory()).personByEmail(email);
  const rows = await teams.database.client.outboxMessage.findMany({
    where: { personId: person?.id ?? '', transport: { in: ['slack', 'teams'] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ transport, subject }) => `${transport}: ${subject}`);
}

/** Plans a meeting from Teams; gives its code. */
async function plan(day: string, group: string): Promise<string> {
  await teams.say(COORDINATOR, `${group} planifier ${day} à 10h, lieu : PNUD, objet : revue`);
  const { text } = await teams.press(COORDINATOR, 'Confirmer');
  await teams.advance();
  return /[A-Z-]+-2027-\d\d/.exec(text)?.[0] ?? '';
}

/** A digest of the group, posted in its two channels. */
async function digestGoesToBoth(): Promise<void> {
  await slack.say(COORDINATOR, 'gec décision Publier le calendrier des revues échéance 30 mars');
  const before = { slack: slack.slack.rooms.now, teams: teams.teams.rooms.now };
  await teams.advance('2027-03-22T09:00');
  const inChannels = [
    slack.slack.rooms.messages.filter(({ at, channel }) => at > before.slack && channel === 'CGEC'),
    teams.teams.rooms.messages.filter(
      ({ at, room }) => at > before.teams && room.startsWith('19:gec'),
    ),
  ];
  for (const posted of inChannels) {
    expect(
      posted.filter((one) => JSON.stringify(one).includes('Publier le calendrier')),
    ).toHaveLength(1);
  }
}

describe('Slack and Teams, on one register', () => {
  it('know the same person, who is one', async () => {
    const { client } = teams.database;
    const { id: personId } = (await teams.app.directory()).personByEmail(MARTIN) ?? { id: '' };
    await client.chatIdentity.deleteMany({ where: { personId } });
    await client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    await slack.say(MARTIN, 'groupes');
    await teams.say(MARTIN, 'groupes');
    const known = await client.chatIdentity.findMany({ where: { personId } });
    expect(known.map(({ transport }) => transport).sort()).toEqual(['slack', 'teams']);
  });

  it('a meeting planned in Teams is announced in both, and answered from Slack', async () => {
    const code = await plan('jeudi 4 novembre', 'GEC');
    for (const chat of [slack, teams]) {
      expect(textOf(await chat.read(HELENE, 'GEC'))).toContain(code);
    }
    await slack.press(HELENE, 'Présent', 'GEC');
    await slack.advance();
    for (const chat of [slack, teams]) {
      const announced = (await chat.read(MARTIN, 'GEC')).filter(({ text }) => text.includes(code));
      expect(announced).toHaveLength(1);
      expect(textOf(announced)).toContain('1 présence confirmée');
    }
  });

  it('a decision recorded in Slack is closed in Teams, once', async () => {
    const line = 'gec décision Transmettre la matrice des revues échéance 30 novembre';
    const { text } = await slack.say(COORDINATOR, line);
    const code = /D-2027-\d{3}/.exec(text)?.[0] ?? '';
    await teams.say(COORDINATOR, `décision clore ${code}`);
    expect((await slack.say(COORDINATOR, `décision clore ${code}`)).text).toContain('déjà close');
    expect(textOf(await slack.read(COORDINATOR))).toContain(code);
  });

  it('what leaves on time: a digest to both, a reminder where each spoke last', async () => {
    await digestGoesToBoth();
    await teams.say(HELENE, 'mes réunions');
    await slack.say(HELENE, 'mes réunions');
    const before = await lettersTo(HELENE);
    const code = await plan('jeudi 6 mai', 'GEC');
    await teams.advance('2027-05-05T10:30');
    const told = (await lettersTo(HELENE)).slice(before.length);
    expect(told.filter((one) => one.includes(code))).toEqual([expect.stringMatching(/^slack: /)]);
    await teams.say(HELENE, 'mes réunions');
    const next = await plan('jeudi 3 juin', 'GEC');
    await teams.advance('2027-06-02T10:30');
    const later = (await lettersTo(HELENE)).filter((one) => one.includes(next));
    expect(later).toEqual([expect.stringMatching(/^teams: /)]);
  });

  it('nobody is taken there by a page where everyone says who he is', async () => {
    await teams.say(HELENE, 'mes réunions');
    const { client } = teams.database;
    const person = (await teams.app.directory()).personByEmail(HELENE);
    const address = { transport: 'web', externalId: 'page' };
    await client.chatIdentity.create({ data: { ...address, personId: person?.id ?? '' } });
    await client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const content = { kind: 'text', text: 'mes réunions' } as const;
    await teams.app.handle({ deliveryId: 'w1', from: address, content });
    const known = (await teams.app.directory()).chatsToWriteTo(person?.id ?? '');
    expect(known.map(({ transport }) => transport)).toEqual(['teams']);
  });

  it('and in the other, once the one has put Griot out', async () => {
    const { aadObjectId } = speakerOf(HELENE);
    await teams.say(HELENE, 'mes réunions');
    await teams.app.left({ transport: 'teams', externalId: aadObjectId });
    await slack.say(HELENE, 'mes réunions');
    const person = (await teams.app.directory()).personByEmail(HELENE);
    const known = (await teams.app.directory()).chatsToWriteTo(person?.id ?? '');
    expect(known).toMatchObject([
      { transport: 'slack', externalId: expect.stringContaining(TEAM) },
    ]);
  });
});
