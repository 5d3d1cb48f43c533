import type { Meeting } from '../../meetings/meeting.ts';
import type { YearDate } from '../calendar.ts';
import { isPlanned, meetingFor } from '../publishing/convenedDates.ts';
import { codeUid, slotUid, takeUid } from './dateUids.ts';
import type { NamedBy } from './names.ts';
import type { Known } from './tentative.ts';

/**
 * The UID of each of these meetings, by its id: that of the day that it was given first; else that of
 * the date of the calendar that it stands for; else its code's.
 * @param names what names them for life, by their ids
 */
export function meetingUids(
  meetings: readonly Meeting[],
  names: ReadonlyMap<string, NamedBy>,
  tentative: readonly YearDate[],
  { groups }: Known,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const uids = new Map(
    meetings.map(({ id, code, groupId }) => {
      const name = names.get(id);
      const found = groups.find(({ group }) => group.id === groupId);
      const isGiven = found && name && name !== 'code';
      return [id, isGiven ? takeUid(slotUid(found.group, name), taken) : codeUid(code)];
    }),
  );
  const held = new Set(meetings.filter(isPlanned).map(({ id }) => uids.get(id)));
  for (const { group, slot, start, uid } of tentative) {
    const there = meetingFor(meetings, { groupId: group.id, slot, day: start?.toPlainDate() });
    if (there && names.get(there.id) !== 'code' && !held.has(uid)) uids.set(there.id, uid);
  }
  return uids;
}
