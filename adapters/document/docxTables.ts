import type { Piece } from '../../src/kernel/document.ts';
import type { Text } from '../../src/kernel/messages/tree.ts';
import { type Docx, GREY, type Look, runs } from './docxRuns.ts';

/** Twentieths of a point. */
export const CM = 567;
export const TEXT_WIDTH = Math.round(16.4 * CM);
export const RULE = 'C9CCD1';
const BAND = 'F2F3F5';

/** The room under a table. */
export const gap = ({ Paragraph }: Docx) => new Paragraph({ text: '', spacing: { after: 60 } });

const none = ({ BorderStyle }: Docx) => ({ style: BorderStyle.NONE, size: 0, color: 'auto' });
const rule = ({ BorderStyle }: Docx, color = RULE, size = 4) => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});

const edges = (docx: Docx, colour = RULE) => ({
  left: none(docx),
  right: none(docx),
  insideVertical: none(docx),
  top: rule(docx, colour, 8),
  bottom: rule(docx, colour, 8),
  insideHorizontal: rule(docx),
});

const PADDING = { top: 70, bottom: 50, left: 90, right: 90 } as const;

function cell(
  docx: Docx,
  text: Text,
  share: number,
  look: Look & { readonly band?: boolean } = {},
) {
  const { TableCell, Paragraph, WidthType } = docx;
  return new TableCell({
    width: { size: Math.round((TEXT_WIDTH * share) / 100), type: WidthType.DXA },
    margins: PADDING,
    ...(look.band ? { shading: { fill: BAND } } : {}),
    children: [new Paragraph({ children: runs(docx, text, look), spacing: { after: 0 } })],
  });
}

const LABEL_SHARE = 22;

/** Labels and values. */
export function facts(docx: Docx, entries: Extract<Piece, { kind: 'facts' }>['facts']) {
  const { Table, TableRow, WidthType } = docx;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: edges(docx),
    rows: entries.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(docx, label, LABEL_SHARE, { color: GREY }),
            cell(docx, value, 100 - LABEL_SHARE),
          ],
        }),
    ),
  });
}

/** A table whose header comes back on each page. */
export function table(
  docx: Docx,
  { columns, rows }: Extract<Piece, { kind: 'table' }>,
  colour: string,
) {
  const { Table, TableRow, WidthType } = docx;
  const heads = columns.map(({ header: text, share }) =>
    cell(docx, text, share, { bold: true, color: colour, size: 18, band: true }),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: edges(docx, colour),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ share }, index) =>
              cell(docx, cells[index] ?? '', share, { size: 19 }),
            ),
          }),
      ),
    ],
  });
}

/** Places to sign, side by side. */
export function signatures(docx: Docx, places: Extract<Piece, { kind: 'signatures' }>['places']) {
  const { Table, TableRow, TableCell, Paragraph, TextRun, WidthType } = docx;
  const share = 100 / Math.max(1, places.length);
  const line = { top: none(docx), left: none(docx), right: none(docx), bottom: none(docx) };
  const cells = places.map(
    ({ role, name }) =>
      new TableCell({
        width: { size: Math.round((TEXT_WIDTH * share) / 100), type: WidthType.DXA },
        borders: line,
        children: [
          new Paragraph({ children: [new TextRun({ text: role, color: GREY })] }),
          new Paragraph({ children: [new TextRun({ text: name, bold: true })] }),
          new Paragraph({ text: '', spacing: { before: 500 } }),
        ],
      }),
  );
  return [
    new Paragraph({ text: '', spacing: { before: 300 } }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      borders: { ...line, insideHorizontal: none(docx), insideVertical: none(docx) },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
  ];
}
