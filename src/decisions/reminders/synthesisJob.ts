import { Temporal } from 'temporal-polyfill';
import { troikaOf } from '../../directory/mandateHolders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { isWorkingDay, readHolidays, workingDayFrom } from '../../meetings/holidays/holidays.ts';
import { readSynthesis, sentAt, synthesisDay } from './synthesis.ts';
import { synthesisLetter } from './synthesisLetter.ts';

/** The kind of the job that tells the Troïka, once a month, where every group stands. */
const SYNTHESIS = 'digest.troika';

/** On the first Monday of each month, or the first working day after; nothing to say, nothing sent. */
export const synthesisJob: JobDefinition = {
  kind: SYNTHESIS,
  async run(_job, write, circumstances) {
    await schedule(write, circumstances);
    if (await isPutOff(write, circumstances)) return;
    const { directory, now } = circumstances;
    const synthesis = await readSynthesis(write.tx, directory.groups, now);
    if (synthesis.groups.length === 0) return;
    const people = troikaOf(directory, synthesis.today);
    synthesisLetter(write, circumstances, people, synthesis);
  },
  async skipped(_job, write, circumstances) {
    await schedule(write, circumstances);
  },
  async begin(write, circumstances) {
    await schedule(write, circumstances);
  },
};

async function schedule(write: Write, { now }: Circumstances): Promise<void> {
  const today = dayIn(now, BAMAKO);
  const holidays = await readHolidays(write.tx);
  const months = [today, today.add({ months: 1 })].map((day) => synthesisDay(day, holidays));
  const day = months.find((one) => Temporal.Instant.compare(sentAt(one), now) > 0);
  if (day) scheduleOn(write, day, day.toPlainYearMonth().toString());
}

/** A day off that was declared since it was written down: it is told on the next working day. */
async function isPutOff(write: Write, { now }: Circumstances): Promise<boolean> {
  const holidays = await readHolidays(write.tx);
  const today = dayIn(now, BAMAKO);
  if (isWorkingDay(today, holidays)) return false;
  const day = workingDayFrom(today, holidays);
  scheduleOn(write, day, day.toString());
  return true;
}

function scheduleOn(write: Write, day: Temporal.PlainDate, key: string): void {
  write.schedule({
    kind: SYNTHESIS,
    dedupeKey: `${SYNTHESIS}:${key}`,
    subjectId: SYNTHESIS,
    dueAt: sentAt(day),
    usefulUntil: sentAt(day.add({ days: 1 })),
  });
}
