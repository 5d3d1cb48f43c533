import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarOf } from '../series/client.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { answerOf, mailAbout, type Planned, plan, receive } from './world.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

let griot: Griot;
let day = 1;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

/** A meeting of its own for a test, and the morning that is proposed in its place. */
async function meeting(): Promise<Planned & { readonly other: string }> {
  day += 1;
  const two = String(day).padStart(2, '0');
  const planned = await plan(griot, `gec planifier ${day} avril à 10h, objet : revue`);
  return { ...planned, other: `202704${two}T14` };
}

type Proposing = Awaited<ReturnType<typeof meeting>>;

/** « Proposer un nouvel horaire » of a guest: two hours, from 2 p.m. unless said. */
const counter = (
  { other, ...about }: Proposing,
  more: Readonly<Record<string, string>> = {},
  name = 'outlook-desktop',
): Buffer =>
  mailAbout(about, name, {
    from: SWISS,
    method: 'COUNTER',
    partstat: 'TENTATIVE',
    start: `${other}0000`,
    end: `${other.slice(0, -2)}160000`,
    text: 'Nous avons une mission le matin.',
    ...more,
  });

async function leaves(): Promise<Awaited<ReturnType<Griot['advance']>>> {
  return griot.advance(griot.clock.now().add({ seconds: 1 }).toString());
}

/** The buttons of what the coordinator was last told. */
async function shown(
  about: Proposing,
): Promise<{ readonly see: string; readonly decline: string }> {
  const told = (await leaves()).findLast(
    ({ to, buttons, subject }) => to === SEG && buttons && subject.startsWith(about.code),
  );
  const [see, decline] = (told?.buttons ?? []).map(({ id }) => id);
  return { see: see ?? '', decline: decline ?? '' };
}

const startOf = async ({ id }: Planned): Promise<string> =>
  (await griot.database.client.meeting.findUniqueOrThrow({ where: { id } })).startsAt.toISOString();

const declines = async (address: string): Promise<readonly string[]> =>
  (await griot.mails(address))
    .map(({ raw }) => raw)
    .filter((raw) => /method=DECLINECOUNTER/iu.test(raw));

