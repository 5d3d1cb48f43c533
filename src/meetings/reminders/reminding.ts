import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { JobRequest } from '../../kernel/jobs/jobRequest.ts';
import type { Write } from '../../kernel/write.ts';
import type { Attendance } from '../attendance/attendance.ts';
import { type HolidayCalendar, readHolidays } from '../holidays/holidays.ts';
import type { Meeting } from '../meeting.ts';
import {
  type PlannedReminder,
  parseOffset,
  planReminders,
  type ReminderOffset,
  writeOffset,
} from './reminders.ts';

/** The kind of the jobs that remind those of one zone of one meeting. */
export const REMINDER = 'reminder';

/**
 * Plans, or plans anew, the reminders of a meeting: one job for each offset and each zone of its
 * invitees. Whom it is for is found out when it is due.
 */
export async function scheduleReminders(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
): Promise<void> {
  await write.unschedule(meeting.id, REMINDER);
  const zones = meeting.attendees.map((one) => zoneOf(circumstances.directory, one, group));
  const holidays = await readHolidays(write.tx);
  for (const zone of new Set(zones)) {
    for (const job of remindersIn(zone, circumstances, meeting, group, holidays)) {
      write.schedule(job);
    }
  }
}

/** Plans the reminders in the zone of somebody invited later, if nobody was reminded there yet. */
export async function scheduleRemindersFor(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  group: Group,
): Promise<void> {
  const zone = zoneOf(circumstances.directory, attendee, group);
  const holidays = await readHolidays(write.tx);
  for (const job of remindersIn(zone, circumstances, meeting, group, holidays)) write.schedule(job);
}

/** The zone on whose clocks somebody is reminded. */
export const zoneOf = (directory: Directory, { personId }: Attendance, group: Group): string =>
  directory.person(personId)?.zone ?? group.zone;

function remindersIn(
  zone: string,
  { now }: Circumstances,
  meeting: Meeting,
  group: Group,
  holidays: HolidayCalendar,
): JobRequest[] {
  const offsets = group.reminders.flatMap((text) => parseOffset(text) ?? []);
  const start = meeting.start.toInstant();
  return planReminders(offsets, { start, zone }, holidays, now).map((reminder) =>
    reminderRequest(meeting, zone, reminder),
  );
}

/** The job that reminds those of a zone then. */
export function reminderRequest(
  meeting: Meeting,
  zone: string,
  { offset, dueAt, usefulUntil }: PlannedReminder,
): JobRequest {
  const payload = `${writeOffset(offset)} ${zone}`;
  return {
    kind: REMINDER,
    // The moment is part of the key: the same reminder of a meeting moved and moved back is new.
    dedupeKey: [REMINDER, meeting.id, payload, String(dueAt), meeting.sequence].join(':'),
    subjectId: meeting.id,
    payload,
    dueAt,
    usefulUntil,
  };
}

/** Which reminder of which zone a job is. */
export function readReminder(payload: string): {
  readonly offset: ReminderOffset | undefined;
  readonly zone: string;
} {
  const [offset = '', zone = ''] = payload.split(' ');
  return { offset: parseOffset(offset), zone };
}

/** Holds back the reminders that have not left yet: of one attendee, or of them all. */
export const retractReminders = (write: Write, { id }: Meeting, personId?: string): Promise<void> =>
  write.retract(`${REMINDER}:${id}:${personId === undefined ? '' : `${personId}:`}`);
