import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { isWorkingDay, readHolidays, workingDayFrom } from '../../meetings/holidays/holidays.ts';
import { ownersOfOpenDecisions } from '../ownedStore.ts';
import { personDigestOf } from './personDigest.ts';

/** The kind of the job that finds, each week in a zone, who has something on his hands. */
const WEEK = 'digest.week';

const A_WEEK = 7;
const HOUR = Temporal.PlainTime.from('08:00');
const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** One job a zone, then one a person who has something to do: not one for each of the directory. */
export const weeklyJob: JobDefinition = {
  kind: WEEK,
  async run(job, write, circumstances) {
    const zone = job.subjectId;
    await scheduleWeek(write, circumstances, zone);
    if (await isPutOff(write, circumstances, zone)) return;
    for (const person of await peopleWithActions(write, circumstances, zone)) {
      write.schedule(personDigestOf(job, person));
    }
  },
  /** The day is over: the daily reminders have told what was due; the next week tells the rest. */
  async skipped(job, write, circumstances) {
    await scheduleWeek(write, circumstances, job.subjectId);
  },
  /** A key that is there already is left as it is. */
  async begin(write, circumstances) {
    const active = circumstances.directory.people.filter((person) => person.active);
    const zones = new Set(active.map(({ zone }) => zone));
    for (const zone of zones) await scheduleWeek(write, circumstances, zone);
  },
};

async function peopleWithActions(
  write: Write,
  { directory, now }: Circumstances,
  zone: string,
): Promise<Person[]> {
  const owners = await ownersOfOpenDecisions(write.tx);
  const today = dayIn(now, zone);
  const seats = directory.groups.flatMap(({ id }) => directory.seats(id, today));
  const sit = seats.filter(({ organizationId }) => owners.organizations.has(organizationId));
  const busy = new Set([...owners.people, ...sit.map(({ personId }) => personId)]);
  return directory.people.filter((one) => one.active && one.zone === zone && busy.has(one.id));
}

/** On the first working day of the week, at eight on the wall of that zone. */
async function scheduleWeek(write: Write, { now }: Circumstances, zone: string): Promise<void> {
  const holidays = await readHolidays(write.tx);
  const today = dayIn(now, zone);
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 });
  for (const monday of [thisMonday, thisMonday.add({ days: A_WEEK })]) {
    const day = workingDayFrom(monday, holidays);
    if (Temporal.Instant.compare(at(zone, day, HOUR), now) <= 0) continue;
    // By its Monday: a day off that is corrected makes no second list of the same week.
    scheduleOn(write, zone, day, monday);
    return;
  }
}

/** A day off that was declared since the week was written down: it is told on the next working day. */
async function isPutOff(write: Write, { now }: Circumstances, zone: string): Promise<boolean> {
  const holidays = await readHolidays(write.tx);
  const today = dayIn(now, zone);
  if (isWorkingDay(today, holidays)) return false;
  const day = workingDayFrom(today, holidays);
  scheduleOn(write, zone, day, day);
  return true;
}

function scheduleOn(
  write: Write,
  zone: string,
  day: Temporal.PlainDate,
  week: Temporal.PlainDate,
): void {
  write.schedule({
    kind: WEEK,
    dedupeKey: `${WEEK}:${zone}:${week.toString()}`,
    subjectId: zone,
    dueAt: at(zone, day, HOUR),
    usefulUntil: at(zone, day.add({ days: 1 }), MIDNIGHT).subtract({ milliseconds: 1 }),
  });
}

const at = (
  timeZone: string,
  day: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
): Temporal.Instant => day.toZonedDateTime({ timeZone, plainTime }).toInstant();
