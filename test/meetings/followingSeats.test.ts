import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarClient, calendarOf } from '../series/client.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const TITULAR = 'martin.keller@example.org';
const ALTERNATE = 'fatou.kone@example.org';
const CHAIR = 'aissata.diarra@example.org';

let griot: Griot;

const start = async (): Promise<void> => {
  griot = await startGriot({ now: '2027-02-22T09:00' });
};
const stop = (): Promise<void> => griot.stop();

async function confirmed(line: string, who = SEG): Promise<void> {
  await griot.say(who, line);
  expect((await griot.say(who, { press: 'Confirmer' })).error).toBeUndefined();
}

/** The letters about one meeting that came to somebody, by what each asks of his calendar. */
const letters = async (email: string, code = 'GEC-2027-03'): Promise<string[]> =>
  (await griot.mails(email))
    .filter(({ subject }) => subject.includes(`${code} `))
    .map(({ raw, subject }) => `${/METHOD:(\w+)/u.exec(calendarOf(raw))?.[1]} ${subject}`);

/** The moments at which his calendar program shows something in March. */
async function shownTo(email: string): Promise<string[]> {
  const calendar = new CalendarClient();
  for (const { raw } of await griot.mails(email)) {
    const text = calendarOf(raw);
    if (text !== '') calendar.receive(text);
  }
  return calendar.shown('2027-03-01', '2027-04-01');
}

const presences = async (): Promise<string> =>
  (await griot.say(SEG, 'présences GEC-2027-03')).reply.text;

describe('a meeting that is planned when a seat changes hands', () => {
  beforeAll(start);
  afterAll(stop);

  it('says in the preview that meetings to come follow', async () => {
    await confirmed('gec planifier jeudi 18 mars à 10h');
    const preview = await griot.say(SEG, 'siège GEC titulaire @Fatou Koné à partir du 1er mars');
    expect(preview.reply.text).toContain('Les réunions à venir suivent ce changement');
  });

  it('leaves the calendar of whoever sat there, and invites whoever sits there now', async () => {
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance('2027-02-22T09:03');
    expect((await letters(TITULAR)).at(-1)).toMatch(/^CANCEL Fin de votre invitation/u);
    expect(await letters(ALTERNATE)).toEqual([expect.stringMatching(/^REQUEST Invitation/u)]);
    expect(await shownTo(TITULAR)).toEqual([]);
    const last = (await griot.mails(TITULAR)).at(-1)?.raw ?? '';
    // The meeting holds: nothing says that it is called off.
    expect(calendarOf(last)).toContain('SUMMARY:Retirée\u00a0: GEC-2027-03');
    expect(await shownTo(ALTERNATE)).toHaveLength(1);
    expect(await presences()).toContain('Fatou Koné');
    expect(await presences()).not.toContain('Martin Keller');
  });

  it('writes to nobody else, and once', async () => {
    const before = (await griot.mails()).length;
    await griot.advance('2027-02-22T12:00');
    expect(await griot.mails()).toHaveLength(before);
    const others = (await griot.mails()).filter(({ subject }) => /^Fin de votre/u.test(subject));
    expect(others).toHaveLength(1);
  });

  it('keeps its list when the change begins after its day', async () => {
    await confirmed('siège GEC titulaire @Martin Keller à partir du 1er avril');
    await griot.advance('2027-02-22T13:00');
    expect(await letters(TITULAR)).toHaveLength(2);
    expect(await presences()).toContain('Fatou Koné');
  });
});

describe('a seat that changes hands', () => {
  beforeAll(async () => {
    await start();
    await confirmed('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(stop);

  it('and comes back within two minutes disturbs nobody', async () => {
    await confirmed('siège GEC titulaire @Fatou Koné à partir du 1er mars');
    await confirmed('siège GEC libérer @Fatou Koné à partir du 1er mars');
    await confirmed('siège GEC titulaire @Martin Keller');
    await griot.advance('2027-02-22T09:10');
    expect(await letters(TITULAR)).toHaveLength(1);
    expect(await letters(ALTERNATE)).toEqual([]);
  });

  it('when it is freed without anybody to take it, takes the meeting out of one calendar', async () => {
    await confirmed('siège GEC libérer @Chiara Lombardi');
    await confirmed('siège GEC libérer @Souleymane Dao');
    await griot.advance('2027-02-22T09:20');
    expect((await letters('chiara.lombardi@example.org')).at(-1)).toMatch(/^CANCEL /u);
    expect(await letters('souleymane.dao@example.org')).toEqual([]);
  });
});

describe('whoever was to sit in for a titular whose seat changes hands', () => {
  beforeAll(async () => {
    await start();
    await confirmed('gec planifier jeudi 18 mars à 10h');
    await griot.say(TITULAR, 'excusé GEC-2027-03 remplacé par Fatou Koné');
  });
  afterAll(stop);

  it('keeps the invitation that he has when the seat is his', async () => {
    await griot.say(ALTERNATE, 'présent GEC-2027-03');
    await confirmed('siège GEC titulaire @Fatou Koné à partir du 1er mars');
    await griot.advance('2027-02-22T09:10');
    expect(await letters(ALTERNATE)).toEqual([expect.stringMatching(/^REQUEST Invitation/u)]);
    expect((await letters(TITULAR)).at(-1)).toMatch(/^CANCEL Fin de votre invitation/u);
    expect(await presences()).toMatch(/Fatou Koné.*présence confirmée/u);
    const row = await griot.database.client.attendee.findFirst({
      where: { person: { email: ALTERNATE }, meeting: { code: 'GEC-2027-03' } },
    });
    expect(row?.role).toBe('titular');
  });
});

describe('a meeting of a confidential group', () => {
  beforeAll(start);
  afterAll(stop);

  it('follows its seats too: whoever sits there no more has it taken out of his calendar', async () => {
    const { client } = griot.database;
    const group = { code: 'GA' };
    const seat = await client.seat.findFirst({
      where: { group, role: 'titular' },
      include: { person: true },
    });
    const name = `${seat?.person.firstName} ${seat?.person.lastName}`;
    const email = seat?.person.email ?? '';
    const chair = await client.mandate.findFirst({
      where: { group, role: 'chair' },
      include: { person: true },
    });
    const who = chair?.person?.email ?? CHAIR;
    await confirmed('ga planifier jeudi 18 mars à 15h', who);
    await confirmed(`siège GA libérer @${name}`, who);
    await griot.advance('2027-02-22T09:10');
    expect((await letters(email, 'GA-2027-03')).at(-1)).toMatch(/^CANCEL /u);
  });
});

describe('a meeting that is called off when a seat changes hands', () => {
  beforeAll(async () => {
    await start();
    await confirmed('gec planifier jeudi 18 mars à 10h');
    await confirmed('annuler GEC-2027-03 motif : deuil national');
    await griot.advance('2027-02-22T09:05');
  });
  afterAll(stop);

  it('is told to nobody; should it hold after all, it is to whoever sits there now', async () => {
    const before = (await griot.mails()).length;
    await confirmed('siège GEC titulaire @Fatou Koné à partir du 1er mars');
    await griot.advance('2027-02-22T09:10');
    expect(await griot.mails()).toHaveLength(before);
    await confirmed('rétablir GEC-2027-03');
    await griot.advance('2027-02-22T09:20');
    expect(await letters(ALTERNATE)).toEqual([expect.stringMatching(/^REQUEST Invitation/u)]);
    expect((await letters(TITULAR)).at(-1)).toMatch(/^CANCEL Annulation/u);
  });
});
