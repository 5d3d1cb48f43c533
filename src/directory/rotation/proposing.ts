import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { currentRows } from '../exchange/current.ts';
import { TROIKA } from './messages.ts';
import { nextRotation, presidenciesOn } from './rotation.ts';

/** The kind of the job that proposes the rotation of the first of January, each November. */
export const ROTATION = 'troika.rotation';

const DAY = { month: 11, day: 2 } as const;
const HOUR = Temporal.PlainTime.from('09:00');

/** Early in November, the secretariat is asked who presides from the first of January on. */
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
  for (const person of directory.people) {
    if (!directory.actor(person, today).secretariat) continue;
    const t = translator(person.locale);
    const day = dayInWords(from, t.locale);
    const said = { day, current, others: listInWords(others, t.locale) };
    const button = { id: actionId(TROIKA.prepare), label: t('directory.troika.prepare') };
    const message = {
      subject: t('directory.troika.ask.subject', { day }),
      blocks: [text(t('directory.troika.ask.text', said)), buttons(button)],
    };
    const dedupeKey = `${ROTATION}:${from.toString()}:${person.id}`;
    for (const by of ['chat', 'mail'] as const) {
      write.send({ to: { person: person.id, by }, about: null, dedupeKey, message });
    }
  }
}
