import type { Meeting } from '../meetings/meeting.ts';
import type { YearDate } from './calendar.ts';
import { meetingFor } from './convenedDates.ts';
import { slotUid, strandUid } from './dateUids.ts';
import type { Link } from './store.ts';
import type { Known } from './tentative.ts';

/**
 * The UID of each of these meetings, by its id: that of the date of the calendar that it became, or
 * that it stands for; else that of its series; else its own.
 * @param links the dates of the calendar that became meetings
 */
export function meetingUids(
  meetings: readonly Meeting[],
  links: readonly Link[],
  tentative: readonly YearDate[],
  { groups }: Known,
): ReadonlyMap<string, string> {
  const uids = new Map(meetings.map((meeting) => [meeting.id, ownUid(meeting)]));
  for (const { group, slot, start, uid } of tentative) {
    const date = { groupId: group.id, slot, day: start?.toPlainDate() };
    const there = meetingFor(meetings, date);
    if (there) uids.set(there.id, uid);
  }
  for (const { meetingId, groupId, slot } of links) {
    const found = groups.find(({ group }) => group.id === groupId);
    if (found && uids.has(meetingId)) uids.set(meetingId, slotUid(found.group, slot));
  }
  return uids;
}

const ownUid = ({ code, occurrence }: Meeting): string =>
  occurrence ? strandUid(occurrence.strandId, occurrence.slot.toPlainDate()) : `annual-${code}`;
