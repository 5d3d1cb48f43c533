import { Temporal } from 'temporal-polyfill';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Cell, Sheet } from '../../kernel/office.ts';
import type { Rows } from './plan.ts';
import { type Column, type Row, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

const WIDTH = 24;

/** The directory as a workbook: read back, it changes nothing. */
export const directoryWorkbook = (rows: Rows, t: Translator): readonly Sheet[] =>
  TABLE_NAMES.map((table) => tableSheet(table, rows, t));

/** One table of it. */
export const tableSheet = (table: TableName, rows: Rows, t: Translator): Sheet => ({
  name: t(`directory.exchange.table.${table}`),
  columns: TABLES[table].map(({ name }) => ({
    header: t(`directory.exchange.column.${name}`),
    width: WIDTH,
  })),
  rows: [...rows[table].values()].map((row) =>
    TABLES[table].map((column) => toCell(column, row, t)),
  ),
});

function toCell({ name, kind }: Column, row: Row, t: Translator): Cell {
  const value = row[name] ?? '';
  if (value === '') return null;
  if (kind === 'day') return Temporal.PlainDate.from(value);
  if (typeof kind === 'string') return value;
  if ('from' in kind) return Number(value);
  const choice = kind.find((one) => one === value);
  return choice ? t(`directory.exchange.choice.${choice}`) : value;
}
