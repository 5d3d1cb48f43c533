import { ownGroup } from '../../directory/ownGroup.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { lastMeeting } from '../../meetings/store.ts';
import { heldMeetingByCode } from '../store.ts';
import type { Filter } from './filters.ts';

/** « décisions de mon groupe », « en retard dans mon GT »: what is left of it once the list is read. */
const OWN = /^(?:(?:dans|de|pour|[àa])\s+)?(?:mon|notre)(?:\s+(?:s?gt|(?:sous-)?groupe))?$/iu;

/** The same, of the speaker's own group when that is what he says. @throws DomainError `group.missing` when he has several */
export function ofOwnGroup(filter: Filter, context: Context): Filter {
  if (filter.group || !OWN.test(filter.said)) return filter;
  const status = filter.explicit ? filter.status : 'open';
  return { ...filter, said: '', status, group: ownGroup(context) };
}

/** The group of the meeting named, for the kernel to judge access. @throws DomainError `meeting.unknown` */
export async function placeOf(said: Filter, context: Context) {
  const { db, directory } = context;
  const filter = ofOwnGroup(said, context);
  if (filter.meetingCode === undefined) return filter.group ? { group: filter.group } : {};
  const code = filter.meetingCode;
  const meeting = await heldMeetingByCode(db, code);
  const group = meeting && directory.group(meeting.groupId);
  const unknown = new DomainError('meeting.unknown', { code });
  if (!group) throw unknown;
  return { group, hidden: unknown };
}

/** The same, of the last meeting that its group has held. @throws DomainError `group.missing`, `meeting.noneHeld` */
export async function atLastMeeting(said: Filter, context: Context): Promise<Filter> {
  const { db, now } = context;
  const filter = ofOwnGroup(said, context);
  const { ofLast, group } = filter;
  if (!ofLast) return filter;
  if (!group) throw new DomainError('group.missing');
  const meeting = await lastMeeting(db, group.id, now);
  if (!meeting) throw new DomainError('meeting.noneHeld', { group: group.code });
  return { ...filter, meetingCode: meeting.code };
}
