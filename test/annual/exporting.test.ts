import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { YearDate } from '../../src/annual/calendar.ts';
import { yearFile } from '../../src/annual/printing/calendarFile.ts';
import { printedYear } from '../../src/annual/printing/printing.ts';
import { yearSheet } from '../../src/annual/printing/sheet.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { office } from '../../src/program/office.ts';
import { griot as call, emptyGround } from '../cli/called.ts';
import { makeGroup } from '../support/group.ts';

const t = translator('fr');
const group = makeGroup('GT-EDUCATION', 'Éducation et formation professionnelle');

const date = (day: string, over: Partial<YearDate> = {}): YearDate => {
  const slot = Temporal.PlainDate.from(day);
  const start = slot.toZonedDateTime({ timeZone: group.zone, plainTime: '15:00' });
  return {
    ...{
      group,
      slot,
      start,
      uid: `annual-${day}`,
      duration: 120,
      reason: undefined,
      inTheWay: undefined,
    },
    ...{ state: 'tentative', code: undefined, ...over },
  };
};

const year = {
  year: 2028,
  status: 'validated' as const,
  dates: [
    date('2028-01-04', { state: 'convened', code: 'GT-EDUCATION-2028-01' }),
    date('2028-03-07', {
      start: Temporal.ZonedDateTime.from('2028-03-10T15:00[Africa/Bamako]'),
      reason: { kind: 'review', name: '=Revue' },
    }),
    date('2028-08-01', { start: undefined, reason: { kind: 'asked' } }),
  ],
  calledOff: [],
};

/** A busy secretariat: nineteen meetings a month. */
const busy = {
  ...year,
  dates: Array.from({ length: 12 * 19 }, (_, index) =>
    date(
      Temporal.PlainDate.from({
        year: 2028,
        month: (index % 12) + 1,
        day: (index % 28) + 1,
      }).toString(),
    ),
  ),
};

const pagesOf = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type \/Page\b(?!s)/gu),
  ].length;

describe('a year that is taken away', () => {
  it('is one page across for the year and one for each quarter that has a date, however busy', async () => {
    expect(pagesOf(await office.documents.pdf(printedYear(t, year, 'none')))).toBe(3);
    const pdf = await office.documents.pdf(printedYear(t, busy, 'none'));
    expect(pagesOf(pdf)).toBe(5);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/u);
  });

  it('says in print where it stands, and why a date is not on its day', () => {
    const printed = printedYear(t, year, 'none');
    expect(printed.mark).toBe('PROJET');
    expect(printedYear(t, { ...year, status: 'published' }, 'none').mark).toBeUndefined();
    const said = JSON.stringify(printed.pieces).replace(/[\u00a0\u202f]/gu, ' ');
    expect(said).toContain('Au lieu du mardi 7 mars 2028 : =Revue (Calendrier harmonisé)');
    expect(said).toMatch(/Pas de réunion"/u);
  });

  it('is a workbook whose texts are no formulas', async () => {
    const content = await office.spreadsheets.write([yearSheet(t, year)]);
    const [sheet] = await office.spreadsheets.read(content);
    expect(sheet?.rows[1]?.slice(3, 7)).toEqual([
      'GT-EDUCATION',
      'Éducation et formation professionnelle',
      'convoquée',
      'GT-EDUCATION-2028-01',
    ]);
    expect(String(sheet?.rows[2]?.[0])).toBe('2028-03-10');
    expect(sheet?.rows[3]?.slice(1, 3)).toEqual([null, null]);
  });

  it('is a calendar in which what is not convened is tentative, and what is left out is not', () => {
    const organizer = { name: 'Griot', email: 'griot@example.org' };
    const now = Temporal.Instant.from('2027-11-08T09:00Z');
    const text = yearFile(t, year, { organizer, now });
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const told = events.map((one) => [
      one.getFirstPropertyValue('status'),
      String(one.getFirstPropertyValue('dtstart')),
    ]);
    expect(told).toEqual([
      ['CONFIRMED', '2028-01-04T15:00:00'],
      ['TENTATIVE', '2028-03-10T15:00:00'],
    ]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('« griot calendrier exporter »', () => {
  let ground: Awaited<ReturnType<typeof emptyGround>>;
  let folder: string;

  beforeAll(async () => {
    ground = await emptyGround();
    folder = await mkdtemp(join(tmpdir(), 'griot-year-'));
    await call(ground.env, ['demo']);
    const line = 'calendrier rythme GEC premier jeudi du mois à 10h';
    await call(ground.env, ['say', '--as', 'aissata.diarra@example.org', line]);
  });
  afterAll(async () => {
    await ground.remove();
    await rm(folder, { recursive: true });
  });

  it('writes three files, and says when there is nothing to write', async () => {
    const out = join(folder, '2030');
    const done = await call(ground.env, ['calendrier', 'exporter', '2030', '--out', out]);
    expect(done.out).toContain('calendrier-2030.pdf, calendrier-2030.xlsx, calendrier-2030.ics');
    expect((await readdir(out)).sort()).toEqual([
      'calendrier-2030.ics',
      'calendrier-2030.pdf',
      'calendrier-2030.xlsx',
    ]);
    const wrong = await call(ground.env, ['calendrier', 'exporter', 'bientôt', '--out', out]);
    expect([wrong.code, wrong.remarks]).toEqual([
      2,
      expect.stringContaining('n’est pas une année'),
    ]);
  });
});
