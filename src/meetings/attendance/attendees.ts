import type { Tx } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import { toldOf } from '../letters/news.ts';
import type { Meeting } from '../meeting.ts';
import type { Attendance } from './attendance.ts';
import type { Invitee } from './invitees.ts';

/** The row of somebody invited, whose answer is for the meeting as it stands. */
export const attendeeRow = (
  { id, start, end }: Meeting,
  { personId, organizationId, role, partstat, notedById, standInId }: Attendance,
) => ({
  meetingId: id,
  personId,
  organizationId,
  role,
  partstat,
  notedById,
  standInId,
  answeredStart: toDate(start.toInstant()),
  answeredEnd: toDate(end.toInstant()),
});

/** Writes down somebody's answer; he may have been known by the list of a series only. */
export async function keepAttendee(
  tx: Tx,
  meeting: Meeting,
  attendee: Attendance,
  answeredAt?: Date,
): Promise<void> {
  const answer = { ...attendeeRow(meeting, attendee), ...(answeredAt ? { answeredAt } : {}) };
  await tx.attendee.upsert({
    where: { meetingId_personId: { meetingId: meeting.id, personId: attendee.personId } },
    create: answer,
    update: answer,
  });
}

/** Somebody newly invited to a meeting that exists; he is to be told of it as it stands. */
export async function addAttendee(tx: Tx, meeting: Meeting, invitee: Invitee): Promise<Attendance> {
  const told = toldOf(meeting);
  await tx.attendee.upsert({
    where: { meetingId_personId: { meetingId: meeting.id, personId: invitee.personId } },
    create: { ...invitee, meetingId: meeting.id, told: JSON.stringify(told) },
    update: {},
  });
  return {
    ...invitee,
    partstat: 'needsAction',
    lapsed: false,
    notedById: null,
    standInId: null,
    told,
  };
}
