import { Temporal } from 'temporal-polyfill';
import { secretariatOn } from '../../directory/mandateHolders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayInWords, shortDay } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Feast } from './feasts.ts';
import { type Holiday, holidaysOf, readHolidays } from './holidays.ts';

/** The kind of the job that asks, each month, for the feasts of the month after. */
const ASK_FEASTS = 'feasts.ask';

const HOUR = Temporal.PlainTime.from('09:00');

/** On the first of a month, the secretariat is asked to confirm the feasts of the month after. */
export const askFeastsJob: JobDefinition = {
  kind: ASK_FEASTS,
  run: (_job, write, circumstances) => askThoseAhead(write, circumstances),
  skipped: (_job, write, circumstances) => askThoseAhead(write, circumstances),
  async begin(write, circumstances) {
    schedule(write, circumstances);
  },
};

async function askThoseAhead(write: Write, circumstances: Circumstances): Promise<void> {
  schedule(write, circumstances);
  const month = dayIn(circumstances.now, BAMAKO).toPlainYearMonth().add({ months: 1 });
  const days = holidaysOf(month.year, await readHolidays(write.tx));
  for (const holiday of days.filter(({ day }) => day.startsWith(month.toString()))) {
    if (holiday.proposed && holiday.feast) ask(write, circumstances, holiday, holiday.feast);
  }
}

function schedule(write: Write, { now }: Circumstances): void {
  const first = dayIn(now, BAMAKO).with({ day: 1 }).add({ months: 1 });
  const dueAt = first.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR });
  write.schedule({
    kind: ASK_FEASTS,
    dedupeKey: `${ASK_FEASTS}:${first.toString()}`,
    subjectId: ASK_FEASTS,
    dueAt: dueAt.toInstant(),
    usefulUntil: dueAt.add({ weeks: 3 }).toInstant(),
  });
}

function ask(
  write: Write,
  { directory, now }: Circumstances,
  { day, name }: Holiday,
  feast: Feast,
): void {
  const date = Temporal.PlainDate.from(day);
  for (const person of secretariatOn(directory, dayIn(now, BAMAKO))) {
    const t = translator(person.locale);
    const choices = [-1, 0, 1].map((days) => date.add({ days }));
    write.send({
      to: { person: person.id, by: 'chat' },
      about: null,
      dedupeKey: `${ASK_FEASTS}:${day}:${person.id}`,
      message: {
        subject: t('meetings.holidays.askSubject', { name }),
        blocks: [
          text(t('meetings.holidays.ask', { name, day: dayInWords(date, t.locale) })),
          buttons(
            ...choices.map((one) => ({
              id: sayId(`férié confirmer ${feast} ${one.toString()}`),
              label: shortDay(one, t.locale),
            })),
          ),
        ],
      },
    });
  }
}