describe('another time that a guest proposes', () => {
  it.each(['outlook-desktop', 'gmail'])(
    'is shown to whoever coordinates, in his chats and by mail, as %s writes it',
    async (program) => {
      const about = await meeting();
      expect(await receive(griot, counter(about, {}, program))).toBe('handled');
      const told = (await leaves()).filter(({ subject }) => subject.includes('autre horaire'));
      expect(told.map(({ to }) => to)).toEqual(told.map(() => SEG));
      expect(told.map(({ channel }) => channel)).toContain('mail');
      const said = plain(told.find(({ text }) => text)?.text);
      expect(said).toContain(`Martin Keller propose, depuis son agenda, de tenir ${about.code}`);
      expect(said).toMatch(/Prévu : .* 10 h 00 – 12 h 00/u);
      expect(said).toMatch(/Proposé : .* 14 h 00 – 16 h 00/u);
      expect(said).toContain('Remarque : Nous avons une mission le matin.');
    },
  );

  it('may come with an answer, which is noted', async () => {
    const about = await meeting();
    await receive(griot, counter(about));
    expect(await answerOf(griot, about, SWISS)).toBe('tentative');
  });

  it('moves nothing until the postponement that it opens is confirmed', async () => {
    const about = await meeting();
    const before = await startOf(about);
    await receive(griot, counter(about));
    const { see } = await shown(about);
    const preview = await griot.say(SEG, { press: see });
    expect(plain(preview.reply.text)).toContain(`Aperçu du changement : ${about.code}`);
    expect(plain(preview.reply.text)).toMatch(/Date : .* 14 h 00 – 16 h 00/u);
    expect(await startOf(about)).toBe(before);
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await startOf(about)).toBe(before.replace('T10:', 'T14:'));
    // What is so is no longer proposed.
    const { reply } = await griot.say(SEG, 'propositions');
    expect(reply.text).not.toContain(about.code);
  });

  it('taken up, and changed again within two minutes, makes one mail to each', async () => {
    const about = await meeting();
    await receive(griot, counter(about));
    const { see } = await shown(about);
    await griot.say(SEG, { press: see });
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `modifier ${about.code} lieu : Koulouba`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    const told = (await griot.mails(SWISS)).filter(({ subject }) => subject.includes(about.code));
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Invitation/u),
      expect.stringMatching(/^Modification/u),
    ]);
  });

  it('is declined by a DECLINECOUNTER to whoever proposed it, once', async () => {
    const about = await meeting();
    await receive(griot, counter(about));
    const { decline } = await shown(about);
    const before = (await declines(SWISS)).length;
    const { reply } = await griot.say(SEG, { press: decline });
    expect(plain(reply.text)).toContain(
      `La proposition (Martin Keller, ${about.code}) est déclinée`,
    );
    const again = await griot.say(SEG, { press: decline });
    expect(plain(again.reply.text)).toContain('a déjà été déclinée');
    await leaves();
    const mails = await declines(SWISS);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)).toContain(about.code);
    const others = (await declines(FRENCH)).length;
    expect(others).toBe(0);
    const journal = await griot.say(SEG, `journal ${about.code}`);
    expect(plain(journal.reply.text)).toContain('Martin Keller');
  });

  it('once declined may be proposed anew, and declined anew', async () => {
    const about = await meeting();
    const before = (await declines(SWISS)).length;
    for (const hour of ['14', '15']) {
      const start = `${about.other.slice(0, -2)}${hour}0000`;
      await receive(griot, counter(about, { start }));
      const { decline } = await shown(about);
      await griot.say(SEG, { press: decline });
    }
    await leaves();
    expect(await declines(SWISS)).toHaveLength(before + 2);
  });

  it('is taken up or declined by whoever may move the meeting, when he presses', async () => {
    const about = await meeting();
    const before = (await declines(SWISS)).length;
    await receive(griot, counter(about));
    for (const id of Object.values(await shown(about))) {
      const { error } = await griot.say(FRENCH, { press: id });
      expect(error?.code).toBeDefined();
    }
    await leaves();
    expect(await declines(SWISS)).toHaveLength(before);
    expect((await griot.say(SEG, 'propositions')).reply.text).toContain(about.code);
    expect((await griot.say(FRENCH, 'propositions')).reply.text).not.toContain(about.code);
  });

  it('takes the place of the one before: the buttons of that one act no more', async () => {
    const about = await meeting();
    await receive(griot, counter(about));
    const first = await shown(about);
    const later = `${about.other.slice(0, -2)}`;
    await receive(griot, counter(about, { start: `${later}150000`, end: `${later}170000` }));
    const before = (await declines(SWISS)).length;
    for (const id of Object.values(first)) {
      const { reply } = await griot.say(SEG, { press: id });
      expect(plain(reply.text)).toContain('Un autre moment a été proposé depuis');
      expect(plain(reply.text)).toContain('15 h 00 – 17 h 00');
    }
    await leaves();
    expect(await declines(SWISS)).toHaveLength(before);
    const { reply } = await griot.say(SEG, 'propositions');
    expect(reply.text.split('\n').filter((line) => line.includes(about.code))).toHaveLength(1);
  });

  it('is shown once, however often the same mail comes', async () => {
    const about = await meeting();
    const mail = counter(about);
    await receive(griot, mail);
    await leaves();
    expect(await receive(griot, mail)).toBe('handled');
    expect(await leaves()).toEqual([]);
  });

  it('is shown once when a server sends it again as another mail', async () => {
    const about = await meeting();
    const stamp = '20270220T080000Z';
    await receive(griot, counter(about, { stamp }));
    await leaves();
    expect(await receive(griot, counter(about, { stamp }))).toBe('handled');
    expect(await leaves()).toEqual([]);
  });

  it('of a meeting that is called off, or of a day that is past, asks the secretariat nothing', async () => {
    const about = await meeting();
    const past = counter(about, { start: '20270110T140000', end: '20270110T160000', partstat: '' });
    await leaves();
    expect(await receive(griot, past)).toBe('left');
    await griot.say(SEG, `annuler ${about.code} motif : vacances`);
    await griot.say(SEG, { press: 'Confirmer' });
    await leaves();
    expect(await receive(griot, counter(about))).toBe('handled');
    // He alone is told, once, that it is off.
    const subject = expect.stringMatching(`^${about.code}\\s: la réunion est annulée$`);
    expect(await leaves()).toEqual([{ channel: 'mail', to: SWISS, subject }]);
    expect(await receive(griot, counter(about))).toBe('handled');
    expect(await leaves()).toEqual([]);
  });

  it('is left to people when he is not invited', async () => {
    const about = await meeting();
    const stranger = counter(about, { from: 'fanta.niare@example.org' });
    expect(await receive(griot, stranger)).toBe('left');
    expect((await griot.say(SEG, 'propositions')).reply.text).not.toContain(about.code);
  });

  it('of one meeting of a series is of that one; of the whole series, it is left to people', async () => {
    await griot.say(SEG, 'gec série 2e mercredi du mois à 10h à partir de juin, objet : suite');
    await griot.say(SEG, { press: 'Confirmer' });
    const { client } = griot.database;
    const { uid } = await client.strand.findFirstOrThrow({ orderBy: { startsAt: 'desc' } });
    const about = { id: '', code: 'GEC-2027-06', blanks: { uid }, other: '20270609T14' };
    expect(await receive(griot, counter(about, { partstat: '' }))).toBe('left');
    const recurrence = 'RECURRENCE-ID;TZID=Greenwich Standard Time:20270609T100000';
    expect(await receive(griot, counter(about, { recurrence }))).toBe('handled');
    const { decline } = await shown(about);
    const before = (await declines(SWISS)).length;
    await griot.say(SEG, { press: decline });
    await leaves();
    const mails = await declines(SWISS);
    expect(mails).toHaveLength(before + 1);
    expect(calendarOf(mails.at(-1) ?? '')).toContain(
      'RECURRENCE-ID;TZID=Africa/Bamako:20270609T100000',
    );
  });
});
