import type { FileChild } from 'docx';
import {
  oneBelowAnother,
  type PrintedDocument,
  type StackedPiece,
} from '../../src/kernel/document.ts';
import { type Docx, GREY, runs } from './docxRuns.ts';
import { CM, facts, gap, RULE, signatures, TEXT_WIDTH, table } from './docxTables.ts';

const FONT = 'Georgia';

/** An editable document (docx): headings, lists and tables are Word's own. */
export async function docxOf(document: PrintedDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, subject, author, pieces } = document;
  const made = new docx.Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    styles: styles(document),
    numbering: { config: [numbers(docx), bullets(docx)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 21 * CM, height: Math.round(29.7 * CM) },
            margin: { top: 2.6 * CM, bottom: 2.2 * CM, left: 2.4 * CM, right: 2.2 * CM },
          },
        },
        headers: { default: header(docx, document) },
        footers: { default: footer(docx, document) },
        children: oneBelowAnother(pieces).flatMap((piece, index) =>
          parts(docx, piece, document.colour, index),
        ),
      },
    ],
  });
  return docx.Packer.toBuffer(made);
}

/** Half-points. */
const styles = ({ colour, language }: PrintedDocument) => ({
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 283 } },
    },
    title: {
      run: { font: FONT, size: 38, bold: true, color: colour },
      paragraph: { spacing: { before: 80, after: 80 } },
    },
    heading1: {
      run: { font: FONT, size: 27, bold: true, color: colour },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 23, bold: true, color: colour },
      paragraph: { spacing: { before: 220, after: 60 }, keepNext: true },
    },
  },
});

const LIST = 'ordered';

const numbers = ({ LevelFormat, AlignmentType }: Docx) => ({
  reference: LIST,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 300 } } },
    },
  ],
});

const BULLETS = 'bullets';

const bullets = ({ LevelFormat, AlignmentType }: Docx) => ({
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 260 } } },
    },
  ],
});

const atRight = ({ TabStopType }: Docx) => ({ type: TabStopType.RIGHT, position: TEXT_WIDTH });

function header(docx: Docx, { header: text, mark, colour }: PrintedDocument) {
  const { Header, Paragraph, TextRun, Tab, BorderStyle } = docx;
  return new Header({
    children: [
      new Paragraph({
        tabStops: [atRight(docx)],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 4 } },
        children: [
          new TextRun({ text, color: GREY, size: 17 }),
          ...(mark
            ? [new TextRun({ children: [new Tab(), mark], bold: true, color: colour, size: 18 })]
            : []),
        ],
      }),
    ],
  });
}

function footer(docx: Docx, { footer: text, pageWords }: PrintedDocument) {
  const { Footer, Paragraph, TextRun, Tab, PageNumber } = docx;
  const counted = [
    new Tab(),
    `${pageWords.page} `,
    PageNumber.CURRENT,
    ` ${pageWords.of} `,
    PageNumber.TOTAL_PAGES,
  ];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [atRight(docx)],
        children: [
          new TextRun({ text, color: GREY, size: 16 }),
          new TextRun({ children: counted, color: GREY, size: 16 }),
        ],
      }),
    ],
  });
}

function parts(docx: Docx, piece: StackedPiece, colour: string, index: number): FileChild[] {
  const { Paragraph, HeadingLevel, AlignmentType, PageBreak } = docx;
  switch (piece.kind) {
    case 'title':
      return [new Paragraph({ text: piece.text, heading: HeadingLevel.TITLE })];
    case 'heading': {
      const heading = piece.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: piece.text, heading })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(
            docx,
            piece.text,
            piece.tone === 'muted' ? { color: GREY, italics: true } : {},
          ),
          alignment: piece.tone === 'centred' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
        }),
      ];
    case 'list':
      return piece.items.map(
        (item) =>
          new Paragraph({
            children: runs(docx, item),
            spacing: { after: 60 },
            numbering: {
              reference: piece.ordered ? LIST : BULLETS,
              level: 0,
              instance: index,
            },
          }),
      );
    case 'facts':
      return [facts(docx, piece.facts), gap(docx)];
    case 'table':
      return [table(docx, piece, colour), gap(docx)];
    case 'signatures':
      return signatures(docx, piece.places);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}
