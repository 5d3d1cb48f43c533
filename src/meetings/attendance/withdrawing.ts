import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../kernel/write.ts';
import { announce, notifyAttendee } from '../letters/notify.ts';
import type { Meeting } from '../meeting.ts';
import { retractReminders } from '../reminders/reminding.ts';
import { standInLeaves } from './standInLeaves.ts';

/**
 * Takes these people off the list of a meeting: each has it taken out of his calendar, and nobody
 * else is written to, but those in whose place they were to sit.
 * @returns false when none of them is invited any more
 * @throws DomainError `meeting.ofSeries`
 */
export async function withdrawInvitations(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  personIds: readonly string[],
  group: Group,
): Promise<boolean> {
  const leaving = meeting.attendees.filter(({ personId }) => personIds.includes(personId));
  if (leaving.length === 0) return false;
  await refuseOfSeries(write.tx, meeting, personIds);
  for (const { personId } of leaving) {
    await takeOff(write, circumstances, meeting, personId, 'uninvited');
  }
  if (meeting.opened) await announce(write, circumstances, meeting, group);
  return true;
}

/**
 * Those of the list of a series are invited to all of its meetings: a letter about it would put this
 * one back into their calendars.
 * @throws DomainError `meeting.ofSeries`
 */
export async function refuseOfSeries(
  db: Reader,
  { code, occurrence }: Meeting,
  personIds: readonly string[],
): Promise<void> {
  if (!occurrence) return;
  const { strandId } = occurrence;
  const where = { strandId, personId: { in: [...personIds] } };
  if ((await db.strandInvitee.count({ where })) > 0) {
    throw new DomainError('meeting.ofSeries', { code });
  }
}

/** Takes one attendee off the list of a meeting, out of whose calendar it goes. */
export async function takeOff(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  personId: string,
  kind: 'uninvited' | 'seatEnded',
): Promise<void> {
  const attendee = meeting.attendees.find((one) => one.personId === personId);
  if (!attendee) return;
  const { id: meetingId, code, groupId } = meeting;
  await standInLeaves(write, circumstances, meeting, attendee);
  await write.tx.attendee.deleteMany({ where: { meetingId, personId } });
  await retractReminders(write, meeting, personId);
  if (attendee.told && !attendee.told.cancelled) {
    notifyAttendee(write, circumstances, meeting, attendee, { kind });
  }
  write.audit({
    action: 'meeting.uninvite',
    subjectType: 'meeting',
    subjectId: meetingId,
    about: groupId,
    before: { code, personId, partstat: attendee.partstat },
  });
}
