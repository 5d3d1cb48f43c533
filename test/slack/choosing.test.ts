import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestion } from './gestures.ts';
import type { Json } from './rooms.ts';
import { openSlackChat } from './slackChat.ts';
import { STRANGER } from './world.ts';

let chat: Awaited<ReturnType<typeof openSlackChat>>;

beforeAll(async () => {
  chat = await openSlackChat();
});

afterAll(async () => {
  await chat.close();
  expect(chat.slack.faults).toEqual([]);
});

const SEG = 'coordonnateur@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const GUESTS = 'Autres invités';
const OTHERS = 'Autres invités (hors de la liste)';

const userOf = (who: string): string => `U${who.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;

const nodes = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const labelOf = ({ text }: Json): string => String(Object(text).text);

/** The element of the input of that label in the modal before him. */
function inputOf(who: string, label: string): Json {
  const blocks = nodes(chat.slack.rooms.view(userOf(who))?.view.blocks);
  const block = blocks.find((one) => Object(one.label).text === label);
  if (!block) throw new Error(`no input ${label}`);
  return Object(block.element);
}

/** The labels that a list offers to whoever types that. */
async function offered(who: string, actionId: string, typed: string): Promise<string[]> {
  const user = who.includes('@') ? userOf(who) : who;
  const answer = await chat.deliver(suggestion(user, actionId, typed, { id: 'V1' }));
  const { options } = Object(answer);
  chat.slack.judgeOptions(options);
  return nodes(options).map(labelOf);
}

const guestsOf = async (code: string) => {
  const guests = await chat.database.client.attendee.findMany({
    where: { meeting: { code }, role: 'guest' },
    orderBy: { personId: 'asc' },
  });
  return guests.map(({ personId }) => personId);
};

describe('a list of people in a modal', () => {
  it('is searched while one types, without accents, the people of the group first', async () => {
    await chat.say(SEG, 'gt-sante planifier');
    const list = inputOf(SEG, GUESTS);
    expect(list).toMatchObject({ type: 'multi_external_select', min_query_length: 0 });
    const actionId = String(list.action_id);
    expect(await offered(SEG, actionId, 'helene rako')).toEqual(['Hélène Rakotomalala (PNUD)']);
    const [first] = await offered(SEG, actionId, '');
    expect(first).toContain('(OMS)');
    expect(await offered(SEG, actionId, 'personne de ce nom')).toEqual([]);
  });

  it('holds a hundred options at most, whatever is typed', async () => {
    const organizationId = (await chat.app.directory()).organizations[0]?.id ?? '';
    const many = Array.from({ length: 150 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    await chat.database.client.person.createMany({
      data: many.map((sign) => ({
        id: `zoe.${sign}`,
        firstName: 'Zoé',
        lastName: `${sign} ${'de Longueville '.repeat(6).trim()}`,
        email: `zoe.${sign}@example.org`,
        organizationId,
      })),
    });
    await chat.database.client.mandate.createMany({
      data: many.map((sign) => ({
        role: 'secretariat' as const,
        personId: `zoe.${sign}`,
        startsOn: '2020-01-01',
      })),
    });
    const data = { version: { increment: 1 } };
    await chat.database.client.revision.update({ where: { id: 'directory' }, data });
    expect(await offered(SEG, 'people:', 'zoe')).toHaveLength(100);
    const [only, ...others] = await offered(SEG, 'people:', `zoé ${many.at(-1)}`);
    expect(only).toMatch(/^Zoé .{60,74}$/u);
    expect(others).toEqual([]);
  });

  it('names nobody to whom the workspace’s user is unknown, nor what no list asks', async () => {
    expect(await offered(STRANGER, 'people:gec', '')).toEqual([]);
    expect(await offered(SEG, 'value', '')).toEqual([]);
  });

  it('shows the people of a confidential group to its own alone, whatever it is asked with', async () => {
    const { client } = chat.database;
    const organizationId = (await chat.app.directory()).organizations[0]?.id ?? '';
    const id = 'oumou.secrete';
    const person = { id, firstName: 'Oumou', lastName: 'Secrète', email: 'oumou@example.org' };
    await client.person.create({ data: { ...person, organizationId } });
    await client.seat.create({
      data: {
        groupId: 'ga',
        organizationId,
        personId: id,
        role: 'titular',
        startsOn: '2020-01-01',
      },
    });
    const data = { version: { increment: 1 } };
    await client.revision.update({ where: { id: 'directory' }, data });
    const inside = 'martin.keller@example.org';
    expect(await offered(inside, 'people:ga', 'oumou')).toHaveLength(1);
    for (const actionId of ['people:ga', 'people:', 'people:gec']) {
      expect(await offered(HELENE, actionId, 'oumou secrète')).toEqual([]);
    }
    const asIfNoGroup = await offered(HELENE, 'people:', '');
    expect(await offered(HELENE, 'people:ga', '')).toEqual(asIfNoGroup);
  });
});

describe('a form that asks for people', () => {
  it('takes those who are chosen and those who are typed, and says under the line who is unknown', async () => {
    await chat.say(SEG, 'gt-eau planifier');
    const told = { Date: '2027-06-17', Heure: '10:00', [GUESTS]: 'Mariam Sidibé, Grace Thompson' };
    const refused = await chat.fill(SEG, { ...told, [OTHERS]: 'Jean Inconnu' });
    const faults = refused.form?.fields.filter(({ error }) => error !== '') ?? [];
    expect(faults.map(({ label }) => label)).toEqual([OTHERS]);
    expect(faults[0]?.error).toContain('Jean Inconnu');
    await chat.fill(SEG, { ...told, [OTHERS]: 'chiara.lombardi@example.org' });
    await chat.press(SEG, 'Confirmer');
    const ids = ['chiara.lombardi', 'grace.thompson', 'mariam.sidibe'];
    expect(await guestsOf('GT-EAU-2027-06')).toEqual(ids);
  });

  it('begins with those whom it knows already, chosen in the list, the others on the line', async () => {
    await chat.say(SEG, 'gec décision Publier la liste @Fatou Koné');
    const { code } = await chat.database.client.decision.findFirstOrThrow({
      orderBy: { id: 'desc' },
    });
    await chat.say(SEG, `corriger ${code}`);
    const { initial_options } = inputOf(SEG, 'Responsables');
    expect(nodes(initial_options).map(labelOf)).toEqual(['Fatou Koné (Coopération suisse)']);
    expect(inputOf(SEG, 'Responsables (hors de la liste)')).not.toHaveProperty('initial_value');
    await chat.fill(SEG, { Responsables: 'Fatou Koné, Awa Ballo' });
    const owners = await chat.database.client.decisionOwner.findMany({
      where: { decision: { code } },
      orderBy: { personId: 'asc' },
    });
    expect(owners.map(({ personId }) => personId)).toEqual(['awa.ballo', 'fatou.kone']);
  });
});
