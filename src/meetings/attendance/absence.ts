import { standInOf } from '../../directory/standIns.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import { answerMeeting, nameStandIn } from './answer.ts';
import type { Attendance } from './attendance.ts';
import { mayStandIn } from './invitees.ts';

/** Whether a stand-in may sit at a meeting in the place of somebody invited, who has not declined. */
export const maySitFor = (
  directory: Directory,
  meeting: Meeting,
  { partstat, organizationId }: Attendance,
  standIn: Person,
  group: Group,
): boolean =>
  partstat !== 'declined' &&
  organizationId === standIn.organizationId &&
  mayStandIn(directory, group, standIn, meeting.start.toPlainDate());

/** Excuses somebody invited, and invites his stand-in. */
export async function seatStandIn(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  standIn: Person,
  group: Group,
): Promise<void> {
  await answerMeeting(write, circumstances, meeting, attendee, 'declined', group);
  const excused = { ...attendee, partstat: 'declined' } as const;
  await nameStandIn(write, circumstances, meeting, excused, standIn, group);
}

/**
 * Seats the stand-ins of those who are replaced on the day of a meeting to which they have just been
 * invited.
 * @param invited those people, and nobody else
 */
export async function seatStandIns(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
  invited?: ReadonlySet<string>,
): Promise<void> {
  const { directory } = circumstances;
  const on = meeting.start.toPlainDate();
  for (const attendee of meeting.attendees) {
    if (invited && !invited.has(attendee.personId)) continue;
    const absent = directory.person(attendee.personId);
    const standIn = absent && standInOf(directory, absent, on);
    if (!standIn || !maySitFor(directory, meeting, attendee, standIn, group)) continue;
    await seatStandIn(write, circumstances, meeting, attendee, standIn, group);
  }
}
