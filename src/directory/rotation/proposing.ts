import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { currentRows } from '../exchange/current.ts';
import { headOfSecretariat } from '../mandateHolders.ts';
import { askToPrepare } from './letters.ts';
import { nextRotation, presidenciesOn } from './rotation.ts';

/** The kind of the job that proposes the rotation of the first of January, each November. */
const ROTATION = 'troika.rotation';

const DAY = { month: 11, day: 2 } as const;
const HOUR = Temporal.PlainTime.from('09:00');

/** Early in November, the head of the secretariat is asked who presides from the first of January on. */
export const rotationJob: JobDefinition = {
  kind: ROTATION,
  async run(_job, write, circumstances) {
    scheduleOf(write, dayIn(circumstances.now, BAMAKO).year + 1);
    await propose(write, circumstances);
  },
  async skipped(_job, write, circumstances) {
    scheduleOf(write, dayIn(circumstances.now, BAMAKO).year);
  },
  async begin(write, { now }) {
    scheduleOf(write, dayIn(now, BAMAKO).year);
  },
};

function scheduleOf(write: Write, year: number): void {
  const day = Temporal.PlainDate.from({ year, ...DAY });
  const dueAt = day.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR });
  const end = nextRotation(day).toZonedDateTime(BAMAKO);
  write.schedule({
    kind: ROTATION,
    dedupeKey: `${ROTATION}:${year}`,
    subjectId: ROTATION,
    dueAt: dueAt.toInstant(),
    usefulUntil: end.toInstant(),
  });
}

/** Nothing is asked where nobody presides, nor once the rotation is settled. */
async function propose(write: Write, { directory, now }: Circumstances): Promise<void> {
  const today = dayIn(now, BAMAKO);
  const from = nextRotation(today);
  const rows = await currentRows(write.tx);
  const { current, others } = presidenciesOn(rows, today);
  if (!current || presidenciesOn(rows, from).current !== current) return;
  for (const id of headOfSecretariat(directory, today)) {
    const person = directory.person(id);
    if (!person) continue;
    askToPrepare(write, person, {
      from,
      current,
      others,
      dedupeKey: `${ROTATION}:${from.toString()}:${id}`,
    });
  }
}
