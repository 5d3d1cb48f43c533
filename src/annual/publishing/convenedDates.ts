import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { allMeetingsBetween } from '../../meetings/store.ts';
import type { YearDate } from '../calendar.ts';
import { boundsOf } from '../proposing/bounds.ts';
import type { Known } from '../proposing/tentative.ts';

/** More meetings in a year than any secretariat holds. */
const MOST_MEETINGS = 5_000;

/** The meetings held in a year on the clocks of their group, and those called off. */
export async function meetingsOfYear(
  db: Reader,
  groupIds: readonly string[],
  year: number,
): Promise<Meeting[]> {
  const { from, to } = boundsOf(year);
  // The days of every zone of the world.
  const begin = from.toZonedDateTime('UTC').subtract({ hours: 14 }).toInstant();
  const end = to.toZonedDateTime('UTC').add({ hours: 38 }).toInstant();
  const page = { skip: 0, take: MOST_MEETINGS };
  const found = await allMeetingsBetween(db, groupIds, begin, end, page);
  return found.filter(({ start }) => start.year === year);
}

export const isPlanned = ({ status }: Meeting): boolean => status === 'planned';

/** A date of the calendar, as far as a meeting may stand for it. */
interface Dated {
  readonly groupId: string;
  readonly slot: Temporal.PlainDate;
  /** Undefined: left out. */
  readonly day: Temporal.PlainDate | undefined;
}

/** Whether a meeting stands for a date: held on its day, or given by a series for the same slot. */
export function standsFor({ groupId, start, occurrence }: Meeting, date: Dated): boolean {
  if (groupId !== date.groupId) return false;
  return (
    start.toPlainDate().equals(date.day ?? date.slot) ||
    occurrence?.slot.toPlainDate().equals(date.slot) === true
  );
}

/** The meeting that stands for a date; one that was called off, when no other is planned. */
export function meetingFor(meetings: readonly Meeting[], date: Dated): Meeting | undefined {
  const standing = meetings.filter((meeting) => standsFor(meeting, date));
  return standing.find(isPlanned) ?? standing[0];
}

/** These meetings, as dates of the year. @param uids by the ids of the meetings */
export function convenedDates(
  meetings: readonly Meeting[],
  { groups }: Known,
  uids: ReadonlyMap<string, string>,
): YearDate[] {
  const byId = new Map(groups.map((one) => [one.group.id, one]));
  return meetings.flatMap((meeting) => {
    const found = byId.get(meeting.groupId);
    const uid = uids.get(meeting.id);
    return found && uid !== undefined ? [{ ...convened(meeting, found), uid }] : [];
  });
}

function convened(
  { start, end, code, occurrence }: Meeting,
  { group, inTheWay }: Known['groups'][number],
): Omit<YearDate, 'uid'> {
  const day = start.toPlainDate();
  const slot = occurrence?.slot.toPlainDate() ?? day;
  return {
    ...{ group, slot, start, code, state: 'convened' },
    duration: start.until(end).total('minutes'),
    reason: slot.equals(day) ? undefined : (inTheWay(slot) ?? { kind: 'asked' }),
    inTheWay: inTheWay(day),
  };
}
