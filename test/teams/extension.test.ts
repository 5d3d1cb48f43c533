import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import { channelOf, inChannel, invoke, type Speaker, speakerOf } from './activities.ts';
import { faultsOfCard } from './cardSchema.ts';
import type { Json } from './rooms.ts';
import { actionsOf, filledIn, seenOfCard } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const LARS = speakerOf('coordonnateur@example.org', 'Lars Johansson');
const STRANGER = speakerOf('personne@example.net', 'Personne');

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

const GUESTS = 'Autres invités';
const OTHERS = 'Autres invités (hors de la liste)';
/** Of the secretariat, which no group seats. */
const GUEST = /\(SEG\)/;

/** What a dialog shows: a card that goes on, or a last word. */
interface Dialog {
  readonly card: Json;
  readonly word: string;
}

async function call(who: Speaker, name: string, value: Json): Promise<Json> {
  const place = inChannel(channelOf('GEC'));
  const activity = invoke(who, `f:${world.teams.rooms.newId()}`, name, value, place);
  const response = await world.post(activity);
  expect(response.status).toBe(200);
  return Object(await response.json());
}

async function dialog(who: Speaker, name: string, value: Json): Promise<Dialog> {
  const { task } = await call(who, name, value);
  const { type, value: shown } = Object(task);
  if (type === 'message') return { card: {}, word: String(shown) };
  const card: Json = Object(Object(Object(shown).card).content);
  expect(faultsOfCard(card)).toEqual([]);
  return { card, word: '' };
}

const open = (who: Speaker, value: Json): Promise<Dialog> =>
  dialog(who, 'composeExtension/fetchTask', value);

/** Presses the button of that label, the fields filled in by their labels. */
function press(who: Speaker, { card }: Dialog, label: string, told: Record<string, string> = {}) {
  const action = actionsOf(card).find(({ title }) => title === label);
  if (!action) throw new Error(`no button [${label}] in: ${seenOfCard(card).text}`);
  expect(action.type).toBe('Action.Submit');
  const data = { ...filledIn(card, told), ...Object(action.data) };
  return dialog(who, 'composeExtension/submitAction', { data });
}

/** The button that hands in the fields. */
const submitOf = ({ card }: Dialog): string => {
  const found = actionsOf(card).find(({ data }) => Object(data).verb === 'submit');
  return String(found?.title);
};

describe('« Enregistrer comme décision », on a message', () => {
  it('asks what the message does not say, and keeps its text, author and address', async () => {
    const link = 'https://teams.microsoft.com/l/message/19:gec/1';
    const opened = await open(LARS, {
      commandId: 'enregistrer',
      messagePayload: {
        linkToMessage: link,
        from: { user: { displayName: 'Hélène Rakotomalala' } },
        body: {
          contentType: 'html',
          content:
            '<div><p>Partager la <b>carte</b> des <a href="https://example.org/i">interventions</a> &amp; des zones</p></div>',
        },
      },
    });
    expect(seenOfCard(opened.card).text).toContain('Hélène Rakotomalala');
    const done = await press(LARS, opened, submitOf(opened));
    const kept = await world.database.client.decision.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(kept).toMatchObject({
      text: 'Partager la carte des interventions (https://example.org/i) & des zones',
      sourceUrl: link,
    });
    expect(done.word + seenOfCard(done.card).text).toContain('D-2027-');
  });
});

describe('« Planifier une réunion », in a dialog', () => {
  it('says what is wrong under its field, previews, then plans', async () => {
    const opened = await open(LARS, { commandId: 'planifier' });
    const told = { Date: '2027-02-30', Heure: '10:00', Objet: 'revue' };
    const refused = await press(LARS, opened, submitOf(opened), told);
    const faults = seenOfForm(refused).filter(({ error }) => error !== '');
    expect(faults.map(({ label }) => label)).toEqual(['Date']);
    const right = { ...told, Date: '2027-10-07' };
    const preview = await press(LARS, refused, submitOf(refused), right);
    expect(seenOfCard(preview.card).text).toContain('jeudi 7 octobre 2027');
    await press(LARS, preview, 'Confirmer');
    const where = { where: { code: 'GEC-2027-10' } };
    expect(await world.database.client.meeting.count(where)).toBe(1);
  });

  it('takes guests from the list and from the line below, and keeps the chosen ones beside a fault', async () => {
    const opened = await open(LARS, { commandId: 'planifier' });
    const field = ({ card }: Dialog, name: string) =>
      seenOfCard(asExecuted(card)).form?.fields.find(({ label }) => label === name);
    const [first, second] = field(opened, GUESTS)?.choices.filter((one) => GUEST.test(one)) ?? [];
    const told = {
      Date: '2027-09-16',
      Heure: '10:00',
      [GUESTS]: `${first}, ${second}`,
      [OTHERS]: 'Jean Inconnu',
    };
    const refused = await press(LARS, opened, submitOf(opened), told);
    expect(field(refused, GUESTS)?.value).toBe(`${first}, ${second}`);
    expect(field(refused, OTHERS)).toMatchObject({ value: 'Jean Inconnu' });
    expect(field(refused, OTHERS)?.error).toContain('Jean Inconnu');
    const preview = await press(LARS, refused, submitOf(refused), { [OTHERS]: 'Mariam Sidibé' });
    await press(LARS, preview, 'Confirmer');
    const { attendees } = await world.database.client.meeting.findFirstOrThrow({
      where: { code: 'GEC-2027-09' },
      include: { attendees: { where: { role: 'guest' } } },
    });
    expect(attendees).toHaveLength(3);
  });

  it('takes a group by its name where the list does not have it', async () => {
    const values = { date: '2027-12-09', heure: '10:00' };
    const opened = await open(LARS, { commandId: 'planifier' });
    const { data } = actionsOf(opened.card).find((one) => Object(one.data).verb === 'submit') ?? {};
    const fields = Object.entries(values).map(([name, value]) => [`field:${name}`, value]);
    const handed = {
      ...Object(data),
      ...Object.fromEntries(fields),
      'unlisted:groupe': 'GT santé',
    };
    const preview = await dialog(LARS, 'composeExtension/submitAction', { data: handed });
    expect(seenOfCard(preview.card).text).toContain('jeudi 9 décembre 2027');
  });

  it('tells somebody whom Griot does not know what to do', async () => {
    const { word } = await open(STRANGER, { commandId: 'planifier' });
    expect(word).toContain('secrétariat');
  });
});

