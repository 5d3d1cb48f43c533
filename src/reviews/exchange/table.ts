import { cellText, dayWritten, isBlankRow } from '../../kernel/cells.ts';
import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Directory } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { ReadSheet } from '../../kernel/office.ts';
import { fold } from '../../kernel/text/fold.ts';
import { type ColumnName, type Fault, type FileReview, LONGEST } from './row.ts';

const COLUMNS: readonly ColumnName[] = ['title', 'from', 'to', 'groups', 'place', 'reference'];
const NEEDED: readonly ColumnName[] = ['title', 'from'];

/** The entries of a sheet, or the columns that it lacks. */
export type ReadTable =
  | { readonly entries: readonly FileReview[] }
  | { readonly sheet: string; readonly missing: readonly ColumnName[] };

/** Reads a sheet whose first line names its columns; undefined when there is nothing in it. */
export function readTable({ name, rows }: ReadSheet, directory: Directory): ReadTable | undefined {
  const at = rows.findIndex((row) => !isBlankRow(row));
  if (at < 0) return undefined;
  const headers = (rows[at] ?? []).map((cell) => fold(cellText(cell)));
  const places = new Map(COLUMNS.map((column) => [column, indexOf(column, headers)]));
  const missing = NEEDED.filter((column) => places.get(column) === -1);
  if (missing.length > 0) return { sheet: name, missing };
  const entries = rows.flatMap((cells, index) => {
    if (index <= at || isBlankRow(cells)) return [];
    const cell = (column: ColumnName) => cellText(cells[places.get(column) ?? -1]);
    return [readRow(cell, index + 1, directory)];
  });
  return { entries };
}

const indexOf = (column: ColumnName, headers: readonly string[]): number => {
  const names = headersOf(column);
  return headers.findIndex((header) => names.includes(header));
};

const headersOf = (column: ColumnName): readonly string[] =>
  (['fr', 'en'] as const).map((locale) =>
    fold(translator(locale)(`reviews.exchange.column.${column}`)),
  );

function readRow(
  cell: (column: ColumnName) => string,
  line: number,
  directory: Directory,
): FileReview {
  const from = dayWritten(cell('from'));
  const named = cell('groups')
    .split(/\s*[|,;]\s*/u)
    .filter((name) => name !== '')
    .map((name) => ({ name, group: groupNamed(name, directory.groups) }));
  return {
    line,
    title: cell('title'),
    from,
    to: cell('to') === '' ? from : dayWritten(cell('to')),
    groups: named.flatMap(({ group }) => group?.code ?? []),
    place: cell('place'),
    reference: cell('reference'),
    faults: [
      ...COLUMNS.flatMap((column) => faultOf(column, cell(column))),
      ...named
        .filter(({ group }) => !group)
        .map(({ name }): Fault => ({ why: 'group', column: 'groups', value: name })),
    ],
  };
}

function faultOf(column: ColumnName, typed: string): Fault[] {
  if (typed === '') return NEEDED.includes(column) ? [{ why: 'empty', column }] : [];
  if (typed.startsWith('=')) return [{ why: 'formula', column }];
  if (typed.length > LONGEST) return [{ why: 'tooLong', column }];
  const isDay = column === 'from' || column === 'to';
  return isDay && !dayWritten(typed) ? [{ why: 'day', column }] : [];
}
