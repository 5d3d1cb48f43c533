import { asFile } from '../../directory/changing/draft.ts';
import type { FileRow } from '../../directory/exchange/reading.ts';
import { keyOf, type Row } from '../../directory/exchange/tables.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Departure } from './departure.ts';
import type { Holdings } from './holdings.ts';

/** His seats and mandates end on his last day; those of his organisation begin anew for his successor. */
export function rowsOf(
  { directory }: Pick<Context, 'directory'>,
  { person, lastDay, successor }: Departure,
  { seats, mandates, vacated, outdated }: Omit<Holdings, 'meetings' | 'actions'>,
): readonly FileRow[] {
  const until = lastDay.toString();
  const from = lastDay.add({ days: 1 }).toString();
  const organization = directory.organization(person.organizationId)?.acronym;
  const sameHouse = successor?.organizationId === person.organizationId;
  const given = (row: Row): Row[] =>
    successor ? [{ ...row, email: successor.email.toLowerCase(), from }] : [];
  const takenOver = {
    seats: sameHouse ? seats.filter((row) => row.organization === organization).flatMap(given) : [],
    mandates: mandates.filter((row) => isGroupMandate(directory, row)).flatMap(given),
  };
  const rows = (table: 'seats' | 'mandates', all: readonly Row[]): readonly FileRow[] =>
    asFile(all.map((row) => ({ table, row })));
  const gone = (table: 'seats' | 'mandates'): FileRow[] => {
    const kept = new Set(takenOver[table].map((row) => keyOf(table, row)));
    return rows(
      table,
      outdated[table].filter((row) => !kept.has(keyOf(table, row))),
    ).map((row) => ({ ...row, removed: true }));
  };
  const ended = (row: Row): Row => ({ ...row, until });
  return [
    ...gone('seats'),
    ...rows('seats', [...seats.map(ended), ...vacated.map(ended), ...takenOver.seats]),
    ...gone('mandates'),
    ...rows('mandates', [...mandates.map(ended), ...takenOver.mandates]),
  ];
}

/** The secretariat's own mandates go to nobody by themselves, nor do those of a closed group. */
function isGroupMandate(directory: Context['directory'], { group = '' }: Row): boolean {
  const found = directory.groupByCode(group);
  return found !== undefined && found.confidentiality !== 'confidential';
}
