import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import type { JobDefinition } from '../kernel/jobs/job.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { readHolidays } from '../meetings/holidays.ts';
import { meetingsOfPerson } from '../meetings/store.ts';
import { stepOn } from './followUpSteps.ts';
import { datedDecisionsOf, markTold, silenceOf, untold } from './followUpStore.ts';
import { holdingsOf, openDecisionsHeld } from './ownedStore.ts';
import { personDigestLetter } from './personDigestLetter.ts';

/** The kind of the job that tells somebody, once a week, all that he has on his hands. */
export const PERSON_DIGEST = 'digest.person';

const MONDAY = 1;
const A_WEEK = 7;
const HOUR = Temporal.PlainTime.from('08:00');
const MOST_ACTIONS = 40;
const MEETING_DAYS = 14;

/** Once a week, to whoever has something to do and has not asked to be left alone. */
export const personDigestJob: JobDefinition = {
  kind: PERSON_DIGEST,
  async run(job, write, circumstances) {
    const person = circumstances.directory.person(job.subjectId);
    if (!person?.active) return;
    schedule(write, circumstances, person);
    if (await isWanted(write, circumstances, person)) await tell(write, circumstances, person);
  },
  /** The day is over: the daily reminders have told what was due; the next week tells the rest. */
  async skipped(job, write, circumstances) {
    const person = circumstances.directory.person(job.subjectId);
    if (person?.active) schedule(write, circumstances, person);
  },
  begin: (write, circumstances) => scheduleAll(write, circumstances),
};

async function isWanted(
  write: Write,
  { now }: Circumstances,
  { id, zone }: Person,
): Promise<boolean> {
  const choice = await write.tx.followUpChoice.findUnique({ where: { personId: id } });
  const silent = await silenceOf(write.tx, id);
  const quiet = silent !== undefined && dayIn(now, zone).until(silent).sign > 0;
  return choice?.weekly !== false && !quiet;
}

async function tell(write: Write, circumstances: Circumstances, person: Person): Promise<void> {
  const { directory, now } = circumstances;
  const today = dayIn(now, person.zone);
  const held = holdingsOf(person, directory, today);
  const own = await openDecisionsHeld(write.tx, held, today, { skip: 0, take: MOST_ACTIONS });
  if (own.total === 0) return;
  const until = now.add({ hours: MEETING_DAYS * 24 });
  const meetings = (await meetingsOfPerson(write.tx, person.id, now)).filter(
    ({ start }) => Temporal.Instant.compare(start.toInstant(), until) < 0,
  );
  personDigestLetter(write, circumstances, person, { own, meetings });
  await markDueTold(write, circumstances, person);
}

/** What the week's list has told of what is due is not said again an hour later. */
async function markDueTold(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
): Promise<void> {
  const today = dayIn(now, person.zone);
  const holidays = await readHolidays(write.tx);
  const dated = await datedDecisionsOf(write.tx, person, directory, today);
  const due = dated.flatMap((decision) => {
    const step = stepOn(today, decision.dueOn, holidays);
    return step === undefined ? [] : [{ decision, step }];
  });
  await markTold(write.tx, person.id, await untold(write.tx, person.id, due), now);
}

/** On the next Monday, at eight on the person's own wall. */
function schedule(write: Write, { now }: Circumstances, person: Person): void {
  const today = dayIn(now, person.zone);
  const ahead = (MONDAY - today.dayOfWeek + A_WEEK) % A_WEEK;
  const first = today.add({ days: ahead });
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: person.zone, plainTime: HOUR }).toInstant();
  const late = Temporal.Instant.compare(at(first), now) <= 0;
  const day = late ? first.add({ days: A_WEEK }) : first;
  write.schedule({
    kind: PERSON_DIGEST,
    dedupeKey: `${PERSON_DIGEST}:${person.id}:${day.toString()}`,
    subjectId: person.id,
    personId: person.id,
    dueAt: at(day),
    usefulUntil: day
      .add({ days: 1 })
      .toZonedDateTime({ timeZone: person.zone })
      .toInstant()
      .subtract({ milliseconds: 1 }),
  });
}

/** Whoever has none to come; a key that is there already is left as it is. */
async function scheduleAll(write: Write, circumstances: Circumstances): Promise<void> {
  for (const person of circumstances.directory.people) {
    if (person.active) schedule(write, circumstances, person);
  }
}
