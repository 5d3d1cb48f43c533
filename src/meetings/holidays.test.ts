import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
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
