import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import type { JobRequest } from '../kernel/jobs/job.ts';
import type { Write } from '../kernel/write.ts';
import type { Attendance } from './attendance.ts';
import { type HolidayCalendar, readHolidays } from './holidays.ts';
import type { Meeting } from './meeting.ts';
import { type PlannedReminder, parseOffset, planReminders, writeOffset } from './reminders.ts';

/** The kind of the jobs that remind one person of one meeting. */
export const REMINDER = 'reminder';

/** Plans, or plans anew, the reminders of everyone invited to a meeting. */
export async function scheduleReminders(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
): Promise<void> {
  await write.unschedule(meeting.id, REMINDER);
  const holidays = await readHolidays(write.tx);
  for (const attendee of meeting.attendees) {
    for (const job of remindersOf(circumstances, meeting, group, attendee, holidays)) {
      write.schedule(job);
    }
  }
}

/** The reminders of one attendee, in his own zone. */
export function remindersOf(
  { now, directory }: Circumstances,
  meeting: Meeting,
  group: Group,
  attendee: Attendance,
  holidays: HolidayCalendar,
): JobRequest[] {
  const zone = directory.person(attendee.personId)?.zone ?? group.zone;
  const offsets = group.reminders.flatMap((text) => parseOffset(text) ?? []);
  const start = meeting.start.toInstant();
  return planReminders(offsets, { start, zone }, holidays, now).map((reminder) =>
    reminderRequest(meeting, attendee, reminder),
  );
}

/** The job that reminds an attendee then. */
export function reminderRequest(
  meeting: Meeting,
  { personId }: Pick<Attendance, 'personId'>,
  { offset, dueAt, usefulUntil }: PlannedReminder,
): JobRequest {
  const payload = writeOffset(offset);
  return {
    kind: REMINDER,
    // The moment is part of the key: the same reminder of a meeting moved and moved back is new.
    dedupeKey: [REMINDER, meeting.id, personId, payload, String(dueAt), meeting.sequence].join(':'),
    subjectId: meeting.id,
    personId,
    payload,
    dueAt,
    usefulUntil,
  };
}

/** Holds back the reminders that have not left yet: of one attendee, or of them all. */
export const retractReminders = (write: Write, { id }: Meeting, personId?: string): Promise<void> =>
  write.retract(`${REMINDER}:${id}:${personId === undefined ? '' : `${personId}:`}`);
