import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../errors.ts';
import { translator } from '../../locale/translate.ts';
import { nextOf, recurrencesOf } from '../../recurrence/expand.ts';
import { rhythmInWords } from '../../recurrence/inWords.ts';
import { type FoundRhythm, findRhythm } from './rhythm.ts';

const NOW = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

const lines = readFileSync(new URL('../phrases/rhythms.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const TEN = Temporal.PlainTime.from('10:00');

function datesOf(found: FoundRhythm): string {
  const frame = { from: found.from, until: found.until, time: TEN, zone: 'Africa/Bamako' };
  const recurrences = recurrencesOf(found.rhythm, frame);
  const most = Math.min(found.count ?? 3, 3);
  const next = nextOf(recurrences, NOW.toInstant(), most);
  return next.map((moment) => moment.toPlainDate().toString()).join(' ');
}

function understood(phrase: string): string {
  try {
    const found = findRhythm(phrase, NOW);
    if (!found) return '! none';
    return `= ${rhythmInWords(translator('fr'), found.rhythm)} | ${datesOf(found)}`;
  } catch (error) {
    if (error instanceof DomainError) return `! ${error.code}`;
    throw error;
  }
}

describe('a rhythm said in French', () => {
  it.each(lines)('%s', (line) => {
    const [, phrase = '', meaning] = /^(.*?) ([=!] .*)$/u.exec(line) ?? [];
    expect(understood(phrase)).toBe(meaning);
  });

  it('gives its hour and its length, and leaves the rest of the sentence', () => {
    const found = findRhythm(
      'premier jeudi du mois de 10h à 11h30 à partir de mars, salle du PNUD',
      NOW,
    );
    expect(found).toMatchObject({ duration: 90, rest: 'salle du PNUD' });
    expect(found?.time?.toString()).toBe('10:00:00');
    expect(found?.from.toString()).toBe('2027-03-01');
  });

  it('ends on a day of no month', () => {
    const found = findRhythm('tous les lundis jusqu’au 29', NOW);
    expect(found?.until?.toString()).toBe('2027-03-29');
    expect(found?.rest).toBe('');
  });

  it('leaves words that only look like a rhythm', () => {
    expect(findRhythm('tous les lundis à 10h, bilan du 15', NOW)?.rest).toBe('bilan du 15');
    expect(findRhythm('premier jeudi du mois à 10h au PNUD pour la revue', NOW)?.rest).toBe(
      'au PNUD pour la revue',
    );
  });
});
