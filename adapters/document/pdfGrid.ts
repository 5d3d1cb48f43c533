import type { Content } from 'pdfmake/interfaces.js';
import type { Piece } from '../../src/kernel/document.ts';
import type { Text } from '../../src/kernel/messages/tree.ts';

type Grid = Extract<Piece, { kind: 'grid' }>;

interface Look {
  readonly colour: string;
  readonly rule: string;
  readonly inline: (text: Text) => Content[];
}

/** Points: what a page across leaves to a grid under a title, and how small its text may become. */
const HEIGHT = 440;
const WIDTH = 750;
const LARGEST = 9;
const SMALLEST = 4.5;
/** Of the size of the text: a line, an average letter, the room around a box in lines. */
const LINE = 1.32;
const LETTER = 0.5;
const AROUND = 2.2;

/** Boxes side by side, as large as lets them all stand on one page. */
export function gridOf(grid: Grid, { colour, rule, inline }: Look): Content {
  const { columns, boxes } = grid;
  const fontSize = sizeOf(grid);
  const cells = boxes.map(
    ({ title, lines }): Content => ({
      stack: [
        { text: title, bold: true, color: colour, fontSize: fontSize + 1, margin: [0, 0, 0, 1] },
        ...lines.map((line): Content => ({ text: inline(line), fontSize, lineHeight: 1.08 })),
      ],
    }),
  );
  return {
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => rule,
      vLineColor: () => rule,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    table: {
      dontBreakRows: true,
      widths: Array.from({ length: columns }, () => '*'),
      body: rowsOf(cells, columns).map((row) =>
        Array.from({ length: columns }, (_, column) => row[column] ?? ''),
      ),
    },
  };
}

/** The largest size, by half points, at which the highest boxes of the rows fit below one another. */
function sizeOf({ columns, boxes }: Grid): number {
  for (let size = LARGEST; size > SMALLEST; size -= 0.5) {
    const letters = WIDTH / columns / (size * LETTER);
    const heights = rowsOf(boxes, columns).map(
      (row) => AROUND + Math.max(...row.map(({ lines }) => linesOf(lines, letters))),
    );
    if (heights.reduce((sum, height) => sum + height, 0) * size * LINE <= HEIGHT) return size;
  }
  return SMALLEST;
}

const linesOf = (lines: readonly Text[], letters: number): number =>
  lines.reduce((sum, line) => sum + Math.ceil(lengthOf(line) / letters), 0);

const lengthOf = (text: Text): number =>
  typeof text === 'string' ? text.length : text.reduce((sum, span) => sum + said(span).length, 0);

function said(span: Exclude<Text, string>[number]): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('muted' in span) return span.muted;
  return 'label' in span ? span.label : '';
}

const rowsOf = <T>(all: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns),
  );
