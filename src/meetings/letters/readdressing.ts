import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import type { Attendance } from '../attendance/attendance.ts';
import type { Meeting } from '../meeting.ts';
import { meetingsOfPerson } from '../store.ts';
import { letterTo } from './letter.ts';
import { noticeMessage } from './notice.ts';

/** More than anybody is invited to. */
const MOST = 1_000;

/** Where somebody's meetings were, and where they are to be: at the address that he prefers. */
export interface Readdressed {
  readonly person: Person;
  readonly former: string;
}

/** A meeting to come, and what somebody was told of it. */
export interface KnownMeeting {
  readonly meeting: Meeting;
  readonly attendee: Attendance;
  /** What he was last told: when it is another, he has been written to meanwhile. */
  readonly known: string;
}

/** The meetings to come of which somebody was told, whatever he has answered. */
export async function knownMeetings(
  { tx }: Write,
  { now }: Circumstances,
  personId: string,
): Promise<readonly KnownMeeting[]> {
  const coming = await meetingsOfPerson(tx, personId, now, { skip: 0, take: MOST });
  return coming.flatMap((meeting) => {
    const begun = meeting.start.epochMilliseconds <= now.epochMilliseconds;
    const attendee = meeting.attendees.find((one) => one.personId === personId);
    if (begun || !attendee?.told || attendee.told.cancelled) return [];
    return [{ meeting, attendee, known: JSON.stringify(attendee.told) }];
  });
}

/** Takes a meeting out of the calendar of an address, which would go on showing an hour that no letter puts right. */
export function takeMeetingOut(
  write: Write,
  circumstances: Circumstances,
  moved: Readdressed,
  { meeting, attendee }: KnownMeeting,
): void {
  const letter = letterTo(circumstances, meeting, attendee);
  if (!letter || !isLeft(circumstances, moved)) return;
  const there = { ...letter, person: { ...letter.person, email: moved.former } };
  write.send({
    ...atFormer(moved),
    about: meeting.groupId,
    usefulUntil: meeting.end.toInstant(),
    message: noticeMessage(there, { kind: 'formerAddress' }, 'mail'),
    dedupeKey: `meeting:${meeting.id}:formerAddress:${moved.person.id}:${write.id}`,
  });
}

/** A mailbox that was given up refuses it, and nobody is to send it again: it is in no list of failures. */
export const atFormer = ({ person, former }: Readdressed) =>
  ({ to: { person: person.id, address: former }, personal: true }) as const;

/**
 * Whether the calendar of the former address is still his, or nobody's: in that of whoever has it now,
 * his own invitation to the same meeting would go.
 */
export function isLeft({ directory }: Circumstances, { person, former }: Readdressed): boolean {
  const holder = directory.personByEmail(former);
  return holder === undefined || holder.id === person.id;
}
