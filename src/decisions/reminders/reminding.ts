import { Temporal } from 'temporal-polyfill';
import { withStandIns } from '../../directory/standIns.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import {
  type HolidayCalendar,
  readHolidays,
  workingDayFrom,
} from '../../meetings/holidays/holidays.ts';
import { ownersOf } from '../answering.ts';
import { type Decision, phaseOf } from '../decision.ts';
import { nextStepDay, stepOn } from './followUpSteps.ts';
import { type Dated, datedDecisionsOf, markTold, silenceOf, untold } from './followUpStore.ts';
import { reminderLetter } from './reminderLetter.ts';

/** The kind of the job that reminds one person, once a day at most, of all that is due. */
const FOLLOW_UP = 'decision.followUp';

const HOUR = Temporal.PlainTime.from('08:30');

/** Reminds somebody of what is due, in one message, and writes down the next time. */
export const followUpJob: JobDefinition = {
  kind: FOLLOW_UP,
  async run(job, write, circumstances) {
    const person = circumstances.directory.person(job.subjectId);
    if (person?.active) await remind(write, circumstances, person);
  },
  /** The day is over: what it had to say is said on the next working one. */
  async skipped(job, write, circumstances) {
    const person = circumstances.directory.person(job.subjectId);
    if (!person?.active) return;
    const holidays = await readHolidays(write.tx);
    scheduleOn(write, circumstances, person, tomorrow(circumstances, person), holidays);
  },
  begin: (write, circumstances) => beginFollowUp(write, circumstances),
};

const tomorrow = ({ now }: Circumstances, { zone }: Person): Temporal.PlainDate =>
  dayIn(now, zone).add({ days: 1 });

async function remind(write: Write, circumstances: Circumstances, person: Person): Promise<void> {
  const { directory, now } = circumstances;
  const today = dayIn(now, person.zone);
  const holidays = await readHolidays(write.tx);
  const decisions = await datedDecisionsOf(write.tx, person, directory, today);
  if (decisions.length === 0) return;
  const silent = await silenceOf(write.tx, person.id);
  if (silent && today.until(silent).sign > 0) {
    scheduleOn(write, circumstances, person, silent, holidays);
    return;
  }
  const due = decisions.flatMap((decision) => {
    const step = stepOn(today, decision.dueOn, holidays);
    return step === undefined ? [] : [{ decision, step }];
  });
  const notices = await untold(write.tx, person.id, due);
  if (notices.length > 0) {
    await markTold(write.tx, person.id, notices, now);
    reminderLetter(write, circumstances, person, notices);
  }
  scheduleNext(write, circumstances, person, decisions, holidays);
}

function scheduleNext(
  write: Write,
  circumstances: Circumstances,
  person: Person,
  decisions: readonly Dated[],
  holidays: HolidayCalendar,
): void {
  const today = dayIn(circumstances.now, person.zone);
  const days = decisions.map(({ dueOn }) => nextStepDay(today, dueOn, holidays));
  const [next] = days.sort(Temporal.PlainDate.compare);
  if (next) scheduleOn(write, circumstances, person, next, holidays);
}

/** One job a day for each person, whatever asks for it. */
function scheduleOn(
  write: Write,
  { now }: Pick<Circumstances, 'now'>,
  person: Person,
  day: Temporal.PlainDate,
  holidays: HolidayCalendar,
): void {
  const working = workingDayFrom(day, holidays);
  const at = (date: Temporal.PlainDate, plainTime?: Temporal.PlainTime) =>
    date
      .toZonedDateTime({ timeZone: person.zone, ...(plainTime ? { plainTime } : {}) })
      .toInstant();
  const dueAt = at(working, HOUR);
  if (Temporal.Instant.compare(dueAt, now) <= 0) {
    scheduleOn(write, { now }, person, working.add({ days: 1 }), holidays);
    return;
  }
  write.schedule({
    kind: FOLLOW_UP,
    dedupeKey: `${FOLLOW_UP}:${person.id}:${working.toString()}`,
    subjectId: person.id,
    personId: person.id,
    dueAt,
    usefulUntil: at(working.add({ days: 1 })).subtract({ milliseconds: 1 }),
  });
}

/** Plans the reminders of a decision that has been written or changed, for all who answer for it. */
export async function planReminders(
  write: Write,
  circumstances: Circumstances,
  decision: Decision,
): Promise<void> {
  const { dueOn, status, groupId } = decision;
  if (!dueOn || phaseOf(status) !== 'open') return;
  const { directory, now } = circumstances;
  const group = directory.group(groupId);
  const on = dayIn(now, group?.zone ?? 'UTC');
  const holidays = await readHolidays(write.tx);
  const owners = ownersOf(decision, directory, on).flatMap((id) => directory.person(id) ?? []);
  for (const person of group ? withStandIns(directory, owners, group, on) : owners) {
    const today = dayIn(now, person.zone);
    scheduleOn(write, circumstances, person, nextStepDay(today, dueOn, holidays), holidays);
  }
}

/** Somebody stands in for another from a day on: what is due is told him too, that day or the next. */
export async function remindFrom(
  write: Write,
  circumstances: Circumstances,
  person: Person,
  day: Temporal.PlainDate,
): Promise<void> {
  scheduleOn(write, circumstances, person, day, await readHolidays(write.tx));
}

/** People who own something open and whom no job awaits: a register older than reminders. */
async function beginFollowUp(write: Write, circumstances: Circumstances): Promise<void> {
  const { directory } = circumstances;
  const owners = await write.tx.decisionOwner.findMany({
    where: { phase: 'open', dueOn: { not: null }, personId: { not: null } },
    distinct: ['personId'],
    select: { personId: true },
  });
  const jobs = await write.tx.job.findMany({
    where: { kind: FOLLOW_UP, status: 'pending' },
    select: { subjectId: true },
  });
  const awaited = new Set(jobs.map(({ subjectId }) => subjectId));
  const holidays = await readHolidays(write.tx);
  for (const { personId } of owners) {
    const person = directory.person(personId ?? '');
    if (!person?.active || awaited.has(person.id)) continue;
    scheduleOn(write, circumstances, person, dayIn(circumstances.now, person.zone), holidays);
  }
}
