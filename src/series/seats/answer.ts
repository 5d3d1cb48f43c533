import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { type Answer, answerMeeting } from '../../meetings/attendance/answer.ts';
import { meetingById } from '../../meetings/store.ts';

/**
 * Writes down somebody's answer to a whole strand: it holds for the meetings to come that he has not
 * answered one by one.
 * @param givenAt when he gave it, which may be before it came
 * @returns false when he is not on its list
 */
export async function answerStrand(
  write: Write,
  circumstances: Circumstances,
  strandId: string,
  person: Person,
  answer: Answer,
  group: Group,
  givenAt = circumstances.now,
): Promise<boolean> {
  const { now } = circumstances;
  const where = { strandId, personId: person.id };
  const { count } = await write.tx.strandInvitee.updateMany({
    where,
    data: { partstat: answer, answeredAt: toDate(givenAt) },
  });
  if (count === 0) return false;
  write.audit({
    action: 'series.answer',
    subjectType: 'strand',
    subjectId: strandId,
    about: group.id,
    after: { personId: person.id, partstat: answer },
  });
  const unanswered = await write.tx.attendee.findMany({
    where: {
      personId: person.id,
      answeredAt: null,
      meeting: { strandId, opened: true, status: 'planned', endsAt: { gt: toDate(now) } },
    },
  });
  for (const { meetingId } of unanswered) {
    const meeting = await meetingById(write.tx, meetingId);
    const attendee = meeting?.attendees.find(({ personId }) => personId === person.id);
    if (meeting && attendee) {
      await answerMeeting(write, circumstances, meeting, attendee, answer, group, {
        at: givenAt,
      });
    }
  }
  return true;
}
