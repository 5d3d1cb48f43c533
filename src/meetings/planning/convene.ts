import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { beginAgenda } from '../agenda/agendaVersions.ts';
import { listWaitingPoints } from '../agenda/waitingPoints.ts';
import { seatStandIns } from '../attendance/absence.ts';
import type { Invitee } from '../attendance/invitees.ts';
import { announce } from '../letters/notify.ts';
import { tell } from '../letters/telling.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { newMeetingCode } from '../meetingCode.ts';
import { scheduleReminders } from '../reminders/reminding.ts';
import { codesLike, meetingById } from '../store.ts';

/** A meeting as it has been confirmed. */
export interface ConfirmedPlan extends Slot {
  readonly group: Group;
  readonly invitees: readonly Invitee[];
  readonly createdById: string | null;
}

/**
 * Puts a meeting in the register, invites everyone (one personal mail each), tells the group's
 * channel and plans the reminders.
 */
export async function convene(
  write: Write,
  circumstances: Circumstances,
  plan: ConfirmedPlan,
): Promise<Meeting> {
  const meeting = await createMeeting(write.tx, circumstances.now, plan);
  write.audit({
    action: 'meeting.convene',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { code: meeting.code, start: String(meeting.start), place: meeting.place },
  });
  await tell(write, circumstances, meeting);
  await beginAgenda(write.tx, { id: meeting.id, groupId: plan.group.id }, circumstances.now);
  await listWaitingPoints(write.tx, plan.group.id, circumstances.now);
  await scheduleReminders(write, circumstances, meeting, plan.group);
  await seatStandIns(write, circumstances, meeting, plan.group);
  await announce(write, circumstances, meeting, plan.group);
  return meeting;
}

async function createMeeting(tx: Tx, now: Temporal.Instant, plan: ConfirmedPlan): Promise<Meeting> {
  const day = plan.start.toPlainDate();
  const taken = await codesLike(tx, `${plan.group.code}-${day.year}-`);
  const { id } = await tx.meeting.create({
    data: {
      code: newMeetingCode(plan.group.code, day, taken),
      groupId: plan.group.id,
      subject: plan.subject,
      place: plan.place,
      zone: plan.start.timeZoneId,
      startsAt: toDate(plan.start.toInstant()),
      endsAt: toDate(plan.end.toInstant()),
      createdById: plan.createdById,
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
  });
  await tx.attendee.createMany({
    data: plan.invitees.map((invitee) => ({ ...invitee, meetingId: id })),
  });
  const meeting = await meetingById(tx, id);
  if (!meeting) throw new Error(`meeting ${id} has just been written and is not there`);
  return meeting;
}
