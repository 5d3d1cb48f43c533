import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import {
  channelOf,
  inChannel,
  invoke,
  message,
  press,
  type Speaker,
  speakerOf,
} from './activities.ts';
import type { Json, RoomMessage } from './rooms.ts';
import { actionsOf, filledIn } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const SEG = 'coordonnateur@example.org';
const LARS = speakerOf(SEG, 'Lars Johansson');
const AISSATA = speakerOf('aissata.diarra@example.org', 'Aïssata Diarra');

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

const newId = (): string => `f:${world.teams.rooms.newId()}`;

/** Posts an activity; gives what Griot has posted since. */
async function posted(activity: Json): Promise<readonly RoomMessage[]> {
  const { rooms } = world.teams;
  const before = rooms.now;
  expect((await world.post(activity)).status).toBe(200);
  return rooms.messages.filter(({ at }) => at > before);
}

async function answered(activity: Json): Promise<{ readonly type: string; readonly value: Json }> {
  return Object(await (await world.post(activity)).json());
}

/** The form of a decision, filled in: the message that holds it, and what handing it in sends. */
async function decisionForm(who: Speaker, text: string) {
  const [shown] = await posted(message(who, newId(), 'gec décision'));
  if (!shown) throw new Error('no form');
  const submit = actionsOf(shown.card).find(({ verb }) => verb === 'submit');
  const data = { ...filledIn(shown.card, { Décision: text }), ...Object(submit?.data) };
  return { shown, wish: { verb: 'submit', data } };
}

const decisions = (text: string) => world.database.client.decision.count({ where: { text } });

describe('a form that is handed in', () => {
  it('twice at once, as a telephone lets one do, is handed in once', async () => {
    const { shown, wish } = await decisionForm(LARS, 'Ranger la salle');
    const twice = [newId(), newId()].map((id) => answered(press(LARS, id, shown, wish)));
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
    expect(await decisions('Ranger la salle')).toBe(1);
  });

  it.each([
    ['its name', true],
    ['another name', false],
  ])('and delivered again under %s, is answered as the first time', async (name, same) => {
    const text = `Repeindre la salle sous ${name}`;
    const { shown, wish } = await decisionForm(LARS, text);
    const id = newId();
    const first = await answered(press(LARS, id, shown, wish));
    expect(first.type).toBe('application/vnd.microsoft.card.adaptive');
    const again = await answered(press(LARS, same ? id : newId(), shown, wish));
    expect(again).toEqual(first);
    expect(await decisions(text)).toBe(1);
  });

  it('is another one after something else, or a minute later', async () => {
    const { shown, wish } = await decisionForm(LARS, 'Aérer la salle');
    await answered(press(LARS, newId(), shown, wish));
    await posted(message(LARS, newId(), 'groupes'));
    await answered(press(LARS, newId(), shown, wish));
    expect(await decisions('Aérer la salle')).toBe(2);
    world.clock.set(world.clock.now().add({ seconds: 61 }));
    await answered(press(LARS, newId(), shown, wish));
    expect(await decisions('Aérer la salle')).toBe(3);
  });

  it('is somebody else’s when somebody else hands in the same', async () => {
    const { shown, wish } = await decisionForm(LARS, 'Balayer la salle');
    await answered(press(LARS, newId(), shown, wish));
    await answered(press(AISSATA, newId(), shown, wish));
    expect(await decisions('Balayer la salle')).toBe(2);
  });

  it('in a dialog, and delivered again, is answered as the first time', async () => {
    const place = inChannel(channelOf('GEC'));
    const { wish } = await decisionForm(LARS, 'Fermer la salle');
    const value = { data: { ...wish.data, verb: wish.verb } };
    const handIn = () =>
      answered(invoke(LARS, newId(), 'composeExtension/submitAction', value, place));
    const first = await handIn();
    const again = await handIn();
    expect(again).toEqual(first);
    expect(await decisions('Fermer la salle')).toBe(1);
  });
});

describe('a button', () => {
  it('that is answered in the conversation is told so: of an empty word Teams says that nobody is there', async () => {
    await world.say(SEG, 'gec planifier jeudi 4 novembre à 10h au PNUD');
    await world.press(SEG, 'Confirmer');
    const [shown] = await posted(message(LARS, newId(), 'réunion GEC-2027-11'));
    if (!shown) throw new Error('no meeting');
    for (const { verb, data } of actionsOf(shown.card)) {
      const { type, value } = await answered(press(LARS, newId(), shown, { verb, data }));
      expect([type, value]).not.toContain('');
    }
  });
});

describe('what the register has done already', () => {
  it('is said to be done when it comes again long after', async () => {
    const { shown, wish } = await decisionForm(LARS, 'Vider la salle');
    const activity = press(LARS, newId(), shown, wish);
    await answered(activity);
    await posted(message(LARS, newId(), 'groupes'));
    const { value } = await answered(activity);
    expect(value).toBe('C’est déjà fait.');
    expect(await decisions('Vider la salle')).toBe(1);
  });
});
