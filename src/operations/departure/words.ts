import { Temporal } from 'temporal-polyfill';
import { mayRead } from '../../decisions/recording/owners.ts';
import type { Row } from '../../directory/exchange/tables.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { shortDay } from '../../kernel/locale/format.ts';
import type { ListItem } from '../../kernel/messages/tree.ts';
import { replacedBy } from '../../meetings/attendance/standInLeaves.ts';
import type { Departure } from './departure.ts';
import { nextAt } from './handingOver.ts';
import type { Holdings } from './holdings.ts';
import { rowsOf } from './rows.ts';

/** What somebody who leaves holds, one line each, with what becomes of it. */
export function handoverItems(
  context: Context,
  departure: Departure,
  held: Holdings,
): readonly ListItem[] {
  const { t, directory } = context;
  const { person, lastDay, successor } = departure;
  const next = (goes: boolean): string => (goes && successor ? successor.name : 'none');
  const rows = rowsOf(context, departure, held);
  const given = new Set(
    rows
      .filter(({ row, removed }) => !removed && (row.from ?? '') > lastDay.toString())
      .map(({ table, row }) => nameOf(table, row)),
  );
  const items = [
    ...held.seats.map((row) =>
      t('operations.departure.seat', {
        group: row.group ?? '',
        seat: row.seat ?? '',
        next: next(given.has(nameOf('seats', row))),
      }),
    ),
    ...held.mandates.map((row) =>
      t('operations.departure.mandate', {
        role: row.role ?? '',
        group: row.group || 'none',
        next: next(given.has(nameOf('mandates', row))),
      }),
    ),
    ...held.vacated.map(({ group = '', seat = '' }) =>
      t('operations.departure.vacated', { group, seat, name: successor?.name ?? '' }),
    ),
    ...rows
      .filter(({ removed }) => removed)
      .map(({ table, row }) =>
        t('operations.departure.outdated', {
          table,
          group: row.group || 'none',
          name: directory.personByEmail(row.email ?? '')?.name ?? '',
          day: shortDay(Temporal.PlainDate.from(row.from ?? ''), t.locale),
        }),
      ),
    ...held.meetings.map(({ meeting, group }) => {
      const day = shortDay(meeting.start.toPlainDate(), t.locale);
      const name = nextAt(context, departure, meeting, group)?.name ?? 'none';
      return t('operations.departure.meeting', { code: meeting.code, day, next: name });
    }),
    ...held.regained.map(({ meeting, given }) =>
      t('operations.departure.regained', {
        code: meeting.code,
        day: shortDay(meeting.start.toPlainDate(), t.locale),
        name: directory.person(given.standInId)?.name ?? '',
      }),
    ),
    ...held.standing.flatMap(({ meeting }) =>
      replacedBy(meeting, person.id).map(({ personId }) =>
        t('operations.departure.standsIn', {
          code: meeting.code,
          day: shortDay(meeting.start.toPlainDate(), t.locale),
          name: directory.person(personId)?.name ?? '',
        }),
      ),
    ),
    ...held.actions.map(({ decision, group }) => {
      const goes = successor !== undefined && mayRead(directory, successor, group, lastDay);
      return t('operations.departure.action', {
        code: decision.code,
        text: decision.text,
        next: next(goes),
      });
    }),
    t('operations.departure.access'),
  ];
  return items.map((said) => ({ text: said }));
}

const nameOf = (table: string, { group, seat, role }: Row): string =>
  [table, group, seat ?? role].join('|');
