import type { Content } from 'pdfmake/interfaces.js';
import type { PrintedDocument } from '../../src/kernel/document.ts';

export const GREY = '#5f6368';
export const RULE = '#c9ccd1';

/** Points. A4, with room to file. */
const MARGINS = { left: 68, top: 78, right: 62, bottom: 68 } as const;
const A4 = { short: 595.28, long: 841.89 } as const;
/** A page that is read across has less room above and below. */
const ACROSS = { left: 42, top: 58, right: 42, bottom: 40 } as const;
/** Of its pages, in points. */
export const marginsOf = ({ landscape }: PrintedDocument) => (landscape ? ACROSS : MARGINS);

/** What stands on top of every page. */
export const header = (document: PrintedDocument): Content => {
  const { header: text, mark, colour, landscape } = document;
  const { left, top, right } = marginsOf(document);
  const width = (landscape ? A4.long : A4.short) - left - right;
  return {
    margin: [left, top - 44 > 20 ? top - 44 : 24, right, 0],
    stack: [
      {
        columns: [
          { text, color: GREY, fontSize: 8.5 },
          {
            text: mark ?? '',
            width: 'auto',
            bold: true,
            color: `#${colour}`,
            fontSize: 9,
            characterSpacing: 1.5,
          },
        ],
      },
      line(RULE, width, 6),
    ],
  };
};

/** What stands at the foot of every page. */
export const footer = (document: PrintedDocument, page: number, pages: number): Content => {
  const { footer: text, pageWords, landscape } = document;
  const { left, right } = marginsOf(document);
  return {
    margin: [left, landscape ? 12 : 22, right, 0],
    columns: [
      { text, color: GREY, fontSize: 8 },
      {
        text: `${pageWords.page} ${page} ${pageWords.of} ${pages}`,
        width: 'auto',
        color: GREY,
        fontSize: 8,
      },
    ],
  };
};

const line = (color: string, x2: number, above: number): Content => ({
  margin: [0, above, 0, 0],
  canvas: [{ type: 'line', x1: 0, y1: 0, x2, y2: 0, lineWidth: 0.6, lineColor: color }],
});
