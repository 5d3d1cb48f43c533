import { writeCsv } from '../../kernel/csv.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Cell, MEDIA_TYPES, type Office, type Sheet } from '../../kernel/office.ts';
import { type Decision, daysLate } from '../decision.ts';
import { ownersInWords, type Reading } from '../messages.ts';

export type ExportFormat = 'xlsx' | 'csv';

/** More than that is no longer read by people; filters are there for it. */
export const MOST_EXPORTED = 5_000;

/** Widths in characters. */
const COLUMNS = [
  ['code', 14],
  ['kind', 16],
  ['group', 14],
  ['meeting', 16],
  ['point', 30],
  ['text', 60],
  ['owners', 34],
  ['priority', 10],
  ['taken', 12],
  ['due', 12],
  ['status', 18],
  ['late', 10],
  ['postponements', 10],
  ['closed', 12],
  ['note', 30],
  ['tags', 18],
  ['links', 40],
] as const;

type Column = (typeof COLUMNS)[number][0];

/** The decisions, one a row. */
function decisionSheet(reading: Reading, name: string, decisions: readonly Decision[]): Sheet {
  const { t } = reading;
  return {
    name,
    columns: COLUMNS.map(([column, width]) => ({
      header: t(`decisions.export.column.${column}`),
      width,
    })),
    rows: decisions.map((decision) => COLUMNS.map(([column]) => cell(reading, column, decision))),
  };
}

function cell(reading: Reading, column: Column, decision: Decision): Cell {
  const { t, directory, today } = reading;
  switch (column) {
    case 'code':
      return decision.code;
    case 'kind':
      return t('decisions.kind', { kind: decision.kind });
    case 'group':
      return directory.group(decision.groupId)?.code ?? '';
    case 'meeting':
      return decision.meeting?.code ?? null;
    case 'point':
      return decision.point ?? null;
    case 'text':
      return decision.text;
    case 'owners':
      return ownersInWords(reading, decision) ?? null;
    case 'priority':
      return t('decisions.priority', { priority: decision.priority });
    case 'taken':
      return decision.takenOn;
    case 'due':
      return decision.dueOn ?? null;
    case 'status':
      return t('decisions.statusName', { status: decision.status, kind: decision.kind });
    case 'late':
      return daysLate(decision, today);
    case 'postponements':
      return decision.postponements;
    case 'closed':
      return decision.closedOn ?? null;
    case 'note':
      return decision.closedNote ?? decision.postponeReason ?? null;
    case 'tags':
      return listInWords(decision.tags, t.locale);
    case 'links':
      return decision.links.map(({ url }) => url).join(' ');
  }
}

/** A file of decisions, ready to be kept. */
export async function exportFile(
  { spreadsheets }: Office,
  reading: Reading,
  {
    name,
    format,
    decisions,
  }: {
    readonly name: string;
    readonly format: ExportFormat;
    readonly decisions: readonly Decision[];
  },
) {
  const sheet = decisionSheet(reading, reading.t('decisions.export.sheet'), decisions);
  const content = format === 'csv' ? writeCsv(sheet) : await spreadsheets.write([sheet]);
  return { name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], content };
}
