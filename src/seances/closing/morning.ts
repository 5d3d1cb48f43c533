import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { askForUnheld } from '../compteRendu/unheld.ts';
import { refreshFollowUp } from './followUpPoint.ts';

/** The kind of the job of each morning, before the reminders of meetings leave. */
const MORNING = 'seances.morning';

const HOUR = Temporal.PlainTime.from('07:30');

/** Each morning: what the follow-up points list, and the meetings that left no trace. */
export const morningJob: JobDefinition = {
  kind: MORNING,
  async run(_job, write, circumstances) {
    scheduleMorning(write, circumstances);
    await refreshFollowUp(write, circumstances);
    await askForUnheld(write, circumstances);
  },
  async skipped(_job, write, circumstances) {
    scheduleMorning(write, circumstances);
  },
  async begin(write, circumstances) {
    scheduleMorning(write, circumstances);
  },
};

function scheduleMorning(write: Write, { now }: Circumstances): void {
  const today = dayIn(now, BAMAKO);
  const at = (day: Temporal.PlainDate, plainTime?: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone: BAMAKO, ...(plainTime ? { plainTime } : {}) }).toInstant();
  const late = Temporal.Instant.compare(at(today, HOUR), now) <= 0;
  const day = late ? today.add({ days: 1 }) : today;
  write.schedule({
    kind: MORNING,
    dedupeKey: `${MORNING}:${day.toString()}`,
    subjectId: MORNING,
    dueAt: at(day, HOUR),
    usefulUntil: at(day.add({ days: 1 })).subtract({ milliseconds: 1 }),
  });
}
