import type { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../decisions/decision.ts';
import { openDecisionsHeld } from '../../decisions/ownedStore.ts';
import { currentRows } from '../../directory/exchange/current.ts';
import type { Row } from '../../directory/exchange/tables.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingsOfPerson } from '../../meetings/store.ts';

/** Who leaves, after which day, and who takes over. */
export interface Departure {
  readonly person: Person;
  readonly lastDay: Temporal.PlainDate;
  readonly successor: Person | undefined;
}

/** What somebody who leaves holds in the groups that the speaker knows. */
export interface Holdings {
  readonly seats: readonly Row[];
  readonly mandates: readonly Row[];
  /** After his last day. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly group: Group }[];
  readonly actions: readonly { readonly decision: Decision; readonly group: Group }[];
}

/** More than anybody has; what is beyond stays his and is still told of as late. */
const MOST = 500;

/** Nothing of a group that the speaker may not know of is told or touched: its chair sees to it. */
export async function holdingsOf(
  db: Reader,
  { actor, directory }: Pick<Context, 'actor' | 'directory'>,
  { person, lastDay }: Departure,
): Promise<Holdings> {
  const rows = await currentRows(db);
  const day = lastDay.toString();
  const known = (code = ''): boolean => {
    const group = directory.groupByCode(code);
    return code === '' || (group !== undefined && actor.knows(group));
  };
  const isHis = (row: Row): boolean =>
    row.email === person.email.toLowerCase() &&
    known(row.group) &&
    (row.from ?? '') <= day &&
    (!row.until || row.until > day);
  const inGroup = <T>(groupId: string, make: (group: Group) => T): T[] => {
    const group = directory.group(groupId);
    return group && actor.knows(group) ? [make(group)] : [];
  };
  const after = lastDay.add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  const meetings = await meetingsOfPerson(db, person.id, after);
  const owned = await openDecisionsHeld(db, [{ personId: person.id }], lastDay, {
    skip: 0,
    take: MOST,
  });
  return {
    seats: [...rows.seats.values()].filter(isHis),
    mandates: [...rows.mandates.values()].filter(isHis),
    meetings: meetings.flatMap((meeting) =>
      inGroup(meeting.groupId, (group) => ({ meeting, group })),
    ),
    actions: owned.page.flatMap((decision) =>
      inGroup(decision.groupId, (group) => ({ decision, group })),
    ),
  };
}
