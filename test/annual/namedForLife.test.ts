import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../../adapters/database/migrations/folder.ts';
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

const say = (who: string, line: string) => griot.say(`${who}@example.org`, line);
const confirmed = async (who: string, line: string, button = 'Confirmer'): Promise<void> => {
  const first = await say(who, line);
  expect([line, first.error?.code]).toEqual([line, undefined]);
  const { reply, error } = await griot.say(`${who}@example.org`, { press: button });
  expect([line, error?.code, reply.text]).toEqual([line, undefined, expect.any(String)]);
};

/** The file of the year of a group, as a calendar takes it: the UIDs by the days, called off or not. */
async function exported(code: string, year = 2028) {
  const directory = await griot.app.directory();
  const groups = directory.groups.filter((group) => group.code === code);
  const read = await readYear(griot.database.client, directory, year, groups);
  const file = yearFile(t, read, { organizer, now: griot.clock.now() });
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const told = events.map((event) => {
    const isOff = event.getFirstPropertyValue('status') === 'CANCELLED';
    const day = String(event.getFirstPropertyValue('dtstart')).slice(0, 10);
    return { uid: String(event.getFirstPropertyValue('uid')), day, isOff };
  });
  const days = (off: boolean) =>
    Object.fromEntries(told.filter(({ isOff }) => isOff === off).map(({ day, uid }) => [day, uid]));
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
  return { held: days(false), off: days(true) };
}

/** What the register undergoes when a Griot that named the meetings by their codes is replaced. */
async function upgrade(): Promise<void> {
  const { migrations } = await readMigrations();
  const { sql = '' } = migrations.find(({ name }) => name.endsWith('_named_for_life')) ?? {};
  const [statement = ''] = /^UPDATE .*$/m.exec(sql) ?? [];
  expect(await griot.database.client.$executeRawUnsafe(statement)).toBeGreaterThan(0);
}

/** The secretariat's year 2028, published and begun, and a series that goes on beyond the register. */
beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await confirmed(HEALTH, 'gt-sante série premier mardi du mois à 15h à partir d’octobre 2028');
  await say(SEG, 'calendrier rythme GT-EDUCATION premier mercredi du mois à 15h');
  await confirmed(LEAD, 'calendrier 2028 valider', 'Valider');
  await confirmed(SEG, 'calendrier 2028 publier', 'Publier');
  await griot.advance('2027-12-10T10:00');
  await upgrade();
});
afterAll(() => griot.stop());

describe('a year whose file was taken when its meetings were named by their codes', () => {
  it('keeps each of its UIDs when Griot is replaced', async () => {
    expect((await exported('GT-SANTE')).held).toEqual({
      '2028-10-03': 'annual-GT-SANTE-2028-10',
      '2028-11-07': 'annual-GT-SANTE-2028-11',
      '2028-12-05': 'annual-GT-SANTE-2028-12',
    });
    expect((await exported('GT-SANTE', 2029)).held).toMatchObject({
      '2029-01-02': 'annual-GT-SANTE-2029-01',
      '2029-02-06': 'annual-2029-GT-SANTE-2029-02-06',
      '2029-03-06': 'annual-2029-GT-SANTE-2029-03-06',
    });
    expect((await exported('GT-EDUCATION')).held).toMatchObject({
      '2028-01-05': 'annual-GT-EDUCATION-2028-01',
      '2028-02-02': 'annual-2028-GT-EDUCATION-2028-02-02',
      '2028-04-05': 'annual-2028-GT-EDUCATION-2028-04-05',
    });
  });

  it('keeps them when what was convened before is moved, called off and restored', async () => {
    await confirmed(SEG, 'reporter GT-EDUCATION-2028-01 au 12 janvier');
    await confirmed(HEALTH, 'reporter GT-SANTE-2028-10 au 10 octobre 2028');
    await confirmed(HEALTH, 'annuler GT-SANTE-2028-11 motif : deuil');
    const health = await exported('GT-SANTE');
    expect(health.held).toMatchObject({ '2028-10-10': 'annual-GT-SANTE-2028-10' });
    expect(health.off).toEqual({ '2028-11-07': 'annual-GT-SANTE-2028-11' });
    expect((await exported('GT-EDUCATION')).held).toMatchObject({
      '2028-01-12': 'annual-GT-EDUCATION-2028-01',
    });
    await confirmed(HEALTH, 'rétablir GT-SANTE-2028-11');
    expect((await exported('GT-SANTE')).held).toMatchObject({
      '2028-11-07': 'annual-GT-SANTE-2028-11',
    });
  });

  it('keeps them when the others are convened, then moved and called off', async () => {
    await griot.advance('2028-01-10T10:00');
    const written = await griot.database.client.meeting.findMany({
      where: { code: { in: ['GT-SANTE-2029-02', 'GT-EDUCATION-2028-02'] } },
    });
    expect(written).toHaveLength(2);
    expect((await exported('GT-SANTE', 2029)).held).toMatchObject({
      '2029-02-06': 'annual-2029-GT-SANTE-2029-02-06',
    });
    await confirmed(HEALTH, 'annuler GT-SANTE-2029-02 motif : deuil');
    expect((await exported('GT-SANTE', 2029)).off).toEqual({
      '2029-02-06': 'annual-2029-GT-SANTE-2029-02-06',
    });
    await confirmed(HEALTH, 'rétablir GT-SANTE-2029-02');
    await confirmed(SEG, 'reporter GT-EDUCATION-2028-02 au 9 février');
    const { held, off } = await exported('GT-EDUCATION');
    expect(off).toEqual({});
    expect(held).toMatchObject({
      '2028-02-09': 'annual-2028-GT-EDUCATION-2028-02-02',
      '2028-03-01': 'annual-2028-GT-EDUCATION-2028-03-01',
    });
  });

  it('keeps them when another rhythm moves the meetings of a series', async () => {
    await confirmed(HEALTH, 'gt-sante à partir de décembre 2028, le 2e jeudi');
    expect(await exported('GT-SANTE')).toMatchObject({
      held: { '2028-12-14': 'annual-GT-SANTE-2028-12' },
      off: {},
    });
    expect((await exported('GT-SANTE', 2029)).held).toMatchObject({
      '2029-01-11': 'annual-GT-SANTE-2029-01',
      '2029-02-08': 'annual-2029-GT-SANTE-2029-02-06',
      '2029-03-08': 'annual-2029-GT-SANTE-2029-03-08',
    });
  });
});

describe('two series that give a group the same day', () => {
  it('have an entry each, whichever is written', async () => {
    await confirmed(HEALTH, 'gt-sante série 2e jeudi du mois à 9h à partir de janvier 2029');
    const uids = async () => {
      const directory = await griot.app.directory();
      const groups = directory.groups.filter(({ code }) => code === 'GT-SANTE');
      const { dates } = await readYear(griot.database.client, directory, 2029, groups);
      return dates.flatMap(({ uid, slot }) => (slot.month === 3 ? [uid] : [])).sort();
    };
    const two = ['annual-2029-GT-SANTE-2029-03-08', 'annual-2029-GT-SANTE-2029-03-08-2'];
    expect(await uids()).toEqual(two);
    await griot.advance('2028-02-10T10:00');
    expect(await uids()).toEqual(two);
  });
});
