import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { lastMeeting } from '../../meetings/store.ts';
import { heldMeetingByCode } from '../store.ts';
import type { Filter } from './filters.ts';

/** The group of the meeting named, for the kernel to judge access. @throws DomainError `meeting.unknown` */
export async function placeOf(filter: Filter, { db, directory }: Context) {
  if (filter.meetingCode === undefined) return filter.group ? { group: filter.group } : {};
  const code = filter.meetingCode;
  const meeting = await heldMeetingByCode(db, code);
  const group = meeting && directory.group(meeting.groupId);
  const unknown = new DomainError('meeting.unknown', { code });
  if (!group) throw unknown;
  return { group, hidden: unknown };
}

/** The same, of the last meeting that its group has held. @throws DomainError `group.missing`, `meeting.noneHeld` */
export async function atLastMeeting(filter: Filter, { db, now }: Context): Promise<Filter> {
  const { ofLast, group } = filter;
  if (!ofLast) return filter;
  if (!group) throw new DomainError('group.missing');
  const meeting = await lastMeeting(db, group.id, now);
  if (!meeting) throw new DomainError('meeting.noneHeld', { group: group.code });
  return { ...filter, meetingCode: meeting.code };
}
