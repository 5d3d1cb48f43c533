import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import type { Write } from '../kernel/write.ts';
import type { Attendance } from './attendance.ts';
import { letterTo } from './letter.ts';
import type { Meeting } from './meeting.ts';
import { noticeMessage } from './notice.ts';
import { meetingsOfPerson } from './store.ts';

/** More than anybody is invited to. */
const MOST = 1_000;

/**
 * How long after it is taken out of the one calendar a meeting is put into the other. Both may be one,
 * read by two addresses: what comes last, and is stamped last, holds.
 */
export const MEANWHILE = { minutes: 10 };

/** Where somebody's meetings were, and where they are to be: at the address that he prefers. */
export interface Readdressed {
  readonly person: Person;
  readonly former: string;
}

/**
 * Moves the meetings to come to which somebody is invited from the calendar of an address to that of
 * another: the former would go on showing hours that no letter puts right any more.
 * @param told what his letters of series tell of, which is left to them
 */
export async function readdressMeetings(
  write: Write,
  circumstances: Circumstances,
  moved: Readdressed,
  told: (meeting: Meeting) => boolean,
): Promise<void> {
  const { now } = circumstances;
  const { id } = moved.person;
  for (const meeting of await meetingsOfPerson(write.tx, id, now, { skip: 0, take: MOST })) {
    const begun = meeting.start.epochMilliseconds <= now.epochMilliseconds;
    const own = meeting.attendees.find(({ personId }) => personId === id);
    if (begun || !own?.told || own.told.cancelled || told(meeting)) continue;
    readdress(write, circumstances, moved, meeting, own);
  }
}

function readdress(
  write: Write,
  circumstances: Circumstances,
  moved: Readdressed,
  meeting: Meeting,
  attendee: Attendance,
): void {
  const letter = letterTo(circumstances, meeting, attendee);
  if (!letter) return;
  const { id } = letter.person;
  const common = { about: meeting.groupId, usefulUntil: meeting.end.toInstant() };
  const there = { ...letter, person: { ...letter.person, email: moved.former } };
  if (isLeft(circumstances, moved)) {
    write.send({
      ...common,
      ...atFormer(moved),
      message: noticeMessage(there, { kind: 'formerAddress' }, 'mail'),
      dedupeKey: `meeting:${meeting.id}:formerAddress:${id}:${write.id}`,
    });
  }
  if (attendee.partstat === 'declined') return;
  const later = circumstances.now.add(MEANWHILE);
  const here = { ...letter, circumstances: { ...circumstances, now: later } };
  write.send({
    ...common,
    to: { person: id, by: 'mail' },
    message: noticeMessage(here, { kind: 'newAddress' }, 'mail'),
    dedupeKey: `meeting:${meeting.id}:newAddress:${id}:${write.id}`,
    topic: `meeting:${meeting.id}:${id}`,
    notBefore: later,
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
