import type { Documents, Piece, PrintedDocument } from '../../src/kernel/document.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.tsx';
import { pdfOf } from './pdf.ts';
import { inThread } from './thread.ts';

/** A document of more parts takes long enough for others to notice. */
const MOST_PARTS_HERE = 200;

/** Documents of one tree in three forms; a long one is laid out in a thread of its own. */
export const documents: Documents = {
  docx: (document) => (isLong(document) ? inThread({ form: 'docx', document }) : docxOf(document)),
  pdf: (document) => (isLong(document) ? inThread({ form: 'pdf', document }) : pdfOf(document)),
  html: htmlOf,
};

const isLong = ({ pieces }: PrintedDocument): boolean =>
  pieces.reduce((parts, piece) => parts + partsOf(piece), 0) > MOST_PARTS_HERE;

function partsOf(piece: Piece): number {
  if (piece.kind === 'table') return piece.rows.length;
  if (piece.kind === 'grid') return piece.boxes.reduce((sum, { lines }) => sum + lines.length, 0);
  return piece.kind === 'list' ? piece.items.length : 1;
}
