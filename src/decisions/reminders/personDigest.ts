import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { DueJob, JobDefinition } from '../../kernel/jobs/job.ts';
import type { JobRequest } from '../../kernel/jobs/jobRequest.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import { meetingsOfPerson } from '../../meetings/store.ts';
import { type Decision, daysLate } from '../decision.ts';
import { holdingsOf, openDecisionsHeld } from '../ownedStore.ts';
import { stepOn } from './followUpSteps.ts';
import { datedDecisionsOf, markTold, silenceOf, untold } from './followUpStore.ts';
import { personDigestLetter } from './personDigestLetter.ts';

/** The kind of the job that tells somebody, once a week, all that he has on his hands. */
const PERSON_DIGEST = 'digest.person';

const A_WEEK = 7;
const MOST_ACTIONS = 40;
const MEETING_DAYS = 14;

/** To whoever has something to do and has not asked to be left alone; the week's job asks for it. */
export const personDigestJob: JobDefinition = {
  kind: PERSON_DIGEST,
  async run(job, write, circumstances) {
    const person = circumstances.directory.person(job.subjectId);
    if (!person?.active) return;
    if (await isWanted(write, circumstances, person)) await tell(write, circumstances, person);
  },
};

/** @param week the job of the week of that person's zone */
export const personDigestOf = (
  week: Pick<DueJob, 'dueAt' | 'usefulUntil'>,
  person: Person,
): JobRequest => ({
  kind: PERSON_DIGEST,
  dedupeKey: `${PERSON_DIGEST}:${person.id}:${dayIn(week.dueAt, person.zone).toString()}`,
  subjectId: person.id,
  personId: person.id,
  dueAt: week.dueAt,
  usefulUntil: week.usefulUntil,
});

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
  await markDueTold(write, circumstances, person, own.page);
}

/**
 * What the week's list has told of what is due is not said again an hour later; of what is late, it
 * is the week's reminder.
 */
async function markDueTold(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
  shown: readonly Decision[],
): Promise<void> {
  const today = dayIn(now, person.zone);
  const sunday = today.add({ days: A_WEEK - today.dayOfWeek });
  const holidays = await readHolidays(write.tx);
  const ids = new Set(shown.map(({ id }) => id));
  const dated = await datedDecisionsOf(write.tx, person, directory, today);
  const told = dated
    .filter(({ id }) => ids.has(id))
    .flatMap((decision) => {
      const days = daysLate(decision, today) > 0 ? [today, sunday] : [today];
      const steps = new Set(days.map((day) => stepOn(day, decision.dueOn, holidays)));
      return [...steps].flatMap((step) => (step === undefined ? [] : [{ decision, step }]));
    });
  await markTold(write.tx, person.id, await untold(write.tx, person.id, told), now);
}
