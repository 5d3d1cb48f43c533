import { isBlankRow } from '../../kernel/cells.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Cell, ReadSheet } from '../../kernel/office.ts';
import { fold } from '../../kernel/text/fold.ts';
import { type CellFault, readCell } from './cells.ts';
import {
  type Column,
  type ColumnName,
  type Row,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from './tables.ts';

/** What is wrong in one cell of a file. */
export interface CellRefusal {
  readonly why: CellFault;
  readonly column: ColumnName;
}

/** A row of a file, with what could be read of it. */
export interface FileRow {
  readonly table: TableName;
  /** As the spreadsheet program numbers it. */
  readonly line: number;
  /** Only the columns that the file has. */
  readonly row: Row;
  readonly faults: readonly CellRefusal[];
  /** Taken out of the directory: a command may, a file never does. */
  readonly removed?: true;
}

/** A sheet that is no table of the directory, or one without a column that it needs. */
export type SheetRefusal =
  | { readonly why: 'unknown'; readonly sheet: string }
  | { readonly why: 'columns'; readonly sheet: string; readonly missing: readonly ColumnName[] };

/** The columns of a sheet that are none of its table, or a second one of the same name: nothing of them is read. */
export interface UnreadColumns {
  readonly sheet: string;
  readonly headers: readonly string[];
}

export interface FileContent {
  readonly rows: readonly FileRow[];
  readonly unread: readonly UnreadColumns[];
  readonly refusals: readonly SheetRefusal[];
}

/** The rows of the directory's tables in these sheets, each known by its name or by its columns. */
export function readSheets(sheets: readonly ReadSheet[]): FileContent {
  const read = sheets.filter(({ rows }) => rows.some((row) => !isBlankRow(row))).map(readSheet);
  return {
    rows: read.flatMap(({ rows }) => rows),
    unread: read.flatMap(({ unread }) => unread),
    refusals: read.flatMap(({ refusals }) => refusals),
  };
}

function readSheet({ name, rows }: ReadSheet): FileContent {
  const at = rows.findIndex((row) => !isBlankRow(row));
  const headers = (rows[at] ?? []).map((cell) => fold(String(cell ?? '').trim()));
  const table = tableNamed(name) ?? tableWith(headers);
  if (!table) return refused({ why: 'unknown', sheet: name });
  const missing = missingIn(table, headers);
  if (missing.length > 0) return refused({ why: 'columns', sheet: name, missing });
  const columns = TABLES[table].flatMap((column) => {
    const index = headers.findIndex((header) => headersOf(column.name).includes(header));
    return index < 0 ? [] : [{ column, index }];
  });
  return {
    refusals: [],
    unread: unreadIn(name, rows[at] ?? [], columns),
    rows: rows.flatMap((cells, index) =>
      index <= at || isBlankRow(cells) ? [] : [readRow(table, columns, cells, index + 1)],
    ),
  };
}

const refused = (refusal: SheetRefusal): FileContent => ({
  rows: [],
  unread: [],
  refusals: [refusal],
});

const isNeeded = ({ fallback, key }: Column): boolean => fallback === undefined || key === true;

const missingIn = (table: TableName, headers: readonly string[]): ColumnName[] =>
  TABLES[table]
    .filter(isNeeded)
    .map(({ name }) => name)
    .filter((name) => !headersOf(name).some((header) => headers.includes(header)));

const LOCALES = ['fr', 'en'] as const;

const headersOf = (name: ColumnName): readonly string[] =>
  LOCALES.map((locale) => fold(translator(locale)(`directory.exchange.column.${name}`)));

const tableNamed = (sheet: string): TableName | undefined =>
  TABLE_NAMES.find((table) =>
    LOCALES.some(
      (locale) =>
        fold(translator(locale)(`directory.exchange.table.${table}`)) === fold(sheet.trim()),
    ),
  );

/** The table all of whose needed columns are there; the one that needs the most, when several are. */
const tableWith = (headers: readonly string[]): TableName | undefined =>
  TABLE_NAMES.filter((table) => missingIn(table, headers).length === 0).sort(
    (one, other) => TABLES[other].filter(isNeeded).length - TABLES[one].filter(isNeeded).length,
  )[0];

interface Placed {
  readonly column: Column;
  readonly index: number;
}

/** A column without a name is nobody's: spreadsheet programs leave such behind. */
function unreadIn(
  sheet: string,
  headers: readonly Cell[],
  columns: readonly Placed[],
): UnreadColumns[] {
  const isRead = (at: number): boolean => columns.some(({ index }) => index === at);
  const unread = headers
    .map((header) => String(header ?? '').trim())
    .filter((header, at) => header !== '' && !isRead(at));
  return unread.length > 0 ? [{ sheet, headers: unread }] : [];
}

function readRow(
  table: TableName,
  columns: readonly Placed[],
  cells: readonly Cell[],
  line: number,
): FileRow {
  const read = columns.map(({ column, index }) => ({
    column: column.name,
    ...readCell(column, cells[index]),
  }));
  return {
    table,
    line,
    row: Object.fromEntries(
      read.flatMap((one) => ('value' in one ? [[one.column, one.value]] : [])),
    ),
    faults: read.flatMap((one) => ('fault' in one ? [{ why: one.fault, column: one.column }] : [])),
  };
}
