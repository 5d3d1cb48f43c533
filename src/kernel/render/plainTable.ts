import type { Text } from '../messages/tree.ts';
import { oneLine } from './inlineText.ts';

/** Wider than that, columns no longer fit the screen of a phone and become lines. */
const WIDEST = 60;
const GAP = '  ';

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** How many signs a reader sees; an emoji takes two columns. */
const width = (text: string): number =>
  [...graphemes.segment(text)].reduce(
    (total, { segment }) => total + (/\p{Extended_Pictographic}/u.test(segment) ? 2 : 1),
    0,
  );

/**
 * A table in plain characters: aligned columns when they are narrow enough, otherwise one group of
 * « column : value » lines for each row.
 * @param fact writes one « label : value » line
 */
export function plainTable(
  columns: readonly string[],
  rows: readonly (readonly Text[])[],
  fact: (label: string, value: string) => string,
): string {
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? '')));
  const heads = columns.map(oneLine);
  const widths = heads.map((head, index) =>
    Math.max(width(head), ...cells.map((row) => width(row[index] ?? ''))),
  );
  const total = widths.reduce((sum, one) => sum + one, GAP.length * (widths.length - 1));
  return total <= WIDEST ? aligned(heads, cells, widths) : stacked(heads, cells, fact);
}

function aligned(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - width(cell)))
      .join(GAP)
      .trimEnd();
  return [line(heads), widths.map((one) => '-'.repeat(one)).join(GAP), ...cells.map(line)].join(
    '\n',
  );
}

function stacked(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  fact: (label: string, value: string) => string,
): string {
  return cells
    .map((row) => heads.map((head, index) => fact(head, row[index] ?? '')).join('\n'))
    .join('\n\n');
}
