import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { ownersOfOpenDecisions } from './ownedStore.ts';
import { personDigestOf } from './personDigest.ts';

/** The kind of the job that finds, each Monday morning of a zone, who has something on his hands. */
const WEEK = 'digest.week';

const MONDAY = 1;
const A_WEEK = 7;
const HOUR = Temporal.PlainTime.from('08:00');

/** One job a zone, then one a person who has something to do: not one for each of the directory. */
export const weeklyJob: JobDefinition = {
  kind: WEEK,
  async run(job, write, circumstances) {
    const zone = job.subjectId;
    scheduleWeek(write, circumstances, zone);
    for (const person of await peopleWithActions(write, circumstances, zone)) {
      write.schedule(personDigestOf(job, person));
    }
  },
  /** The day is over: the daily reminders have told what was due; the next week tells the rest. */
  async skipped(job, write, circumstances) {
    scheduleWeek(write, circumstances, job.subjectId);
  },
  /** A key that is there already is left as it is. */
  async begin(write, circumstances) {
    const active = circumstances.directory.people.filter((person) => person.active);
    const zones = new Set(active.map(({ zone }) => zone));
    for (const zone of zones) scheduleWeek(write, circumstances, zone);
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

/** On the next Monday, at eight on the wall of that zone. */
function scheduleWeek(write: Write, { now }: Circumstances, zone: string): void {
  const today = dayIn(now, zone);
  const first = today.add({ days: (MONDAY - today.dayOfWeek + A_WEEK) % A_WEEK });
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: HOUR }).toInstant();
  const late = Temporal.Instant.compare(at(first), now) <= 0;
  const day = late ? first.add({ days: A_WEEK }) : first;
  const midnight = day.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant();
  write.schedule({
    kind: WEEK,
    dedupeKey: `${WEEK}:${zone}:${day.toString()}`,
    subjectId: zone,
    dueAt: at(day),
    usefulUntil: midnight.subtract({ milliseconds: 1 }),
  });
}
