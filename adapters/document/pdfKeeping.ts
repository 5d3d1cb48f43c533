import type { Piece } from '../../src/kernel/document.ts';
import type { Text } from '../../src/kernel/messages/tree.ts';

/** Letters in a line across the whole page: fewer than there are, so that no height is thought smaller than it is. */
const LETTERS = 70;
/** What is kept with its heading: higher, it would leave half a page empty. */
const MOST_KEPT = 20;
/** What is kept whole must stand on one page: the printer leaves out what is below it. */
const MOST_WHOLE = 30;

type Table = Extract<Piece, { kind: 'table' }>;

/** Whether a piece stands on the page of the heading that announces it. */
export function staysWithHeading(piece: Piece | undefined): piece is Piece {
  if (piece?.kind === 'paragraph') return linesOf(piece.text, LETTERS) <= MOST_KEPT;
  if (piece?.kind === 'list') return sum(piece.items, (one) => linesOf(one, LETTERS)) <= MOST_KEPT;
  return piece?.kind === 'table' && 1 + sum(rowLines(piece), (lines) => lines + 1) <= MOST_KEPT;
}

/** Whether each row of a table may be kept on one page. */
export const haveWholeRows = (table: Table): boolean =>
  rowLines(table).every((lines) => lines <= MOST_WHOLE);

const rowLines = ({ columns, rows }: Table): number[] =>
  rows.map((cells) =>
    Math.max(
      ...cells.map((cell, at) => linesOf(cell, (LETTERS * (columns[at]?.share ?? 100)) / 100)),
    ),
  );

const linesOf = (text: Text, letters: number): number =>
  sum(said(text).split('\n'), (line) => Math.max(1, Math.ceil(line.length / letters)));

const said = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((span) => (typeof span === 'string' ? span : Object.values(span).join(' ')))
        .join('');

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
