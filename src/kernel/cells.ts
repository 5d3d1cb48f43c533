import { Temporal } from 'temporal-polyfill';
import type { Cell } from './office.ts';

const FRENCH_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;

/** What a cell of a file says, on one line, without spaces around it; empty: ''. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell)
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

export const isBlankRow = (row: readonly Cell[]): boolean =>
  row.every((cell) => cellText(cell) === '');

/** The day that is written « 31/03/2027 » or « 2027-03-31 »; undefined when it is none. */
export function dayWritten(typed: string): Temporal.PlainDate | undefined {
  const [, day, month, year] = FRENCH_DAY.exec(typed) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  if (!ISO_DAY.test(iso)) return undefined;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Beyond that, the others are only counted: nobody reads two thousand lines. */
const MOST_TOLD = 100;

/** The first of many lines of a report; `others` says how many more there are. */
export const firstLines = (
  lines: readonly string[],
  others: (count: number) => string,
): readonly string[] =>
  lines.length <= MOST_TOLD
    ? lines
    : [...lines.slice(0, MOST_TOLD), others(lines.length - MOST_TOLD)];
