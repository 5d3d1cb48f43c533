import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../test/support/processorTime.ts';
import { DomainError } from '../errors.ts';
import { findDue } from './dues/due.ts';
import { parsePastDate } from './dues/past.ts';
import { findDuration, parseDuration } from './duration.ts';
import { dayInWords } from './reading/french.ts';
import { understand } from './understand.ts';
import { findWhen, parseWhen } from './when.ts';

const START = Temporal.Instant.from('2024-01-01T00:00Z');
const ZONES = ['Africa/Bamako', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'UTC'];

/** Any minute of ten years, somewhere in the world. */
const nows = fc
  .tuple(fc.integer({ min: 0, max: 5_256_000 }), fc.constantFrom(...ZONES))
  .map(([minutes, zone]) => START.add({ minutes }).toZonedDateTimeISO(zone));

/** The words of the specified phrases: what this reader is most likely to trip over. */
const folder = new URL('phrases/', import.meta.url);
const vocabulary = readdirSync(folder)
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/[\s=~!]+/u))
  .filter((word) => word !== '');

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...new Set(vocabulary)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const glue = fc.constantFrom(' ', ' ', ' ', ' ', '', '-', ', ', '/', ' à ', ' et ', ' ou ', '\n');
const anyText = fc
  .array(fc.tuple(piece, glue), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** Runs it; only what is told to a person may be thrown. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

describe('any text', () => {
  it('never fails but with an error that is told to the person', () => {
    fc.assert(
      fc.property(anyText, nows, (text, now) => {
        attempt(() => understand(text, now));
        attempt(() => findWhen(text, now));
        attempt(() => findDue(text, now));
        attempt(() => parsePastDate(text, now.toPlainDate()));
        findDuration(text);
        parseDuration(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('is never understood as a meeting in the past, nor as one that ends before it starts', () => {
    fc.assert(
      fc.property(anyText, nows, (text, now) => {
        const when = attempt(() => findWhen(text, now));
        if (!when) return;
        const start = when.date.toPlainDateTime(when.time ?? '23:59');
        const { epochMilliseconds } = start.toZonedDateTime(now.timeZoneId);
        expect(epochMilliseconds).toBeGreaterThanOrEqual(now.epochMilliseconds);
        if (when.end) expect(when.end.toString() > start.toString()).toBe(true);
        if (when.lastDay) expect(when.lastDay.toString() >= when.date.toString()).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same whatever the spaces and the case', () => {
    fc.assert(
      fc.property(anyText, nows, (text, now) => {
        const plain = text.replace(/[\s]+/gu, ' ');
        const shown = (phrase: string) => JSON.stringify(attempt(() => findDue(phrase, now)?.date));
        expect(shown(plain.replaceAll(' ', '\u00a0'))).toBe(shown(plain));
        expect(shown(plain.replaceAll(' ', '  '))).toBe(shown(plain));
      }),
      { numRuns: 500 },
    );
  });

  it('around a date keeps its words, in their order and spelling', () => {
    const words = 'Réunion Échange matrice Œuvre prévue bilan Aïssata Bamako PNUD budget 20 salle';
    const prose = fc
      .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 6 })
      .map((list) => `${list.join(' ')} note`);
    fc.assert(
      fc.property(
        prose,
        prose,
        nows,
        fc.integer({ min: 1, max: 999 }),
        (before, after, now, days) => {
          const date = dayInWords(now.toPlainDate().add({ days }));
          const { rest } = parseWhen(`${before} le ${date} à 10h30 ${after}`, now);
          expect(rest).toBe(`${before} ${after}`);
        },
      ),
    );
  });

  it.each([
    'Le secrétariat transmet le compte rendu. ',
    'le 4, ',
    '1 ',
    '(',
    'd’ici à ',
    '10h-',
    '- ',
    ' ',
    'é',
  ])('of ten thousand characters is read at once: « %s »', (unit) => {
    const now = START.toZonedDateTimeISO('Africa/Bamako');
    const text = unit.repeat(Math.ceil(10_000 / unit.length));
    const before = processorTime();
    attempt(() => understand(text, now));
    attempt(() => findDuration(text));
    expect(processorTime() - before).toBeLessThan(2_000);
  });
});
