import type { Cell as XlsxCell } from 'write-excel-file/node';
import { inert } from '../../src/kernel/inert.ts';
import type { Cell, Sheet, Spreadsheets } from '../../src/kernel/office.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';

/** ISO days, whatever the country of the reader's program. */
const DAY_FORMAT = 'yyyy-mm-dd';

/** What Excel refuses in the name of a sheet, which may have 31 signs. */
const UNSAFE_IN_NAME = /[\\/*?:[\]]/gu;
const LONGEST_NAME = 31;

/** Written by write-excel-file, read by read-excel-file. */
export const xlsxSpreadsheets: Spreadsheets = {
  async write(sheets) {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    return writeXlsxFile(sheets.map(toSheet)).toBuffer();
  },
  read: readXlsx,
  readCsv,
};

const toSheet = ({ name, columns, rows }: Sheet) => ({
  sheet: name.replace(UNSAFE_IN_NAME, ' ').slice(0, LONGEST_NAME),
  columns: columns.map(({ width }) => (width === undefined ? {} : { width })),
  data: [
    columns.map(({ header }) => ({ value: inert(header), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(toCell)),
  ],
  stickyRowsCount: 1,
});

function toCell(cell: Cell): XlsxCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: inert(cell), type: String, wrap: true };
  if (typeof cell === 'number' || typeof cell === 'boolean') return { value: cell };
  const day = new Date(Date.UTC(cell.year, cell.month - 1, cell.day));
  return { value: day, type: Date, format: DAY_FORMAT };
}
