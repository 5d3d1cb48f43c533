import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { isWithin } from '../../meetings/meetingSearch.ts';
import { meetingsOfPerson } from '../../meetings/store.ts';
import { proposed } from '../../meetings/whichMeeting.ts';
import type { Absence } from './absence.ts';

/**
 * Nobody lends the powers of another. To whoever may note his answers, his meetings of those days are
 * proposed, each with his excuse and his stand-in.
 * @returns the error that says so: `delegation.ofAnother`
 */
export async function absenceOfAnother(
  context: Context,
  { person, standIn, from, until }: Absence,
): Promise<DomainError> {
  const { t, db, now, actor, directory } = context;
  const meetings = await meetingsOfPerson(db, person.id, now);
  const noted = meetings.filter((meeting) => {
    const group = directory.group(meeting.groupId);
    const own = meeting.attendees.find(({ personId }) => personId === person.id);
    return (
      group !== undefined &&
      own?.partstat !== 'declined' &&
      isWithin(meeting, { from, to: until }) &&
      may(actor, 'presences.noter', { group })
    );
  });
  return new DomainError('delegation.ofAnother', {
    name: person.name,
    standIn: standIn.name,
    from: dayInWords(from, t.locale),
    until: dayInWords(until, t.locale),
    ...proposed(
      noted,
      t.locale,
      (code) => `répondre pour ${person.name} : excusé ${code} remplacé par ${standIn.name}`,
    ),
  });
}
