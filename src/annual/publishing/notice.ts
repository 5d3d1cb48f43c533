import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, list, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { nextWorkingDay, readHolidays } from '../../meetings/holidays/holidays.ts';
import { type KeptDate, keptDates, noteTold, type Told } from '../store.ts';
import { ofGroup } from '../words.ts';
import { announceDates } from './letters.ts';

/** The kind of the jobs that tell of what changed in a published calendar, once a day. */
const NOTICE = 'annual.notice';

const HOUR = Temporal.PlainTime.from('08:00');

/** One « avis de modification » for all that changes before the next working day begins. */
export async function scheduleNotice(
  write: Write,
  { now }: Circumstances,
  year: number,
): Promise<void> {
  const day = nextWorkingDay(dayIn(now, BAMAKO), 1, await readHolidays(write.tx));
  const dueAt = day.toZonedDateTime({ timeZone: BAMAKO, plainTime: HOUR }).toInstant();
  write.schedule({
    kind: NOTICE,
    dedupeKey: `${NOTICE}:${year}:${day}`,
    subjectId: String(year),
    dueAt,
    usefulUntil: dueAt.add({ hours: 24 * 366 }),
  });
}

/** A date that is no more as people were told. */
interface Changed {
  readonly group: Group;
  readonly date: KeptDate;
}

/** Tells those concerned of what is no more as they were told; what came back to it is not told. */
export const noticeJob: JobDefinition = {
  kind: NOTICE,
  async run({ subjectId, dedupeKey }, write, circumstances) {
    const year = Number(subjectId);
    const kept = await keptDates(write.tx, year);
    const changed = kept.filter(isChanged).flatMap((date) => {
      const group = circumstances.directory.group(date.groupId);
      return group ? [{ date, group }] : [];
    });
    const said = { year: String(year) };
    announceDates(write, circumstances, changed, {
      dedupeKey,
      subject: (t) => t('annual.notice.subject', said),
      letter: (t, own) => [
        text(t('annual.notice.text', said)),
        ...changeBlocks(t, own),
        text(t('annual.notice.thanks')),
      ],
      channel: (t, own) => [
        text(t('annual.notice.channel', { ...said, count: own.length })),
        ...changeBlocks(t, own),
      ],
    });
    for (const { date } of changed) await noteTold(write.tx, date);
  },
};

/** Also of a date convened meanwhile: its meeting tells of its later changes, not of this one. */
function isChanged({ day, time, told }: KeptDate): boolean {
  if (!day || !told) return (day !== undefined) !== (told !== undefined);
  return !day.equals(told.day) || !time.equals(told.time);
}

const changeBlocks = (t: Translator, changed: readonly Changed[]): Block[] => [
  list(
    changed.map(({ group, date }) => ({
      text: ofGroup(t, group, changeInWords(t, date)),
    })),
  ),
];

/** « mardi 7 mars, 15 h 00 → mardi 14 mars, 15 h 00 ». */
export const changeInWords = (
  t: Translator,
  { day, time, told }: Pick<KeptDate, 'day' | 'time' | 'told'>,
): string =>
  t('annual.notice.line', {
    before: told ? momentInWords(t, told) : 'none',
    after: day ? momentInWords(t, { day, time }) : 'none',
  });

const momentInWords = (t: Translator, { day, time }: Told): string =>
  t('annual.notice.moment', {
    day: dayInWords(day, t.locale),
    time: timeInWords(time, t.locale),
  });
