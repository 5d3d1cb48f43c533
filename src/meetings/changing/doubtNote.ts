import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { When } from '../../kernel/dates/when.ts';
import { dayInWords, weekdayInWords } from '../../kernel/locale/format.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { aboutHourNote } from '../planning/aboutHour.ts';
import type { PlanRequest } from '../planning/planRequest.ts';
import type { ChangeRequest } from './changing.ts';
import { isEarlier } from './shift.ts';

/** « lundi » said on a Monday: which one was understood, and how to say the other. */
export function notTodayNote({ t }: Context, when: When | undefined): string | undefined {
  if (!when?.notToday) return undefined;
  const { locale } = t;
  const weekday = weekdayInWords(when.date.dayOfWeek, locale);
  return t('meetings.preview.notToday', { weekday, day: dayInWords(when.date, locale) });
}

/** What a plan has not kept of what was said: a condition, which nobody waits for, or what is asked besides. */
export function untakenNote(
  { t }: Context,
  { condition, aside }: Pick<PlanRequest, 'condition' | 'aside'>,
): string | undefined {
  if (condition) return t('meetings.preview.onCondition', { condition });
  return aside ? t('meetings.preview.aside', { aside }) : undefined;
}

/** What to look at twice in a change: « reporté à jeudi » may be read as a day before the one it was. */
export function doubtNote(
  context: Context,
  { dated, unread, meeting: { said = '' } }: ChangeRequest,
  { start }: Meeting,
  slot: Slot,
): string | undefined {
  const sooner = Temporal.PlainDate.compare(slot.start.toPlainDate(), start.toPlainDate()) < 0;
  if (sooner && !isEarlier(said)) return context.t('meetings.change.earlier');
  if (unread) return context.t('meetings.change.unread', { unread });
  const isMoved = slot.start.epochMilliseconds !== start.epochMilliseconds;
  return (
    notTodayNote(context, dated?.when) ?? (isMoved ? aboutHourNote(context, said, slot) : undefined)
  );
}
