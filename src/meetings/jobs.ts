import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import type { DueJob, JobDefinition } from '../kernel/jobs/job.ts';
import type { Write } from '../kernel/write.ts';
import { agendaNotes } from './agenda/agendaStore.ts';
import { validatedAgenda } from './agenda/agendaVersions.ts';
import { readHolidays } from './holidays/holidays.ts';
import { letterTo } from './letters/letter.ts';
import { TELL, tell } from './letters/telling.ts';
import type { Meeting } from './meeting.ts';
import { OPENING, openAndAnnounce } from './opening.ts';
import { remind, type ShownAgenda } from './reminders/reminderMessage.ts';
import { daytimeFrom, endOfDaytime } from './reminders/reminders.ts';
import {
  REMINDER,
  readReminder,
  reminderRequest,
  scheduleReminders,
  zoneOf,
} from './reminders/reminding.ts';
import { comingMeetings, meetingById } from './store.ts';

/** Reminds the people of one zone of one meeting, but those who declined, unless it is off. */
export const reminderJob: JobDefinition = {
  kind: REMINDER,
  async run(job, write, circumstances) {
    const found = await meetingOf(job, write, circumstances);
    if (found?.meeting.status !== 'planned') return;
    const { meeting } = found;
    const { now } = circumstances;
    const start = meeting.start.toInstant();
    const { offset, zone } = readReminder(job.payload);
    const points = (await validatedAgenda(write.tx, meeting.id))?.points;
    const agenda = points && { points, notes: await agendaNotes(write.tx, meeting.id) };
    const useful = { write, circumstances, job, ...found, zone };
    if (offset?.unit !== 'day') return remindThose(useful, start, agenda);
    const moment = daytimeFrom(now, zone, await readHolidays(write.tx));
    // Found late, at night or on a day off, it waits for the morning, if it is still useful then.
    if (!moment.equals(now)) {
      return write.schedule(reminderRequest(meeting, zone, { ...job, offset, dueAt: moment }));
    }
    remindThose(useful, earlier(start, endOfDaytime(now, zone)), agenda);
  },
  // A register of before has reminders of another form, which its migration took away.
  async begin(write, circumstances) {
    const known = await write.tx.job.findFirst({ where: { kind: REMINDER, status: 'pending' } });
    if (known) return;
    const { directory, now } = circumstances;
    const ids = directory.groups.map(({ id }) => id);
    for (const meeting of await comingMeetings(write.tx, ids, now)) {
      const group = directory.group(meeting.groupId);
      if (group && meeting.opened) await scheduleReminders(write, circumstances, meeting, group);
    }
  },
};

/** Tells of what changed in a meeting, once its author has had time to think again. */
export const tellJob: JobDefinition = {
  kind: TELL,
  async run(job, write, circumstances) {
    const found = await meetingOf(job, write, circumstances);
    if (found) await tell(write, circumstances, found.meeting);
  },
};

/** Opens an occurrence of a series whose time has come. */
export const openingJob: JobDefinition = {
  kind: OPENING,
  async run(job, write, circumstances) {
    const found = await meetingOf(job, write, circumstances);
    if (found) await openAndAnnounce(write, circumstances, found.meeting, found.group);
  },
};

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  one.epochMilliseconds < other.epochMilliseconds ? one : other;

interface Round {
  readonly write: Write;
  readonly circumstances: Circumstances;
  readonly job: DueJob;
  readonly meeting: Meeting;
  readonly group: Group;
  readonly zone: string;
}

/**
 * @param usefulUntil until when what a reminder says is true, and may be said
 * @param agenda the ordre du jour, once it is validated
 */
function remindThose(
  { write, circumstances, job, meeting, group, zone }: Round,
  usefulUntil: Temporal.Instant,
  agenda: ShownAgenda | undefined,
): void {
  for (const attendee of meeting.attendees) {
    if (attendee.partstat === 'declined') continue;
    if (zoneOf(circumstances.directory, attendee, group) !== zone) continue;
    const letter = letterTo(circumstances, meeting, attendee);
    if (letter) remind(write, letter, job.dedupeKey, usefulUntil, agenda);
  }
}

async function meetingOf(job: DueJob, write: Write, { directory }: Circumstances) {
  const meeting = await meetingById(write.tx, job.subjectId);
  const group = meeting && directory.group(meeting.groupId);
  return group && { meeting, group };
}
