import { inert } from './inert.ts';
import type { Cell, Sheet } from './office.ts';

/** Told apart from other encodings by Excel, which else reads « Ã© ». */
const BOM = '\ufeff';

/** What Excel expects where a comma marks the decimals, as in French. */
const SEPARATOR = ';';

const ESCAPED = /[";\r\n]/u;

/** A sheet as CSV (RFC 4180 but for its separator): UTF-8, texts inert, one line a row. */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows].map(csvLine);
  return new TextEncoder().encode(`${BOM}${lines.join('\r\n')}\r\n`);
}

const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(SEPARATOR);

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.toString();
  const text = inert(cell);
  return ESCAPED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
