import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { findDue } from './due.ts';
import { findDuration } from './duration.ts';
import { dateInWords, dayInWords, weekdayName } from './french.ts';
import { parsePastDate } from './past.ts';
import { anyText, failure, frenchProse, inFiveYears, nows } from './properties.arbitrary.ts';
import { understand } from './understand.ts';
import { findWhen, parseWhen } from './when.ts';

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

describe('dates of any day', () => {
  it('a date is read back however it is written, and leaves nothing', () => {
    fc.assert(
      fc.property(nows, inFiveYears, fc.constantFrom(...SPELLINGS), (now, days, spell) => {
        const date = now.toPlainDate().add({ days });
        const when = parseWhen(spell(date), now);
        expect(when.date.toString()).toBe(date.toString());
        expect(when.rest).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('a date without its year is the next one', () => {
    fc.assert(
      fc.property(nows, fc.integer({ min: 0, max: 364 }), (now, days) => {
        const date = now.toPlainDate().add({ days });
        fc.pre(date.month !== 2 || date.day !== 29);
        const words = dateInWords(date).replace(/ \d{4}$/, '');
        expect(parseWhen(words, now).date.toString()).toBe(date.toString());
        expect(parseWhen(`${weekdayName(date.dayOfWeek)} ${words}`, now).date).toEqual(date);
      }),
    );
  });

  it('every wrong weekday is refused, and the true one is offered', () => {
    fc.assert(
      fc.property(nows, inFiveYears, fc.integer({ min: 1, max: 6 }), (now, days, shift) => {
        const date = now.toPlainDate().add({ days });
        const wrong = weekdayName(((date.dayOfWeek + shift - 1) % 7) + 1);
        const error = failure(() => parseWhen(`${wrong} ${dateInWords(date)}`, now));
        expect(error?.code).toBe('date.weekdayMismatch');
        expect(error?.params['suggestion1']).toBe(dayInWords(date));
        expect(parseWhen(String(error?.params['suggestion2']), now).date.dayOfWeek).not.toBe(
          date.dayOfWeek,
        );
      }),
    );
  });

  it('every hour is read back, in figures and in words', () => {
    const spell = (hour: number, minute: number) => [
      `${hour}h${two(minute)}`,
      `${hour} h ${two(minute)}`,
      `${two(hour)}:${two(minute)}`,
      `${hour} heures ${minute}`,
    ];
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(nows, hours, fc.integer({ min: 0, max: 59 }), (now, hour, minute) => {
        for (const words of spell(hour, minute)) {
          const when = parseWhen(`demain à ${words}`, now);
          expect(when.time?.toString()).toBe(`${two(hour)}:${two(minute)}:00`);
          expect(when.rest).toBe('');
        }
      }),
    );
  });

  it('« en huit » is a week after the coming weekday, and « en quinze » two', () => {
    fc.assert(
      fc.property(nows, fc.integer({ min: 1, max: 7 }), (now, weekday) => {
        const name = weekdayName(weekday);
        const coming = parseWhen(name, now).date;
        expect(now.toPlainDate().until(coming).days).toBeGreaterThanOrEqual(1);
        expect(now.toPlainDate().until(coming).days).toBeLessThanOrEqual(7);
        expect(parseWhen(`${name} en huit`, now).date).toEqual(coming.add({ weeks: 1 }));
        expect(parseWhen(`${name} en quinze`, now).date).toEqual(coming.add({ weeks: 2 }));
      }),
    );
  });

  it('the nth weekday of a month is the one found by counting', () => {
    const ordinals = ['premier', 'deuxième', '3e', 'quatrième', '5ème'];
    fc.assert(
      fc.property(
        nows,
        fc.integer({ min: 31, max: 1500 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 4 }),
        (now, days, weekday, nth) => {
          const month = now.toPlainDate().add({ days }).toPlainYearMonth().add({ months: 1 });
          const all = Array.from({ length: month.daysInMonth }, (_, i) => month.toPlainDate({ day: i + 1 }));
          const expected = all.filter((date) => date.dayOfWeek === weekday)[nth];
          const of = dateInWords(month.toPlainDate({ day: 2 })).slice(2);
          const phrase = `${ordinals[nth]} ${weekdayName(weekday)} de ${of}`;
          const error = failure(() => expect(parseWhen(phrase, now).date).toEqual(expected));
          expect(error?.code).toBe(expected ? undefined : 'date.noSuchDate');
        },
      ),
    );
  });
});

describe('any text', () => {
  it('never fails but with an error that is told to the person', () => {
    fc.assert(
      fc.property(anyText, nows, (text, now) => {
        for (const read of [
          () => understand(text, now),
          () => findWhen(text, now),
          () => findDue(text, now),
          () => findDuration(text),
          () => parsePastDate(text, now.toPlainDate()),
        ]) {
          failure(read);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is never understood as a meeting in the past', () => {
    fc.assert(
      fc.property(anyText, nows, (text, now) => {
        let when: ReturnType<typeof findWhen>;
        failure(() => {
          when = findWhen(text, now);
        });
        if (!when) return;
        const start = when.date.toPlainDateTime(when.time ?? '23:59').toZonedDateTime(now.timeZoneId);
        expect(start.epochMilliseconds).toBeGreaterThanOrEqual(now.epochMilliseconds - 60_000);
      }),
      { numRuns: 3000 },
    );
  });

  it('around a date keeps its words, in their order and spelling', () => {
    fc.assert(
      fc.property(frenchProse, frenchProse, nows, inFiveYears, (before, after, now, days) => {
        const date = dayInWords(now.toPlainDate().add({ days }));
        const { rest } = parseWhen(`${before} le ${date} à 10h30, ${after}`, now.with({ hour: 8 }));
        expect(rest.replace(/,/g, '')).toBe(`${before} ${after}`);
      }),
    );
  });

  it('of ten thousand characters is read at once', () => {
    const now = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');
    for (const unit of ['Le secrétariat transmet le compte rendu. ', 'le 4, ', '1 ', '(', 'd’ici à ', '10h-', '- ', 'é']) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      const start = performance.now();
      failure(() => understand(text, now));
      expect(performance.now() - start, unit).toBeLessThan(1500);
    }
  });
});
