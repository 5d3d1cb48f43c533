import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { expand, nextOf, recurrencesOf } from './expand.ts';
import type { MonthDays, Rhythm } from './rhythm.ts';
import { rrulesOf } from './rrule.ts';

/*
 * The oracle looks at each day of ten years in turn and asks whether the rhythm means it. It knows
 * nothing of RFC 5545, of Temporal, nor of the library.
 */

const YEARS = 10;
const DAY_MS = 86_400_000;

/** A day as an almanac prints it. */
interface Day {
  readonly text: string;
  /** Days since 1 January 1970. */
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly daysInMonth: number;
}

function dayNumbered(number: number): Day {
  const at = new Date(number * DAY_MS);
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = at.toISOString().slice(0, 10);
  return { text, number, year, month, date, weekday: at.getUTCDay() || 7, daysInMonth };
}

function isOneOf(days: MonthDays, day: Day): boolean {
  if ('dates' in days) {
    return days.dates.some((date) => (date < 0 ? day.daysInMonth : date) === day.date);
  }
  if (!days.weekdays.includes(day.weekday)) return false;
  const alike: number[] = [];
  for (let date = 1; date <= day.daysInMonth; date += 1) {
    const weekday = ((((day.weekday - 1 + date - day.date) % 7) + 7) % 7) + 1;
    if (days.weekdays.includes(weekday)) alike.push(date);
  }
  return days.ordinals.some((nth) => alike.at(nth < 0 ? nth : nth - 1) === day.date);
}

function meansEvery(rhythm: Rhythm, day: Day): boolean {
  if (rhythm.unit === 'week') return rhythm.weekdays.includes(day.weekday);
  return isOneOf(rhythm.days, day) && (rhythm.unit === 'month' || rhythm.month === day.month);
}

const monday = (day: Day): number => day.number - day.weekday;
const monthNumber = (day: Day): number => day.year * 12 + day.month;

function isItsTurn(rhythm: Rhythm, first: Day, day: Day): boolean {
  if (rhythm.unit === 'year') return true;
  const apart =
    rhythm.unit === 'week'
      ? (monday(day) - monday(first)) / 7
      : monthNumber(day) - monthNumber(first);
  return apart % rhythm.every === 0;
}

function oracle(rhythm: Rhythm, from: Temporal.PlainDate): string[] {
  const meant: string[] = [];
  let first: Day | undefined;
  const begin = Date.UTC(from.year, from.month - 1, from.day) / DAY_MS;
  const end = Date.UTC(from.year + YEARS, from.month - 1, from.day) / DAY_MS;
  for (let number = begin; number < end; number += 1) {
    const day = dayNumbered(number);
    if (!meansEvery(rhythm, day)) continue;
    first ??= day;
    if (isItsTurn(rhythm, first, day)) meant.push(day.text);
  }
  return meant;
}

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const apart = (greatest: number) => (values: readonly number[]) =>
  !(values.includes(greatest) && values.includes(-1));

/** Whatever the register admits. */
const monthDays: fc.Arbitrary<MonthDays> = fc.oneof(
  fc.record({
    ordinals: some(1, 2, 3, 4, -1).filter(apart(4)),
    weekdays: fc.oneof(
      fc.constantFrom(1, 2, 3, 4, 5, 6, 7).map((one) => [one]),
      fc.constant([1, 2, 3, 4, 5]),
    ),
  }),
  fc.record({ dates: some(1, 2, 13, 15, 27, 28, -1).filter(apart(28)) }),
);

const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    unit: fc.constant('week' as const),
    every: fc.integer({ min: 1, max: 5 }),
    weekdays: some(1, 2, 3, 4, 5, 6, 7),
  }),
  fc.record({
    unit: fc.constant('month' as const),
    every: fc.integer({ min: 1, max: 7 }),
    days: monthDays,
  }),
  fc.record({
    unit: fc.constant('year' as const),
    month: fc.integer({ min: 1, max: 12 }),
    days: monthDays,
  }),
);

const dates = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));

const zones = fc.constantFrom(
  'Africa/Bamako',
  'Europe/Paris',
  'America/New_York',
  'Pacific/Auckland',
);

describe('a rhythm expanded over ten years', () => {
  it('falls on the days that a look at each day in turn finds, and on no other', () => {
    fc.assert(
      fc.property(rhythms, dates, zones, (rhythm, from, zone) => {
        const time = Temporal.PlainTime.from('10:00');
        const start = from.toZonedDateTime({ timeZone: zone, plainTime: time });
        const end = from.add({ years: YEARS }).toZonedDateTime(zone).toInstant();
        const found = recurrencesOf(rhythm, { from, time, zone }).flatMap((one) =>
          expand(one, start.toInstant(), end),
        );
        const days = found.map((moment) => moment.toPlainDate().toString()).sort();
        expect(days).toEqual(oracle(rhythm, from));
        for (const moment of found) {
          expect(moment.toPlainTime().toString()).toBe('10:00:00');
          expect(moment.timeZoneId).toBe(zone);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives its next dates from any moment on, and stops on its last day', () => {
    fc.assert(
      fc.property(
        rhythms,
        dates,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (rhythm, from, later, length) => {
          const until = from.add({ days: length });
          const frame = {
            from,
            until,
            time: Temporal.PlainTime.from('09:30'),
            zone: 'Europe/Paris',
          };
          const asked = from.add({ days: later });
          const next = nextOf(
            recurrencesOf(rhythm, frame),
            asked.toZonedDateTime('Europe/Paris').toInstant(),
            12,
          );
          const expected = oracle(rhythm, from).filter(
            (day) => day >= asked.toString() && day <= until.toString(),
          );
          expect(next.map((moment) => moment.toPlainDate().toString())).toEqual(
            expected.slice(0, 12),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('begins on a day that it means, whichever the rule: DTSTART is an occurrence', () => {
    fc.assert(
      fc.property(rhythms, dates, (rhythm, from) => {
        const frame = { from, time: Temporal.PlainTime.from('10:00'), zone: 'Europe/Paris' };
        for (const one of recurrencesOf(rhythm, frame)) {
          const [first] = nextOf([one], one.start.toInstant(), 1);
          expect(first?.equals(one.start)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rules of a rhythm', () => {
  it('are of the forms that Outlook imports: one ordinal each', () => {
    const byWeekday =
      /^FREQ=(?:MONTHLY(?:;INTERVAL=\d+)?|YEARLY;BYMONTH=\d+);BYDAY=-?\d(?:MO|TU|WE|TH|FR|SA|SU)$/u;
    const byPosition =
      /^FREQ=(?:MONTHLY(?:;INTERVAL=\d+)?|YEARLY;BYMONTH=\d+);BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-?\d$/u;
    const byDate = /^FREQ=(?:MONTHLY(?:;INTERVAL=\d+)?|YEARLY;BYMONTH=\d+);BYMONTHDAY=-?\d+$/u;
    const weekly = /^FREQ=WEEKLY(?:;INTERVAL=\d+;WKST=MO)?;BYDAY=[A-Z,]+$/u;
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        for (const rule of rrulesOf(rhythm)) {
          const known = [byWeekday, byPosition, byDate, weekly].some((form) => form.test(rule));
          expect(known, rule).toBe(true);
        }
      }),
    );
  });
});
