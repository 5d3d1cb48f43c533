import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { feastNamed } from './feasts.ts';
import { holidayCalendar, isWorkingDay, loadHolidays, workingDayUpTo } from './holidays.ts';

const computed = await loadHolidays();
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the days off in Mali', () => {
  const holidays = holidayCalendar(computed, []);

  it('hold the fixed feasts, whatever the zone of the machine', () => {
    expect(holidays(day('2027-09-22'))).toBeDefined();
    expect(holidays(day('2027-09-21'))).toBeUndefined();
    expect(holidays(day('2027-01-01'))).toBeDefined();
  });

  it('have French names', () => {
    expect(holidays(day('2027-01-01'))?.name).toMatch(/an/iu);
  });

  it('are corrected by the secretariat: a day announced is off, a feast withdrawn is not', () => {
    const corrected = holidayCalendar(computed, [
      { day: '2027-03-04', name: 'Deuil national', holds: true },
      { day: '2027-09-22', name: '', holds: false },
    ]);
    expect(corrected(day('2027-03-04'))?.name).toBe('Deuil national');
    expect(corrected(day('2027-09-22'))).toBeUndefined();
  });

  it('and the weekends are not working days', () => {
    expect(isWorkingDay(day('2027-02-20'), holidays)).toBe(false);
    expect(isWorkingDay(day('2027-02-22'), holidays)).toBe(true);
    expect(String(workingDayUpTo(day('2027-02-21'), holidays))).toBe('2027-02-19');
  });
});

describe('the feasts of the moon', () => {
  const tabaski = { day: '2027-05-17', name: 'Tabaski', holds: true, feast: 'tabaski' };

  it('are proposed until they are announced', () => {
    const holidays = holidayCalendar(computed, []);
    expect(holidays(day('2027-05-16'))).toMatchObject({ feast: 'tabaski', proposed: true });
    expect(holidays(day('2027-05-01'))?.proposed).toBeUndefined();
  });

  it('hold on the announced day instead, that year only', () => {
    const holidays = holidayCalendar(computed, [tabaski]);
    expect(holidays(day('2027-05-16'))).toBeUndefined();
    expect(holidays(day('2027-05-17'))).toEqual({ day: '2027-05-17', name: 'Tabaski' });
    expect(holidays(day('2028-05-05'))).toMatchObject({ feast: 'tabaski', proposed: true });
  });

  it.each([
    ['la Tabaski', 'tabaski'],
    ['aïd el-kébir', 'tabaski'],
    ['fête de fin du ramadan', 'ramadan'],
    ['Korité', 'ramadan'],
    ['Aïd al-Fitr', 'ramadan'],
    ['le Maouloud', 'mawlid'],
    ['mouloud', 'mawlid'],
    ['Noël', undefined],
  ])('are known by the names that people give them: %s', (said, feast) => {
    expect(feastNamed(said)).toBe(feast);
  });
});
