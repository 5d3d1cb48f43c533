import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { dateInWords, dayAndMonth, dayInWords, weekdayName } from './reading/french.ts';
import { parseWhen } from './when.ts';

const START = Temporal.ZonedDateTime.from('2024-01-01T08:00[Africa/Bamako]');

/** Any morning of ten years, in Bamako. */
const nows = fc.integer({ min: 0, max: 3650 }).map((days) => START.add({ days }));
const inFiveYears = fc.integer({ min: 0, max: 1825 });
const weekdays = fc.integer({ min: 1, max: 7 });

const two = (number: number): string => String(number).padStart(2, '0');

/** Ways to write one date with its year. */
const SPELLINGS: readonly ((date: Temporal.PlainDate) => string)[] = [
  dayInWords,
  dateInWords,
  (date) => `le ${dateInWords(date)}`,
  (date) => dayInWords(date).toUpperCase(),
  (date) => fold(dayInWords(date)),
  (date) => `${date.day}/${date.month}/${date.year}`,
  (date) => `${two(date.day)}.${two(date.month)}.${date.year}`,
  (date) => `${two(date.day)}-${two(date.month)}-${date.year}`,
  (date) => `${date.day}/${two(date.month)}/${two(date.year % 100)}`,
  (date) => date.toString(),
  (date) => `${weekdayName(date.dayOfWeek)} ${two(date.day)}/${two(date.month)}/${date.year}`,
];

const read = (phrase: string, now: Temporal.ZonedDateTime): string =>
  parseWhen(phrase, now).date.toString();

function refusal(phrase: string, now: Temporal.ZonedDateTime): DomainError | undefined {
  try {
    parseWhen(phrase, now);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('the dates of ten years', () => {
  it('a date is read back however it is written, and leaves nothing', () => {
    fc.assert(
      fc.property(nows, inFiveYears, fc.constantFrom(...SPELLINGS), (now, days, spell) => {
        const date = now.toPlainDate().add({ days });
        const when = parseWhen(spell(date), now);
        expect(when.date.toString()).toBe(date.toString());
        expect(when.rest).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('a date without its year is the next one, today included', () => {
    fc.assert(
      fc.property(nows, fc.integer({ min: 0, max: 364 }), (now, days) => {
        const date = now.toPlainDate().add({ days });
        fc.pre(date.month !== 2 || date.day !== 29);
        const words = dayAndMonth(date);
        expect(read(words, now)).toBe(date.toString());
        expect(read(`${weekdayName(date.dayOfWeek)} ${words}`, now)).toBe(date.toString());
      }),
      { numRuns: 300 },
    );
  });

  it('every wrong weekday is refused, and both readings are offered', () => {
    fc.assert(
      fc.property(nows, inFiveYears, weekdays, (now, days, said) => {
        const date = now.toPlainDate().add({ days });
        fc.pre(said !== date.dayOfWeek);
        const error = refusal(`${weekdayName(said)} ${dateInWords(date)}`, now);
        expect(error?.code).toBe('date.weekdayMismatch');
        expect(error?.params.suggestion1).toBe(dayInWords(date));
        const other = Temporal.PlainDate.from(read(String(error?.params.suggestion2), now));
        expect(other.dayOfWeek).toBe(said);
        expect(Math.abs(date.until(other).days)).toBeLessThanOrEqual(days > 3 ? 3 : 6);
      }),
      { numRuns: 300 },
    );
  });

  it('a date of the past is refused, whatever its spelling', () => {
    fc.assert(
      fc.property(nows, inFiveYears, fc.constantFrom(...SPELLINGS), (now, days, spell) => {
        const date = now.toPlainDate().subtract({ days: days + 1 });
        fc.pre(date.year >= 2020);
        expect(refusal(spell(date), now)?.code).toBe('date.past');
      }),
      { numRuns: 300 },
    );
  });

  it('every hour is read back, in each of its spellings', () => {
    const spellings = (hour: number, minute: number) => [
      `${hour}h${two(minute)}`,
      `${hour} h ${two(minute)}`,
      `${two(hour)}:${two(minute)}`,
      `${hour} heures ${minute}`,
      `${hour}H${two(minute)}min`,
    ];
    const [hours, minutes] = [fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })];
    fc.assert(
      fc.property(nows, hours, minutes, (now, hour, minute) => {
        for (const words of spellings(hour, minute)) {
          const when = parseWhen(`demain à ${words}`, now);
          expect(when.time?.toString()).toBe(`${two(hour)}:${two(minute)}:00`);
          expect(when.rest).toBe('');
        }
      }),
    );
  });

  it('« en huit » is a week after the coming weekday, and « en quinze » two', () => {
    fc.assert(
      fc.property(nows, weekdays, (now, weekday) => {
        const name = weekdayName(weekday);
        const coming = parseWhen(name, now).date;
        expect(coming.dayOfWeek).toBe(weekday);
        expect([1, 2, 3, 4, 5, 6, 7]).toContain(now.toPlainDate().until(coming).days);
        expect(read(`${name} en huit`, now)).toBe(coming.add({ weeks: 1 }).toString());
        expect(read(`${name} en quinze`, now)).toBe(coming.add({ weeks: 2 }).toString());
      }),
    );
  });

  it('the nth weekday of a month is the one found by counting', () => {
    const ordinals = ['premier', 'deuxième', '3e', 'quatrième', '5ème'];
    const nths = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(nows, fc.integer({ min: 1, max: 40 }), weekdays, nths, (now, ahead, day, nth) => {
        const month = now.toPlainDate().toPlainYearMonth().add({ months: ahead });
        const expected = daysOf(month).filter((date) => date.dayOfWeek === day)[nth];
        const of = dateInWords(month.toPlainDate({ day: 2 })).slice(2);
        const phrase = `${ordinals[nth]} ${weekdayName(day)} de ${of}`;
        if (expected) expect(read(phrase, now)).toBe(expected.toString());
        else expect(refusal(phrase, now)?.code).toBe('date.noSuchDate');
      }),
      { numRuns: 300 },
    );
  });
});

const daysOf = (month: Temporal.PlainYearMonth): Temporal.PlainDate[] =>
  Array.from({ length: month.daysInMonth }, (_, i) => month.toPlainDate({ day: i + 1 }));
