import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Piece, PrintedDocument } from '../../src/kernel/document.ts';
import type { Span, Text } from '../../src/kernel/messages/tree.ts';
import { FONT, fonts, isFont } from './pdfFonts.ts';
import { footer, GREY, header, marginsOf, RULE } from './pdfFrame.ts';
import { gridOf } from './pdfGrid.ts';
import { haveWholeRows, staysWithHeading } from './pdfKeeping.ts';

const BAND = '#f2f3f5';
const SIZE = 10.5;

/** A PDF with its fonts (pdfmake). */
export async function pdfOf(document: PrintedDocument): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(isFont);
  pdfmake.setFonts(fonts);
  return pdfmake.createPdf(definition(document)).getBuffer();
}

function definition(document: PrintedDocument): TDocumentDefinitions {
  const { title, subject, author, language, colour, pieces, landscape } = document;
  const { left, top, right, bottom } = marginsOf(document);
  return {
    info: { title, subject, author, creator: author, producer: author },
    language,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: FONT, fontSize: SIZE, lineHeight: 1.22 },
    header: () => header(document),
    footer: (page, pages) => footer(document, page, pages),
    content: contents(pieces, `#${colour}`),
  };
}

/**
 * A heading stays with what it announces, unless that is long. Not by `pageBreakBefore`, which looks at every
 * other part of the page for each part: a book of 2,000 lines would take minutes.
 */
function contents(pieces: readonly Piece[], colour: string): Content[] {
  const made: Content[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const [piece, next] = [pieces[index], pieces[index + 1]];
    if (!piece) continue;
    const own = content(piece, colour);
    if (piece.kind === 'heading' && staysWithHeading(next)) {
      made.push({ stack: [own, content(next, colour)], unbreakable: true });
      index += 1;
    } else made.push(own);
  }
  return made;
}

function content(piece: Piece, colour: string): Content {
  switch (piece.kind) {
    case 'title':
      return { text: piece.text, fontSize: 19, bold: true, color: colour, margin: [0, 4, 0, 4] };
    case 'heading':
      return heading(piece.text, piece.level, colour);
    case 'paragraph':
      return paragraph(piece.text, piece.tone);
    case 'facts':
      return factTable(piece.facts);
    case 'list':
      return list(piece);
    case 'table':
      return table(piece, colour);
    case 'grid':
      return gridOf(piece, { colour, rule: RULE, inline });
    case 'signatures':
      return signatures(piece.places);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

const heading = (text: string, level: 1 | 2, color: string): Content => ({
  text,
  bold: true,
  color,
  fontSize: level === 1 ? 13.5 : 11.5,
  margin: level === 1 ? [0, 16, 0, 6] : [0, 11, 0, 3],
});

const paragraph = (text: Text, tone: 'muted' | 'centred' | undefined): Content => ({
  text: inline(text),
  margin: [0, 0, 0, 6],
  alignment: tone === 'centred' ? 'center' : 'justify',
  ...(tone === 'muted' ? { color: GREY, italics: true } : {}),
});

const list = ({ items, ordered }: Extract<Piece, { kind: 'list' }>): Content => {
  const entries = items.map((item) => ({ text: inline(item), margin: [0, 0, 0, 3] as const }));
  const content = entries.map(({ text }) => ({ text, marginBottom: 3 }));
  return ordered
    ? { ol: content, margin: [6, 0, 0, 6] }
    : { ul: content, markerColor: GREY, margin: [6, 0, 0, 6] };
};

const factTable = (facts: Extract<Piece, { kind: 'facts' }>['facts']): Content => ({
  margin: [0, 6, 0, 8],
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    paddingTop: () => 3.5,
    paddingBottom: () => 2.5,
    paddingLeft: () => 2,
  },
  table: {
    widths: [104, '*'],
    body: facts.map(({ label, value }) => [{ text: label, color: GREY }, { text: inline(value) }]),
  },
});

const table = (piece: Extract<Piece, { kind: 'table' }>, colour: string): Content => ({
  margin: [0, 4, 0, 10],
  layout: {
    hLineWidth: (row, node) => (row <= 1 || row === node.table.body.length ? 0.9 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (row) => (row <= 1 ? colour : RULE),
    fillColor: (row) => (row === 0 ? BAND : null),
    paddingTop: () => 4,
    paddingBottom: () => 3,
    paddingLeft: () => 5,
    paddingRight: () => 5,
  },
  table: {
    headerRows: 1,
    dontBreakRows: haveWholeRows(piece),
    widths: piece.columns.map(({ share }) => `${share}%`),
    body: [
      piece.columns.map(({ header: text }) => ({ text, bold: true, color: colour, fontSize: 9 })),
      ...piece.rows.map((cells) => cells.map((cell) => ({ text: inline(cell), fontSize: 9.5 }))),
    ],
  },
});

const signatures = (places: Extract<Piece, { kind: 'signatures' }>['places']): Content => ({
  margin: [0, 28, 0, 0],
  unbreakable: true,
  columns: places.map(({ role, name }) => [
    { text: role, color: GREY },
    { text: name, bold: true, margin: [0, 2, 0, 40] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 170, y2: 0, lineWidth: 0.6, lineColor: RULE }] },
  ]),
  columnGap: 30,
});

const inline = (text: Text): Content[] => (typeof text === 'string' ? [text] : text).map(span);

function span(one: Span): Content {
  if (typeof one === 'string') return one;
  if ('bold' in one) return { text: one.bold, bold: true };
  if ('muted' in one) return { text: one.muted, color: GREY };
  if ('code' in one) return one.code;
  if ('said' in one) return one.said;
  return { text: one.label, link: one.href };
}
