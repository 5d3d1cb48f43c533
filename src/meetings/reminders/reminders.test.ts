import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayCalendar, isWorkingDay, loadHolidays } from '../holidays/holidays.ts';
import {
  daytimeFrom,
  endOfDaytime,
  parseOffset,
  planReminders,
  type ReminderOffset,
  writeOffset,
} from './reminders.ts';

const computed = await loadHolidays();
const holidays = holidayCalendar(computed, []);
const now = Temporal.Instant.from('2027-02-20T09:00Z');
const offsets = ['J-7', 'J-1', 'H-1'].flatMap((text) => parseOffset(text) ?? []);

const at = (start: string, zone = 'Africa/Bamako') =>
  planReminders(offsets, { start: Temporal.Instant.from(start), zone }, holidays, now).map(
    ({ offset, dueAt }) =>
      `${writeOffset(offset)} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime()}`,
  );

describe('the reminders of a meeting', () => {
  it('come at 8 o’clock seven days and one day before, and one hour before', () => {
    expect(at('2027-03-04T10:00Z')).toEqual([
      'J-7 2027-02-25T08:00:00',
      'J-1 2027-03-03T08:00:00',
      'H-1 2027-03-04T09:00:00',
    ]);
  });

  it('of a Monday meeting come on the Friday before, not at the weekend', () => {
    expect(at('2027-03-15T10:00Z')[1]).toBe('J-1 2027-03-12T08:00:00');
  });

  it('that would fall on a holiday come on the working day before', () => {
    // 26 March 2027 is a Friday; the day before it is announced as off.
    const announced = holidayCalendar(computed, [
      { day: '2027-03-25', name: 'Deuil national', holds: true },
    ]);
    const start = Temporal.Instant.from('2027-03-26T10:00Z');
    const [, dayBefore] = planReminders(offsets, { start, zone: 'Africa/Bamako' }, announced, now);
    expect(String(dayBefore?.dueAt)).toBe('2027-03-24T08:00:00Z');
  });

  it('come at 8 o’clock on the reader’s own clock', () => {
    expect(at('2027-03-04T10:00Z', 'America/New_York').slice(0, 2)).toEqual([
      'J-7 2027-02-25T08:00:00',
      'J-1 2027-03-03T08:00:00',
    ]);
  });

  it('that are already past are left out', () => {
    expect(at('2027-02-24T10:00Z')).toEqual(['J-1 2027-02-23T08:00:00', 'H-1 2027-02-24T09:00:00']);
  });

  it('never come two at the same moment', () => {
    const twice = [...offsets, ...offsets];
    const start = Temporal.Instant.from('2027-03-04T10:00Z');
    expect(planReminders(twice, { start, zone: 'Africa/Bamako' }, holidays, now)).toHaveLength(3);
  });

  it('counted in days are always in the morning of a working day, before the meeting and in order', () => {
    const minutes = fc.integer({ min: 60, max: 60 * 24 * 400 });
    const zones = fc.constantFrom(
      'Africa/Bamako',
      'Europe/Paris',
      'America/New_York',
      'Asia/Tokyo',
    );
    const wanted = fc.array(
      fc.record<ReminderOffset>({
        unit: fc.constantFrom('day', 'hour'),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(minutes, zones, wanted, (later, zone, list) => {
        const start = now.add({ minutes: later });
        const planned = planReminders(list, { start, zone }, holidays, now);
        planned.forEach(({ offset, dueAt, usefulUntil }, index) => {
          const local = dueAt.toZonedDateTimeISO(zone);
          if (offset.unit === 'day') {
            expect(local.hour).toBe(8);
            expect(isWorkingDay(local.toPlainDate(), holidays)).toBe(true);
          }
          const next = planned[index + 1]?.dueAt ?? start;
          expect(Temporal.Instant.compare(dueAt, next)).toBeLessThan(0);
          expect(Temporal.Instant.compare(usefulUntil, next)).toBeLessThan(0);
          expect(Temporal.Instant.compare(dueAt, now)).toBeGreaterThan(0);
        });
      }),
    );
  });
});

describe('an offset', () => {
  it.each([
    ['J-7', 'J-7'],
    ['j - 1', 'J-1'],
    ['h–2', 'H-2'],
  ])('« %s » is read as %s', (typed, written) => {
    const offset = parseOffset(typed);
    expect(offset && writeOffset(offset)).toBe(written);
  });

  it.each(['J-0', 'K-1', 'J7', ''])('« %s » is none', (typed) => {
    expect(parseOffset(typed)).toBeUndefined();
  });
});

describe('a reminder counted in days that is found late', () => {
  const from = (local: string, zone = 'Africa/Bamako') => {
    const at = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
    return daytimeFrom(at, zone, holidays).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  };

  it.each([
    ['comes at once in the daytime', '2027-03-04T08:00', '2027-03-04T08:00:00'],
    ['comes at once until the evening', '2027-03-04T19:59', '2027-03-04T19:59:00'],
    ['waits for the morning at night', '2027-03-04T03:00', '2027-03-04T08:00:00'],
    ['waits for the next morning in the evening', '2027-03-04T20:00', '2027-03-05T08:00:00'],
    ['waits for Monday at the weekend', '2027-03-06T10:00', '2027-03-08T08:00:00'],
    ['waits for Monday on a Friday evening', '2027-03-05T22:00', '2027-03-08T08:00:00'],
    // A Friday, the Day of the Martyrs; Monday is Easter's.
    ['waits until holidays are over', '2027-03-26T09:00', '2027-03-30T08:00:00'],
  ])('%s', (_what, now, moment) => {
    expect(from(now)).toBe(moment);
  });

  it('goes by the clock of its reader', () => {
    expect(from('2027-03-04T03:00', 'America/New_York')).toBe('2027-03-04T08:00:00');
  });

  it('says « demain » until the evening, and not later', () => {
    const morning = Temporal.Instant.from('2027-03-04T13:00Z');
    expect(String(endOfDaytime(morning, 'America/New_York'))).toBe('2027-03-05T01:00:00Z');
  });
});
