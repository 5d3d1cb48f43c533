import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { words } from '../kernel/text/words.ts';
import type { Meeting } from './meeting.ts';
import { findMeetingCode } from './meetingCode.ts';
import { comingMeetings, meetingByCode } from './store.ts';

/** Which meeting a sentence is about: by its code, or the next one of a group. */
export interface MeetingRef {
  readonly code?: string;
  readonly group?: Group;
  /** The sentence without it. */
  readonly rest: string;
}

/** « GEC-2027-03 … », « le prochain GEC … », « gec … », or nothing in the group's channel. */
export function readMeetingRef(line: Line): MeetingRef {
  const found = findMeetingCode(line.rest);
  if (found) return found;
  if (line.group) return { group: line.group, rest: line.rest };
  const sentence = words(line.rest);
  const named = groupIn(sentence, line.groups);
  if (named) {
    const start = sentence[named.at]?.start ?? 0;
    const end = sentence[named.at + named.length - 1]?.end ?? start;
    const rest = `${line.rest.slice(0, start).replace(LEAD, '')} ${line.rest.slice(end)}`.trim();
    return { group: named.group, rest };
  }
  return { ...(line.channelGroup ? { group: line.channelGroup } : {}), rest: line.rest };
}

/** « la prochaine réunion du », « le prochain » before a group's name. */
const LEAD =
  /(?:(?:la|le|l[’'])\s*)?(?:prochaine?\s+)?(?:réunion|reunion|rencontre|séance|seance)?\s*(?:du|de la|de l[’']|des|le|la|au)?\s*$/iu;

/** A meeting and its group, as access wants them. */
export interface MeetingSubject {
  readonly meeting: Meeting;
  readonly group: Group;
  /** Those invited may see it even when they are not of the group. */
  readonly invitees: readonly string[];
  readonly hidden: DomainError;
}

/**
 * The meeting a reference points at.
 * @throws DomainError `meeting.missing`, `meeting.unknown`, `meeting.noneComing`
 */
export async function findMeeting(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  const meeting = await look(ref, context);
  const group = context.directory.group(meeting.groupId);
  const hidden = new DomainError('meeting.unknown', { code: meeting.code });
  if (!group) throw hidden;
  const invitees = meeting.attendees.map((attendee) => attendee.personId);
  return { meeting, group, invitees, hidden };
}

async function look({ code, group }: MeetingRef, context: Context): Promise<Meeting> {
  if (code) {
    const meeting = await meetingByCode(context.db, code);
    if (!meeting) throw new DomainError('meeting.unknown', { code });
    return meeting;
  }
  if (!group) throw new DomainError('meeting.missing');
  // Whether a group has a meeting to come is already something to know.
  authorize('reunions', context, { group });
  const [next] = await comingMeetings(context.db, [group.id], context.now, { skip: 0, take: 1 });
  if (!next) throw new DomainError('meeting.noneComing', { group: group.code });
  return next;
}

/**
 * A meeting that can still be answered, moved or called off.
 * @throws DomainError `meeting.cancelled`, `meeting.over`
 */
export function refuseClosed({ meeting }: MeetingSubject, { now }: Context): void {
  if (meeting.status === 'cancelled')
    throw new DomainError('meeting.cancelled', { code: meeting.code });
  if (meeting.end.epochMilliseconds <= now.epochMilliseconds) {
    throw new DomainError('meeting.over', { code: meeting.code });
  }
}
