import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BOT,
  channelOf,
  inChannel,
  inGroupChat,
  installation,
  mention,
  message,
  personalOf,
  press,
  type Speaker,
  speakerOf,
} from './activities.ts';
import { type Member, TENANT } from './double.ts';
import type { Json, RoomMessage } from './rooms.ts';
import { actionsOf, refreshOf, seenOfCard } from './seen.ts';
import { tokenOf } from './tokens.ts';
import { openTeamsWorld, type TeamsWorld } from './world.ts';

const HELENE = speakerOf('helene.rakotomalala@example.org', 'Hélène Rakotomalala');
const LARS = speakerOf('coordonnateur@example.org', 'Lars Johansson');
const MARTIN = speakerOf('martin.keller@example.org', 'Martin Keller');

let world: TeamsWorld;

beforeAll(async () => {
  world = await openTeamsWorld();
  for (const [who, email] of [
    [HELENE, 'helene.rakotomalala@example.org'],
    [LARS, 'coordonnateur@example.org'],
    [MARTIN, 'martin.keller@example.org'],
  ] as const) {
    world.teams.members.set(who.id, member(who, { email }));
  }
});

afterAll(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const member = ({ id, name }: Speaker, more: Partial<Member>): Member => ({
  id,
  name,
  tenantId: TENANT,
  userRole: 'user',
  ...more,
});

const newId = (): string => world.teams.rooms.newId();

/** Posts an activity; gives what Griot has posted since. */
async function posted(activity: Json): Promise<readonly RoomMessage[]> {
  const { rooms } = world.teams;
  const before = rooms.now;
  expect((await world.post(activity)).status).toBe(200);
  return rooms.messages.filter(({ at }) => at > before);
}

const textOf = (messages: readonly RoomMessage[]): string =>
  messages.map(({ card }) => seenOfCard(card).text).join('\n');

const personOf = async ({ aadObjectId }: Speaker): Promise<string | undefined> => {
  const address = { transport: 'teams', externalId: aadObjectId };
  return (await world.app.directory()).personByIdentity(address)?.email;
};

describe('somebody whom Griot does not know', () => {
  it('is known by the verified address of his tenant, and from then on by his id', async () => {
    expect(textOf(await posted(message(HELENE, newId(), 'groupes')))).toContain('Les vôtres');
    expect(await personOf(HELENE)).toBe('helene.rakotomalala@example.org');
  });

  it('is known by his user name when his address is not that of the directory', async () => {
    const who = speakerOf('adama.upn', 'Adama');
    const names = {
      email: 'a.kante@contoso.example',
      userPrincipalName: 'adama.kante@example.org',
    };
    world.teams.members.set(who.id, member(who, names));
    await posted(message(who, newId(), 'groupes'));
    expect(await personOf(who)).toBe('adama.kante@example.org');
  });

  it.each([
    ['a guest', { userRole: 'guest' }],
    ['an anonymous participant', { userRole: 'anonymous' }],
    ['somebody of another tenant', { tenantId: 'another' }],
    ['somebody whose tenant is not said', { tenantId: undefined }],
    ['somebody invited', { userPrincipalName: 'lars_x.org#EXT#@seg.onmicrosoft.com' }],
  ])('is asked about when he is %s, whatever his address', async (kind, more) => {
    const who = speakerOf(`externe.${kind}`, 'Lars');
    const email = 'lars.johansson@example.org';
    const { tenantId, ...others } = member(who, { email });
    world.teams.members.set(who.id, { ...others, tenantId, ...more } as Member);
    expect(textOf(await posted(message(who, newId(), 'mes réunions')))).toContain('secrétariat');
    expect(await personOf(who)).toBeUndefined();
  });
});

describe('in a channel', () => {
  it('Griot is named, its name is no part of the sentence, and it answers in the thread', async () => {
    const thread = newId();
    const place = inChannel(channelOf('GEC'), thread);
    const [answer] = await posted(mention(HELENE, newId(), 'groupes', place));
    expect(answer?.conversation).toBe(`${channelOf('GEC')};messageid=${thread}`);
  });

  it('what is for one alone is read by him, and by nobody else', async () => {
    const place = inChannel(channelOf('GEC'), newId());
    const [answer] = await posted(mention(HELENE, newId(), 'groupes', place));
    if (!answer) throw new Error('no answer');
    expect(textOf([answer])).toBe('Réponse pour Hélène Rakotomalala.');
    expect(answer.summary).not.toContain('GT-SANTE');
    const { userIds, action } = refreshOf(answer.card);
    expect(userIds).toEqual([HELENE.id]);
    const wish = { verb: action.verb, data: Object(action.data) };
    const read = async (who: Speaker): Promise<string> => {
      const response = await world.post(press(who, `f:${newId()}`, answer, wish));
      return seenOfCard(Object(await response.json()).value).text;
    };
    expect(await read(HELENE)).toContain('GT-SANTE');
    expect(await read(MARTIN)).not.toContain('GT-SANTE');
    expect(await read(MARTIN)).toContain('quelqu’un d’autre');
  });

  it('people who are named are called by their names', async () => {
    const text = '<at>Griot</at> décision Relire la note confiée à <at>Martin Keller</at>';
    const entities = [
      { type: 'mention', text: '<at>Griot</at>', mentioned: { id: BOT, name: 'Griot' } },
      {
        type: 'mention',
        text: '<at>Martin Keller</at>',
        mentioned: { id: MARTIN.id, name: 'Martin Keller' },
      },
    ];
    await posted(mention(LARS, newId(), 'lier ici GEC', inChannel(channelOf('GEC'))));
    const place = inChannel(channelOf('GEC'), newId());
    await posted({ ...mention(LARS, newId(), '', place), text, entities });
    const kept = await world.database.client.decision.findFirst({ orderBy: { id: 'desc' } });
    expect(kept?.text).not.toContain('<at>');
  });

  it('a group is bound by whoever leads it, and announced to there', async () => {
    const place = inChannel(channelOf('energie'));
    const said = textOf(await posted(mention(LARS, newId(), 'lier ici GT-ENERGIE', place)));
    expect(said).toContain('GT-ENERGIE');
    const where = { where: { externalId: channelOf('energie') } };
    expect(await world.database.client.channelBinding.count(where)).toBe(1);
    await posted(mention(LARS, newId(), 'délier', place));
    expect(await world.database.client.channelBinding.count(where)).toBe(0);
  });

  it('a group chat is a channel like another', async () => {
    const place = inGroupChat('19:chat@thread.v2');
    await posted(mention(LARS, newId(), 'lier ici GT-EAU', place));
    const where = { where: { externalId: '19:chat@thread.v2' } };
    expect(await world.database.client.channelBinding.count(where)).toBe(1);
  });
});

describe('what is done once', () => {
  it('is done once when Teams delivers it again', async () => {
    const activity = message(LARS, newId(), 'gec décision Classer les archives du bureau');
    expect(await posted(activity)).toHaveLength(1);
    expect(await posted(activity)).toHaveLength(0);
    const where = { where: { text: { contains: 'Classer les archives' } } };
    expect(await world.database.client.decision.count(where)).toBe(1);
  });

  it('is told where it stands when its message has been deleted meanwhile', async () => {
    const line = 'gec planifier jeudi 4 novembre à 10h, lieu : PNUD, objet : revue';
    const [preview] = await posted(message(LARS, newId(), line));
    if (!preview) throw new Error('no preview');
    const confirm = actionsOf(preview.card).find(({ title }) => title === 'Confirmer');
    world.teams.rooms.delete(preview.id);
    const wish = { verb: confirm?.verb, data: Object(confirm?.data) };
    const response = await world.post(press(LARS, `f:${newId()}`, preview, wish));
    expect(seenOfCard(Object(await response.json()).value).text).toContain('GEC-2027-11');
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is done when Teams delivers again what failed the first time', async () => {
    const activity = message(HELENE, newId(), 'groupes');
    world.teams.trouble('/activities', { status: 504 });
    await world.post(activity);
    expect(textOf(await posted(activity))).toContain('Les vôtres');
    expect(await posted(activity)).toEqual([]);
  });
});

describe('what Teams does not take', () => {
  it.each([
    ['two messages crossed', { status: 412, code: 'PreconditionFailed' }],
    ['too much is said at once', { status: 429, retryAfter: 1 }],
    ['it has no room for the moment', { status: 503 }],
  ])('for the moment, for %s, is said a moment later', async (_why, trouble) => {
    const waited = world.waits.length;
    world.teams.trouble('/activities', trouble, trouble);
    expect(textOf(await posted(message(LARS, newId(), 'groupes')))).toContain('Les vôtres');
    expect(world.waits.slice(waited)).toHaveLength(2);
    expect(world.waits.slice(waited).every((ms) => ms < 4_000)).toBe(true);
  });

  it('is given up when it does not pass: what Griot has done is said when Teams delivers again', async () => {
    const activity = message(LARS, newId(), 'gec décision Ranger les chaises du bureau');
    const crossed = { status: 412, code: 'PreconditionFailed' };
    world.teams.trouble('/activities', crossed, crossed, crossed, crossed);
    expect((await world.post(activity)).status).toBe(500);
    expect(textOf(await posted(activity))).toContain('Ranger les chaises');
  });

  it('is said when it delivers again what was done, and nothing is done twice', async () => {
    const activity = message(LARS, newId(), 'gec décision Ranger les clés du bureau');
    world.teams.trouble('/activities', { status: 429, retryAfter: 60 });
    expect((await world.post(activity)).status).toBe(500);
    expect(textOf(await posted(activity))).toContain('Ranger les clés');
    expect(await posted(activity)).toEqual([]);
    const where = { where: { text: { contains: 'Ranger les clés' } } };
    expect(await world.database.client.decision.count(where)).toBe(1);
  });

  it.each([429, 503, 413])(
    'of what is confirmed is shown to whoever confirms (%i)',
    async (status) => {
      const line = `gec planifier jeudi ${status === 429 ? 2 : status === 503 ? 9 : 16} décembre 2027 à 10h`;
      const [preview] = await posted(message(LARS, newId(), `${line}, lieu : PNUD, objet : revue`));
      if (!preview) throw new Error('no preview');
      const confirm = actionsOf(preview.card).find(({ title }) => title === 'Confirmer');
      world.teams.trouble(`/activities/${preview.id}`, { status });
      const wish = { verb: confirm?.verb, data: Object(confirm?.data) };
      const response = await world.post(press(LARS, `f:${newId()}`, preview, wish));
      expect(response.status).toBe(200);
      expect(seenOfCard(Object(await response.json()).value).text).toContain('GEC-2027-12');
    },
  );
});

describe('what is no word of a person', () => {
  const place = inChannel(channelOf('silence'));

  it.each([
    [
      'a restored message',
      { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
    ],
    [
      'a deleted message',
      { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    ],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['typing', { type: 'typing' }],
    [
      'a renamed channel',
      { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } },
    ],
    ['somebody who joins', { type: 'conversationUpdate', membersAdded: [{ id: HELENE.id }] }],
    ['another bot', { from: { id: '28:another', name: 'Robot' } }],
  ])('is answered nothing: %s', async (_what, more) => {
    const { channelData, ...others } = { channelData: {}, ...more };
    const said = mention(LARS, newId(), 'groupes', place);
    const data = { ...Object(said.channelData), ...channelData };
    expect(await posted({ ...said, ...others, channelData: data })).toEqual([]);
    expect(
      await world.database.client.identityRequest.count({ where: { externalId: '28:another' } }),
    ).toBe(0);
  });

  it('a button that carries what Griot never wrote does nothing, and is no incident', async () => {
    const [answer] = await posted(message(LARS, newId(), 'groupes'));
    if (!answer) throw new Error('no answer');
    for (const data of [{ id: 3, view: {}, page: -1 }, { id: 'x'.repeat(9_000) }, {}]) {
      const response = await world.post(
        press(LARS, `f:${newId()}`, answer, { verb: 'press', data }),
      );
      expect(response.status).toBe(200);
    }
    const wish = { verb: 'press', data: 'texte' };
    expect((await world.post(press(LARS, `f:${newId()}`, answer, wish))).status).toBe(400);
  });

  it.each([
    [
      'with another organisation is the group’s no more',
      { tenantId: '11111111-2222-3333-4444-555555555555' },
      0,
    ],
    ['with somebody whom Teams does not name is not either', undefined, 0],
    ['with another team of the house stays the group’s', 'home', 1],
  ] as const)('a channel that is shared %s', async (who, team, bound) => {
    const channel = channelOf(`partagé ${who}`);
    await posted(mention(LARS, newId(), 'lier ici GT-SANTE', inChannel(channel)));
    const said = mention(LARS, newId(), '', inChannel(channel));
    const { tenant } = Object(said.channelData);
    const shared = team === 'home' ? { tenantId: tenant.id } : team;
    const channelData = {
      ...Object(said.channelData),
      channel: { id: channel, type: 'shared' },
      eventType: 'channelShared',
      ...(shared ? { sharedWithTeams: [{ id: '19:other', name: 'Autre', ...shared }] } : {}),
    };
    await posted({ ...said, type: 'conversationUpdate', channelData });
    const where = { where: { externalId: channel } };
    expect(await world.database.client.channelBinding.count(where)).toBe(bound);
  });

  it('a channel that is deleted is left', async () => {
    const channel = channelOf('fermé');
    await posted(mention(LARS, newId(), 'lier ici GT-SANTE', inChannel(channel)));
    const where = { where: { externalId: channel } };
    expect(await world.database.client.channelBinding.count(where)).toBe(1);
    const said = mention(LARS, newId(), '', inChannel(channelOf('general')));
    const channelData = {
      ...Object(said.channelData),
      channel: { id: channel },
      eventType: 'channelDeleted',
    };
    await posted({ ...said, type: 'conversationUpdate', channelData });
    expect(await world.database.client.channelBinding.count(where)).toBe(0);
    expect(await world.database.client.teamsReference.count(where)).toBe(0);
  });
});

describe('what Teams says of a person', () => {
  it('is followed when the address of its service changes', async () => {
    const where = { where: { externalId: LARS.aadObjectId } };
    const serviceUrl = `${world.teams.serviceUrl}/`;
    const claims = { ...world.claims(), serviceurl: serviceUrl };
    const activity = { ...message(LARS, newId(), 'groupes'), serviceUrl };
    const authorization = `Bearer ${tokenOf(claims)}`;
    expect((await world.post(activity, { authorization })).status).toBe(200);
    const kept = await world.database.client.teamsReference.findFirst(where);
    expect(kept?.serviceUrl).toBe(serviceUrl);
    await posted(message(LARS, newId(), 'groupes'));
  });

  it('may leave out his name: others are told that the answer is for one', async () => {
    const said = mention(LARS, newId(), 'groupes', inChannel(channelOf('GEC'), newId()));
    const { id, aadObjectId } = LARS;
    const [answer] = await posted({ ...said, from: { id, aadObjectId } });
    expect(textOf(answer ? [answer] : [])).toBe('Réponse pour une seule personne.');
  });
});

describe('Griot, put in', () => {
  it('says in three lines who it is, in a team and to a person, once', async () => {
    const activity = installation(LARS, newId(), 'add', inChannel(channelOf('nouveau')));
    const [welcome] = await posted(activity);
    expect(welcome?.room).toBe(channelOf('nouveau'));
    expect(textOf(welcome ? [welcome] : []).split('\n')).toHaveLength(3);
    expect(await posted(activity)).toEqual([]);
    const alone = { ...message(LARS, newId(), ''), type: 'installationUpdate', action: 'add' };
    expect(await posted(alone)).toMatchObject([{ room: personalOf(LARS) }]);
  });

  it('says nothing when only its version changes', async () => {
    const place = inChannel(channelOf('nouveau'));
    expect(await posted(installation(LARS, newId(), 'add-upgrade', place))).toEqual([]);
  });

  it('and taken out of a team, leaves all its channels', async () => {
    const { client } = world.database;
    await posted(mention(LARS, newId(), 'lier ici GEC', inChannel(channelOf('un'))));
    await posted(mention(LARS, newId(), 'lier ici GT-SANTE', inChannel(channelOf('deux'))));
    const where = { where: { externalId: { in: [channelOf('un'), channelOf('deux')] } } };
    expect(await client.channelBinding.count(where)).toBe(2);
    await posted(installation(LARS, newId(), 'remove', inChannel(channelOf('un'))));
    expect(await client.channelBinding.count(where)).toBe(0);
    expect(await client.teamsReference.count(where)).toBe(0);
  });
});
