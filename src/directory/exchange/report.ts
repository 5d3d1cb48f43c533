import { Temporal } from 'temporal-polyfill';
import { firstLines } from '../../kernel/cells.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { quietHoursInWords } from '../quietHoursSaid.ts';
import type { Entry, RowRefusal } from './plan.ts';
import type { SheetRefusal, UnreadColumns } from './reading.ts';
import { type Column, type Row, TABLE_NAMES, TABLES } from './tables.ts';

/** What a file would make of the directory, or has made of it, line by line. */
export function importReport(
  t: Translator,
  entries: readonly Entry[],
  sheets: readonly SheetRefusal[],
  unread: readonly UnreadColumns[],
): readonly string[] {
  return [
    ...TABLE_NAMES.flatMap((table) => {
      const own = entries.filter((entry) => entry.table === table);
      return own.length === 0 ? [] : [countLine(t, own)];
    }),
    ...sheets.map((refusal) => sheetLine(t, refusal)),
    ...unread.map(({ sheet, headers }) =>
      t('directory.exchange.sheet.unread', {
        sheet,
        columns: headers.join(', '),
        count: headers.length,
      }),
    ),
    ...(['refused', 'changed', 'added'] as const).flatMap((outcome) =>
      firstOf(
        t,
        entries
          .filter((entry) => entry.outcome === outcome)
          .flatMap((entry) => entryLines(t, entry)),
      ),
    ),
  ];
}

function countLine(t: Translator, entries: readonly Entry[]): string {
  const count = (outcome: Entry['outcome']): number =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return t('directory.exchange.count', {
    table: t(`directory.exchange.table.${entries[0]?.table ?? 'people'}`),
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  });
}

const firstOf = (t: Translator, lines: readonly string[]): readonly string[] =>
  firstLines(lines, (count) => t('kernel.otherLines', { count }));

function sheetLine(t: Translator, refusal: SheetRefusal): string {
  const { sheet } = refusal;
  if (refusal.why === 'unknown') return t('directory.exchange.sheet.unknown', { sheet });
  const columns = refusal.missing.map((name) => t(`directory.exchange.column.${name}`)).join(', ');
  return t('directory.exchange.sheet.columns', {
    sheet,
    columns,
    count: refusal.missing.length,
  });
}

function entryLines(t: Translator, entry: Entry): readonly string[] {
  const { table, line, outcome, refusals } = entry;
  const where = { table: t(`directory.exchange.table.${table}`), line };
  if (outcome === 'refused') {
    return refusals.map((refusal) =>
      t('directory.exchange.refused', { ...where, why: refusalInWords(t, refusal) }),
    );
  }
  const what = keyInWords(t, entry);
  return [
    outcome === 'added'
      ? t('directory.exchange.added', { ...where, what })
      : t('directory.exchange.changed', { ...where, what, changes: changesInWords(t, entry) }),
  ];
}

/** The name of whoever has that address, which is for the secretariat and himself alone. */
export type NameOf = (email: string) => string;

/** People's own rows are known by their address; elsewhere their name says who it is. */
function named(entry: Entry, nameOf: NameOf): Entry {
  const { table, row } = entry;
  return table === 'people' || !row.email
    ? entry
    : { ...entry, row: { ...row, email: nameOf(row.email) } };
}

/** What a change does to one row, for whoever is to confirm it. */
export function entryInWords(t: Translator, told: Entry, nameOf: NameOf): string {
  const entry = named(told, nameOf);
  const { table, row, outcome } = entry;
  const said = { table: t(`directory.exchange.table.${table}`), what: keyInWords(t, entry) };
  if (outcome === 'removed') return t('directory.change.removed', said);
  if (outcome !== 'added') {
    return t('directory.change.changed', { ...said, changes: changesInWords(t, entry) });
  }
  const details = TABLES[table]
    .filter((column) => !column.key && row[column.name] !== (column.fallback ?? ''))
    .map(
      (column) =>
        `${t(`directory.exchange.column.${column.name}`)} : ${valueInWords(t, column, row)}`,
    );
  return t('directory.change.added', { ...said, details: details.join(' ; ') || 'none' });
}

const keyInWords = (t: Translator, { table, row }: Entry): string =>
  TABLES[table]
    .filter(({ key }) => key)
    .map((column) => valueInWords(t, column, row))
    .filter((value) => value !== '')
    .join(', ');

/** What a row is known by stays, but for somebody who is written to at another of his addresses. */
const changesInWords = (t: Translator, { table, row, before }: Entry): string =>
  TABLES[table]
    .filter(({ name, key }) => before?.[name] !== row[name] && (!key || table === 'people'))
    .map((column) =>
      t('directory.exchange.change', {
        column: t(`directory.exchange.column.${column.name}`),
        before: valueInWords(t, column, before ?? {}) || '–',
        after: valueInWords(t, column, row) || '–',
      }),
    )
    .join(' ; ');

function valueInWords(t: Translator, { name, kind }: Column, row: Row): string {
  const value = row[name] ?? '';
  if (kind === 'day' && value !== '') return dateInWords(Temporal.PlainDate.from(value), t.locale);
  if (kind === 'quietHours') return quietHoursInWords(t, value);
  if (typeof kind === 'string' || 'from' in kind) return value;
  const choice = kind.find((one) => one === value);
  return choice ? t(`directory.exchange.choice.${choice}`) : value;
}

/** Why the directory refuses a row. */
export function refusalInWords(
  t: Translator,
  refusal: RowRefusal,
  nameOf: NameOf = (email) => email,
): string {
  const column = 'column' in refusal ? t(`directory.exchange.column.${refusal.column}`) : '';
  const value = 'value' in refusal ? refusal.value : 'by' in refusal ? nameOf(refusal.by) : '';
  const line = 'line' in refusal ? refusal.line : 0;
  return t(`directory.exchange.why.${refusal.why}`, { column, value, line });
}