describe('a dialog with more to show than Teams takes in one card', () => {
  /** Three bytes each: about what a card holds. */
  const LONG = `Chiffrer ${'€'.repeat(7_900)}`;

  const handIn = (who: Speaker, id: string, told: Record<string, string>): Promise<Dialog> => {
    const fields = Object.entries(told).map(([name, value]) => [`field:${name}`, value]);
    const data = { verb: 'submit', id, ...Object.fromEntries(fields) };
    return dialog(who, 'composeExtension/submitAction', { data });
  };

  it('goes on by « Suite », to the last button and without losing a word', async () => {
    const plan = { groupe: 'GEC', date: '2027-12-02', heure: '10:00', objet: LONG };
    const opened = await open(LARS, { commandId: 'planifier' });
    const { data } = actionsOf(opened.card).find((one) => Object(one.data).verb === 'submit') ?? {};
    let shown = await handIn(LARS, String(Object(data).id), plan);
    const pages = [seenOfCard(shown.card)];
    while (pages.at(-1)?.buttons.includes('Suite')) {
      shown = await press(LARS, shown, 'Suite');
      pages.push(seenOfCard(shown.card));
    }
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.map((page) => page.text).join('');
    expect(text.split('€').length).toBeGreaterThan(7_900);
    expect(pages.flatMap(({ buttons }) => buttons)).toContain('Confirmer');
  });

  it('is read by whoever asked alone', async () => {
    const data = { verb: 'view', view: 'inconnue', page: 1 };
    const { word } = await dialog(LARS, 'composeExtension/submitAction', { data });
    expect(word).toContain('Cette réponse n’est plus là');
  });
});

/** In a dialog a submission is a press like another: its verb is what it carries. */
const asExecuted = (card: Json): Json => ({
  ...card,
  body: JSON.parse(JSON.stringify(card.body), (_key, part: unknown) =>
    Object(part).type === 'Action.Submit'
      ? { ...Object(part), verb: Object(Object(part).data).verb }
      : part,
  ),
});

const seenOfForm = ({ card }: Dialog) => seenOfCard(asExecuted(card)).form?.fields ?? [];

describe('a search, while one writes', () => {
  const sought = async (who: Speaker, commandId: string, value = '', skip = 0): Promise<Json> => {
    const parameters = [{ name: 'texte', value }];
    const query = { commandId, parameters, queryOptions: { skip, count: 25 } };
    const { composeExtension } = await call(who, 'composeExtension/query', query);
    return Object(composeExtension);
  };
  const found = async (...asked: Parameters<typeof sought>): Promise<string[]> => {
    const { attachments } = Object(await sought(...asked));
    return attachments.map(({ content }: { content: Json }) => {
      expect(faultsOfCard(content)).toEqual([]);
      return seenOfCard(content).text;
    });
  };

  it('finds decisions by their words, each a card to put in the message', async () => {
    await world.say('coordonnateur@example.org', 'gec décision Traduire les fiches des projets');
    const [card, ...others] = await found(LARS, 'decisions', 'fiches');
    expect(card).toContain('Traduire les fiches des projets');
    expect(others).toEqual([]);
  });

  it('finds meetings', async () => {
    await world.say('coordonnateur@example.org', 'gec planifier jeudi 4 novembre à 10h au PNUD');
    await world.press('coordonnateur@example.org', 'Confirmer');
    expect((await found(LARS, 'reunions')).join()).toContain('GEC-2027-11');
  });

  it('goes on as one scrolls, and shows nothing twice', async () => {
    expect(await found(LARS, 'decisions', 'fiches', 1)).toEqual([]);
  });

  it('finds nothing for somebody whom Griot does not know, and says why', async () => {
    const { type, text } = await sought(STRANGER, 'decisions');
    expect(type).toBe('message');
    expect(text).toContain('secrétariat');
  });

  it('says so when there is nothing', async () => {
    const { type, text } = await sought(LARS, 'decisions', 'introuvable');
    expect([type, text]).toEqual(['message', expect.stringMatching(/\S/)]);
  });
});
