import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { understand } from './understand.ts';

const NOW = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`phrases/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# ') && !line.startsWith('## '));

/** What is understood, written as in the files: « 2027-03-04T10:00 .. 2027-03-04T12:00 », « ~ due », « ! code ». */
function read(phrase: string): string {
  try {
    const { start = '', end, due } = understand(phrase, NOW);
    if (due !== undefined) return `~ ${due}`;
    return end === undefined ? `= ${start}` : `= ${start} .. ${end}`;
  } catch (error) {
    if (error instanceof DomainError) return `! ${error.code.replace('date.', '')}`;
    throw error;
  }
}

describe.each(['days', 'hours', 'ranges', 'due', 'refused'])('the phrases of %s.txt', (file) => {
  it.each(linesOf(file))('%s', (line) => {
    const [, phrase = '', expected = ''] = /^(.*?) ([=~!] \S.*)$/u.exec(line) ?? [];
    expect(read(phrase)).toBe(expected);
  });
});

describe('what is no date', () => {
  it.each(linesOf('notDates'))('%s', (phrase) => {
    expect(read(phrase)).toBe('! missing');
  });

  it('is the empty text too', () => {
    expect(read('')).toBe('! missing');
    expect(read('   ')).toBe('! missing');
  });
});
