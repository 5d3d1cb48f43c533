import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DaysOff } from '../../prisma/client/enums.ts';
import { expand, recurrencesOf } from '../kernel/recurrence/expand.ts';
import type { Rhythm } from '../kernel/recurrence/rhythm.ts';
import { holidayCalendar, loadHolidays } from '../meetings/holidays/holidays.ts';
import { place } from './daysOff.ts';

const holidays = holidayCalendar(await loadHolidays(), []);

const dates = (rhythm: Rhythm, daysOff: DaysOff, from: string, until: string): string[] => {
  const frame = {
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
    time: Temporal.PlainTime.from('10:00'),
    zone: 'Africa/Bamako',
  };
  const begin = frame.from.toZonedDateTime('UTC').toInstant();
  const end = frame.until.add({ days: 1 }).toZonedDateTime('UTC').toInstant();
  const slots = recurrencesOf(rhythm, frame).flatMap((one) => expand(one, begin, end));
  return place(slots, { daysOff, rhythm, holidays }).map(
    ({ slot, start, dayOff }) =>
      `${slot.toPlainDate()} ${start?.toPlainDate() ?? 'skipped'}${dayOff ? ` (${dayOff.kind === 'feast' ? dayOff.name : dayOff.kind})` : ''}`,
  );
};

const FIRST: Rhythm = { unit: 'month', every: 1, days: { dates: [1] } };

describe('a day off', () => {
  // 1 May 2027 is Labour Day and a Saturday; 1 August is a Sunday.
  it.each([
    ['keep', '2027-05-01', '2027-08-01'],
    ['skip', 'skipped', 'skipped'],
    ['before', '2027-04-30', '2027-07-30'],
    ['after', '2027-05-03', '2027-08-02'],
  ] as const)('is dealt with as the series wants: %s', (policy, may, august) => {
    expect(dates(FIRST, policy, '2027-04-15', '2027-08-15')).toEqual([
      `2027-05-01 ${may} (Fête du travail)`,
      '2027-06-01 2027-06-01',
      '2027-07-01 2027-07-01',
      `2027-08-01 ${august} (weekend)`,
    ]);
  });

  it('is no Saturday when the rhythm names Saturdays', () => {
    const saturdays: Rhythm = { unit: 'week', every: 1, weekdays: [6] };
    expect(dates(saturdays, 'skip', '2027-06-01', '2027-06-13')).toEqual([
      '2027-06-05 2027-06-05',
      '2027-06-12 2027-06-12',
    ]);
  });

  it('that would move onto another meeting’s day is left out', () => {
    // 22 September is Independence Day, a Wednesday.
    const daily: Rhythm = { unit: 'week', every: 1, weekdays: [1, 2, 3, 4, 5] };
    expect(dates(daily, 'after', '2027-09-21', '2027-09-23')).toEqual([
      '2027-09-21 2027-09-21',
      expect.stringMatching(/^2027-09-22 skipped/u),
      '2027-09-23 2027-09-23',
    ]);
  });
});
