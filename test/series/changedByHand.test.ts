import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { CalendarClient, calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';

async function confirmed(griot: Griot, line: string): Promise<string> {
  const { reply, error } = await griot.say(SEG, line);
  expect(error, line).toBeUndefined();
  const answer = await griot.say(SEG, { press: 'Confirmer' });
  expect(answer.error, line).toBeUndefined();
  return plain(reply.text);
}

/** The meetings that are held, as the register has them: « GT-EAU-2027-06 2027-06-09T14:00 ». */
async function held(griot: Griot, group: string): Promise<string[]> {
  const rows = await griot.database.client.meeting.findMany({
    where: { group: { code: group }, status: 'planned' },
    orderBy: { startsAt: 'asc' },
  });
  return rows.map(({ code, startsAt }) => `${code} ${startsAt.toISOString().slice(0, 16)}`);
}

describe('another rhythm of a series', () => {
  let griot: Griot;
  const letters = new CalendarClient();
  const ELODIE = 'elodie.garnier@example.org';

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await confirmed(griot, 'gt-eau série premier mardi du mois à 10h à partir de mars');
    await confirmed(griot, 'reporter GT-EAU-2027-06 au 9 juin à 14h');
    await confirmed(griot, 'annuler GT-EAU-2027-08 motif : vacances');
    await confirmed(griot, 'reporter GT-EAU-2027-10 au 5 octobre de 10h à 13h');
    await griot.advance('2027-02-20T09:05');
    await griot.say(ELODIE, 'présent GT-EAU-2027-06');
  });
  afterAll(() => griot.stop());

  it('names what was moved or called off by hand, which stays as it is', async () => {
    const preview = await confirmed(griot, 'série GT-EAU-S1 à partir de mai, le 2e mardi à 9h');
    expect(preview).toContain(
      'mardi 8 juin 2027 → GT-EAU-2027-06 reste le mercredi 9 juin 2027, 14 h 00',
    );
    expect(preview).toContain('mardi 10 août 2027 → GT-EAU-2027-08 reste annulée (vacances)');
    expect(preview).toContain('2 réunions ont été changées à la main');
    const meetings = await held(griot, 'GT-EAU');
    expect(meetings).toContain('GT-EAU-2027-05 2027-05-11T09:00');
    expect(meetings).toContain('GT-EAU-2027-06 2027-06-09T14:00');
    expect(meetings.filter((one) => /2027-0[68]-/u.test(one))).toHaveLength(1);
  });

  it('keeps the length that one of them was given alone', async () => {
    const meeting = await griot.database.client.meeting.findUnique({
      where: { code: 'GT-EAU-2027-10' },
    });
    expect(meeting?.startsAt.toISOString()).toBe('2027-10-12T09:00:00.000Z');
    expect(meeting?.endsAt.toISOString()).toBe('2027-10-12T12:00:00.000Z');
  });

  it('keeps the answers to what does not move', async () => {
    const { reply } = await griot.say(SEG, 'présences GT-EAU-2027-06');
    expect(plain(reply.text)).toContain('Élodie Garnier : présence confirmée');
  });

  it('leaves in the calendar of an invitee what the register says', async () => {
    await griot.advance('2027-02-20T09:10');
    for (const { raw } of await griot.mails(ELODIE)) {
      if (calendarOf(raw) !== '') letters.receive(calendarOf(raw));
    }
    const shown = letters.shown('2027-05', '2027-10').map((entry) => entry.slice(0, 16));
    expect(shown).toEqual([
      '2027-05-11T09:00',
      '2027-06-09T14:00',
      '2027-07-13T09:00',
      '2027-09-14T09:00',
    ]);
  });

  it('lets each of them follow the rhythm when that is asked', async () => {
    await confirmed(griot, 'rétablir GT-EAU-2027-08');
    await confirmed(griot, 'rétablir GT-EAU-2027-06');
    const meetings = await held(griot, 'GT-EAU');
    expect(meetings).toContain('GT-EAU-2027-06 2027-06-08T09:00');
    expect(meetings).toContain('GT-EAU-2027-08 2027-08-10T09:00');
  });

  it('says of what was moved that it is called off, when it has no date for it', async () => {
    await confirmed(griot, 'reporter GT-EAU-2027-07 au 15 juillet à 10h');
    const { reply } = await griot.say(
      SEG,
      'série GT-EAU-S1 à partir de mai, tous les trimestres le 2e mardi',
    );
    expect(plain(reply.text)).toMatch(
      /n’a pas de date dans le nouveau rythme ; elle est annulée :\s+- GT-EAU-2027-07/u,
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });
});

describe('another hour of a series, on a day on which it meets', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-02T14:00' });
  });
  afterAll(() => griot.stop());

  it('leaves today’s meeting, which is still to come, when the new hour is over', async () => {
    await confirmed(griot, 'gt-eau série tous les mardis à 16h jusqu’au 30 avril');
    await confirmed(griot, 'série GT-EAU-S1 à 9h');
    const [first, second] = await held(griot, 'GT-EAU');
    expect(first).toBe('GT-EAU-2027-03 2027-03-02T16:00');
    expect(second).toBe('GT-EAU-2027-03-2 2027-03-09T09:00');
  });

  it('holds none twice on a day on which it has been held', async () => {
    await griot.advance('2027-03-16T14:00');
    await confirmed(griot, 'série GT-EAU-S1 à 17h');
    const meetings = await held(griot, 'GT-EAU');
    expect(meetings).toContain('GT-EAU-2027-03-3 2027-03-16T09:00');
    expect(meetings).toContain('GT-EAU-2027-03-4 2027-03-23T17:00');
    expect(meetings.filter((one) => one.includes(' 2027-03-16'))).toHaveLength(1);
  });

  it('begins with its next meeting when its hour of today is over', async () => {
    await confirmed(griot, 'gt-sante série tous les mardis à 10h jusqu’au 30 avril');
    expect((await held(griot, 'GT-SANTE'))[0]).toMatch(/ 2027-03-23T10:00$/u);
  });
});
