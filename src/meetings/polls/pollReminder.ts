import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { readHolidays } from '../holidays/holidays.ts';
import { daytimeFrom } from '../reminders/reminders.ts';
import { openSlots, type Poll, reminderMoment, silent } from './poll.ts';
import { askPeople } from './pollLetters.ts';
import { pollById } from './store.ts';

/** The kind of the job that reminds of a poll, once. */
export const POLL_REMINDER = 'poll.remind';

/** Plans the one reminder of a poll, when there is time for it. */
export async function scheduleReminder(
  write: Write,
  { now }: Circumstances,
  poll: Poll,
): Promise<void> {
  const first = poll.slots[0];
  const last = poll.slots.at(-1);
  const dueAt = first && reminderMoment(now, first.start, await readHolidays(write.tx));
  if (!dueAt || !last) return;
  write.schedule({
    kind: POLL_REMINDER,
    dedupeKey: `${POLL_REMINDER}:${poll.id}`,
    subjectId: poll.id,
    dueAt,
    usefulUntil: last.start.toInstant(),
  });
}

/** Asks again those who have said nothing. @param by names a reminder that somebody asked for */
export function remindSilent(
  write: Write,
  circumstances: Circumstances,
  poll: Poll,
  group: Group,
  by?: string,
): void {
  const asking = { kind: 'remind', ...(by === undefined ? {} : { by }) } as const;
  const people = silent(poll);
  askPeople(write, circumstances, poll, group, asking, people);
  write.audit({
    action: 'poll.remind',
    subjectType: 'poll',
    subjectId: poll.id,
    about: group.id,
    after: { people: people.length },
  });
}

/** Whether those who have said nothing were asked again that day. @param zone the poll's */
export async function isRemindedOn(
  db: Reader,
  poll: Poll,
  day: Temporal.PlainDate,
  zone: string,
): Promise<boolean> {
  const at = { gte: toDate(day.toZonedDateTime(zone).toInstant()) };
  const where = { action: 'poll.remind', subjectType: 'poll', subjectId: poll.id, at };
  return (await db.audit.count({ where })) > 0;
}

/** Asks again those who have said nothing, in the daytime of a working day, while there is a choice. */
export const pollReminderJob: JobDefinition = {
  kind: POLL_REMINDER,
  async run(job, write, circumstances) {
    const { now, directory } = circumstances;
    const poll = await pollById(write.tx, job.subjectId);
    const group = poll && directory.group(poll.groupId);
    if (!poll || !group || openSlots(poll, now).length === 0) return;
    const moment = daytimeFrom(now, group.zone, await readHolidays(write.tx));
    if (!moment.equals(now)) {
      // Found at night or on a day off, it waits for the morning, if it is still useful then.
      const dedupeKey = `${POLL_REMINDER}:${poll.id}:${moment.toString()}`;
      const { kind, subjectId, usefulUntil } = job;
      return write.schedule({ kind, subjectId, usefulUntil, dedupeKey, dueAt: moment });
    }
    remindSilent(write, circumstances, poll, group);
  },
};
