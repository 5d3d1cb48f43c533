import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { announce } from '../letters/notify.ts';
import { tell } from '../letters/telling.ts';
import type { Meeting } from '../meeting.ts';
import { scheduleRemindersFor } from '../reminders/reminding.ts';
import { meetingById } from '../store.ts';
import { seatStandIns } from './absence.ts';
import type { Invitee } from './invitees.ts';

/**
 * Invites more people to a meeting that exists: each gets the invitation that the others have had, and
 * nobody else is written to.
 * @param invitees none of whom is invited already
 */
export async function addInvitees(
  write: Write,
  circumstances: Circumstances,
  { id, code }: Pick<Meeting, 'id' | 'code'>,
  group: Group,
  invitees: readonly Invitee[],
): Promise<void> {
  await write.tx.attendee.createMany({ data: invitees.map((row) => ({ ...row, meetingId: id })) });
  const meeting = await meetingById(write.tx, id);
  if (!meeting) throw new Error(`meeting ${id} is being changed and is not there`);
  for (const { personId } of invitees) {
    write.audit({
      action: 'meeting.invite',
      subjectType: 'meeting',
      subjectId: id,
      about: group.id,
      after: { code, personId },
    });
  }
  const invited = new Set(invitees.map(({ personId }) => personId));
  await tell(write, circumstances, meeting, invited);
  if (!meeting.opened) return;
  if (meeting.status === 'planned')
    await remindAndSeat(write, circumstances, meeting, group, invited);
  await announce(write, circumstances, meeting, group);
}

/** A far meeting of a series has its reminders and the stand-ins of those who are away when it opens. */
async function remindAndSeat(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
  invited: ReadonlySet<string>,
): Promise<void> {
  for (const attendee of meeting.attendees) {
    if (!invited.has(attendee.personId)) continue;
    await scheduleRemindersFor(write, circumstances, meeting, attendee, group);
  }
  await seatStandIns(write, circumstances, meeting, group, invited);
}
