import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { writeAside } from '../letters/aside.ts';
import { type Letter, letterTo } from '../letters/letter.ts';
import type { Meeting } from '../meeting.ts';
import { meetingById } from '../store.ts';
import type { Attendance } from './attendance.ts';
import { keepAttendee } from './attendees.ts';

/** Those in whose place somebody sits at a meeting. */
export const replacedBy = ({ attendees }: Meeting, standInId: string): readonly Attendance[] =>
  attendees.filter((one) => one.standInId === standInId);

/** The kind of the jobs that tell those in whose place somebody was to sit that he does not come. */
const STAND_IN_EXCUSED = 'standIn.excused';

/** Time for him to think again, or to say who sits there instead. */
const THINKING = { minutes: 2 };

/** Somebody declines: those in whose place he was to sit are told, unless he thinks again. */
export async function standInExcused(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
): Promise<void> {
  if (replacedBy(meeting, attendee.personId).length === 0) return;
  if (circumstances.settings.tellsOfChanges === 'now') {
    return standInLeaves(write, circumstances, meeting, attendee);
  }
  write.schedule({
    kind: STAND_IN_EXCUSED,
    dedupeKey: `${STAND_IN_EXCUSED}:${meeting.id}:${attendee.personId}:${write.id}`,
    subjectId: meeting.id,
    personId: attendee.personId,
    dueAt: write.now.add(THINKING),
    usefulUntil: meeting.start.toInstant(),
  });
}

export const standInExcusedJob: JobDefinition = {
  kind: STAND_IN_EXCUSED,
  async run({ subjectId, personId }, write, circumstances) {
    const meeting = await meetingById(write.tx, subjectId);
    const standIn = meeting?.attendees.find((one) => one.personId === personId);
    if (meeting?.status !== 'planned' || standIn?.partstat !== 'declined') return;
    await standInLeaves(write, circumstances, meeting, standIn);
  },
};

/**
 * Somebody who is no longer expected at a meeting sits there in nobody's place: whoever sits in his, if
 * anybody, does it, and those who count on him are told.
 */
export async function standInLeaves(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  leaver: Attendance,
): Promise<void> {
  for (const replaced of replacedBy(meeting, leaver.personId)) {
    const { personId } = replaced;
    const standInId = leaver.standInId === personId ? null : leaver.standInId;
    await keepAttendee(write.tx, meeting, { ...replaced, standInId });
    write.audit({
      action: 'attendance.standInLeft',
      subjectType: 'meeting',
      subjectId: meeting.id,
      about: meeting.groupId,
      before: { personId, standInId: leaver.personId },
      after: { personId, standInId },
    });
    const letter = letterTo(circumstances, meeting, replaced);
    // Asked again since, for another date, he has yet to say whether he comes himself.
    const counts = meeting.status === 'planned' && replaced.partstat === 'declined';
    if (letter && counts) {
      writeAside(write, letter, 'standInLeft', leadOf(letter, leaver.personId, standInId));
    }
  }
}

function leadOf({ t, circumstances }: Letter, leaverId: string, nextId: string | null): string {
  const nameOf = (id: string | null) => (id && circumstances.directory.person(id)?.name) || 'none';
  return t('meetings.mail.standInLeft.text', { name: nameOf(leaverId), next: nameOf(nextId) });
}
