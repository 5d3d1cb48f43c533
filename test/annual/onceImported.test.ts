import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearFile } from '../../src/annual/printing/calendarFile.ts';
import { readYear } from '../../src/annual/year.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra';
const LEAD = 'lars.johansson';
const HEALTH = 'adama.kante';
const t = translator('fr');
const organizer = { name: 'Griot', email: 'griot@example.org' };

let griot: Griot;
/** The calendar of somebody who takes each file that is exported: an entry for each UID. */
const taken = new Map<string, string | undefined>();

const say = (who: string, line: string) => griot.say(`${who}@example.org`, line);
const confirmed = async (who: string, line: string, button = 'Confirmer'): Promise<void> => {
  await say(who, line);
  const { reply, error } = await griot.say(`${who}@example.org`, { press: button });
  expect([line, error?.code, reply.text]).toEqual([line, undefined, expect.any(String)]);
};

/** Takes the file of the day. @returns what the calendar shows then, and what the year holds */
async function take(year: number) {
  const directory = await griot.app.directory();
  const groups = directory.groups.filter(({ code }) => code === 'GT-SANTE');
  const read = await readYear(griot.database.client, directory, year, groups);
  const file = yearFile(t, read, { organizer, now: griot.clock.now() });
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
  expect(new Set(uids).size).toBe(uids.length);
  for (const event of events) {
    const start = String(event.getFirstPropertyValue('dtstart'));
    const isOff = event.getFirstPropertyValue('status') === 'CANCELLED';
    taken.set(String(event.getFirstPropertyValue('uid')), isOff ? undefined : start);
  }
  const held = read.dates.flatMap(({ start }) => start?.toPlainDateTime().toString() ?? []);
  return { shown: [...taken.values()].filter((one) => one !== undefined).sort(), held };
}

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await say(HEALTH, 'calendrier rythme GT-SANTE premier mardi du mois à 15h');
});
afterAll(() => griot.stop());

describe('a calendar that took the year in a file, and takes it again', () => {
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['is proposed', async () => undefined],
    ['is corrected', () => say(SEG, 'calendrier 2028 déplacer GT-SANTE 7 mars au 14 mars')],
    ['has a date less', () => say(SEG, 'calendrier 2028 retirer GT-SANTE 1er août')],
    ['is validated', () => confirmed(LEAD, 'calendrier 2028 valider', 'Valider')],
    ['is published', () => confirmed(SEG, 'calendrier 2028 publier', 'Publier')],
    ['has a date convened', () => griot.advance('2027-12-08T10:00')],
    ['has that meeting moved', () => confirmed(HEALTH, 'reporter GT-SANTE-2028-01 au 11 janvier')],
    ['has it called off', () => confirmed(HEALTH, 'annuler GT-SANTE-2028-01 motif : deuil')],
    ['has it restored', () => confirmed(HEALTH, 'rétablir GT-SANTE-2028-01')],
    [
      'has a meeting planned by hand on a date',
      () => confirmed(HEALTH, 'planifier GT-SANTE 1er février 2028 à 15h objet : revue'),
    ],
    [
      'is taken over by a series',
      () => confirmed(HEALTH, 'gt-sante série premier mardi du mois à 15h à partir de mai 2028'),
    ],
    ['has an occurrence moved', () => confirmed(HEALTH, 'reporter GT-SANTE-2028-05 au 9 mai')],
    [
      'has an occurrence called off',
      () => confirmed(HEALTH, 'annuler GT-SANTE-2028-06 motif : deuil'),
    ],
  ];

  it.each(steps)('shows each date once, and no other, when the year %s', async (_what, step) => {
    await step();
    const { shown, held } = await take(2028);
    expect(held.length).toBeGreaterThan(8);
    expect(shown).toEqual(held);
  });

  it('names a date as it did when it was proposed', () => {
    expect(taken.get('annual-2028-GT-SANTE-2028-01-04')).toBe('2028-01-11T15:00:00');
    expect(taken.get('annual-2028-GT-SANTE-2028-03-07')).toBe('2028-03-14T15:00:00');
    expect(taken.get('annual-2028-GT-SANTE-2028-05-02')).toBe('2028-05-09T15:00:00');
    const off = [...taken].flatMap(([uid, start]) => (start === undefined ? [uid] : []));
    expect(off).toEqual(['annual-2028-GT-SANTE-2028-06-06']);
  });
});
