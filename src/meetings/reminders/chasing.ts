import { Temporal } from 'temporal-polyfill';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import type { Write } from '../../kernel/write.ts';
import type { Attendance } from '../attendance/attendance.ts';
import { letterTo } from '../letters/letter.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { openingOf } from '../opening.ts';
import { meetingsOfPerson } from '../store.ts';
import { remind } from './reminderMessage.ts';

/** Those invited to a meeting who have said nothing yet. */
export const unanswered = ({ attendees }: Meeting): readonly Attendance[] =>
  attendees.filter(({ partstat }) => partstat === 'needsAction');

/**
 * A far occurrence of a series awaits no answer of its own yet.
 * @throws DomainError `chase.notOpened`
 */
export function refuseUnopened({ meeting, group }: MeetingSubject, { t }: Context): void {
  if (meeting.opened) return;
  const { dueAt } = openingOf(meeting, group);
  const day = dueAt.toZonedDateTimeISO(meeting.start.timeZoneId).toPlainDate();
  throw new DomainError('chase.notOpened', {
    code: meeting.code,
    day: dateInWords(day, t.locale),
  });
}

/** The invitations that somebody has left unanswered, as far as the speaker may chase them. */
export async function unansweredBy(person: Person, context: Context): Promise<Meeting[]> {
  const meetings = await meetingsOfPerson(context.db, person.id, context.now);
  return meetings.filter((meeting) => {
    const group = context.directory.group(meeting.groupId);
    const awaits = unanswered(meeting).some(({ personId }) => personId === person.id);
    return meeting.opened && awaits && group && may(context.actor, 'relancer', { group });
  });
}

/**
 * Writes again to those of these people who have not answered yet.
 * @returns whom
 */
export function chaseAnswers(
  write: Write,
  context: Context,
  meeting: Meeting,
  people: readonly string[],
): readonly string[] {
  if (!meeting.opened) return [];
  if (Temporal.Instant.compare(meeting.start.toInstant(), context.now) <= 0) return [];
  const chased = unanswered(meeting).filter(({ personId }) => people.includes(personId));
  for (const attendee of chased) {
    const letter = letterTo(context, meeting, attendee);
    if (letter) remind(write, letter, `chase:${meeting.id}:${write.id}`, meeting.start.toInstant());
  }
  if (chased.length > 0) {
    write.audit({
      action: 'attendance.chase',
      subjectType: 'meeting',
      subjectId: meeting.id,
      about: meeting.groupId,
      after: { people: chased.map(({ personId }) => personId) },
    });
  }
  return chased.map(({ personId }) => personId);
}
