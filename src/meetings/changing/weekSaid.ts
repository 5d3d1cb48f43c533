import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { mondayOf } from '../../kernel/dates/days/week.ts';
import { dayInWords, shortDay } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import type { ChangeRequest } from './changing.ts';
import { isEarlier } from './shift.ts';

/** « à la semaine prochaine » and no day; an hour beside it is for the form. */
const NEXT_WEEK =
  /(?<!\p{L})(?:semaine (?:prochaine|pro|suivante|d[’']apr[eè]s|qui vient)|next week)(?!\p{L})/iu;

/** « à une date ultérieure », « sine die »: put off, to no day. */
const NO_DATE =
  /(?<!\p{L})(?:sine die|date (?:ult[ée]rieure|non (?:fix[ée]e|d[ée]finie)|[àa] (?:d[ée]finir|fixer|pr[ée]ciser|communiquer))|jusqu[’']?[àa] nouvel ordre|autre date|plus tard|une date inconnue)(?!\p{L})/iu;

/** Whether a meeting is put off to a day that is not said. */
export const saysNoDate = (spoken: string): boolean => NO_DATE.test(spoken);

const WORKING_DAYS = [0, 1, 2, 3, 4];

/** Asks for the day of the week to which a meeting is to be moved; nothing when no such week is said. */
export function askDayOfWeek(
  { t, now }: Context,
  { spoken, meeting: { said = '' } }: ChangeRequest,
  { code, start }: Meeting,
): Reply | undefined {
  if (!NEXT_WEEK.test(spoken) || /\d/u.test(spoken)) return undefined;
  const held = start.toPlainDate();
  const monday = mondayMeant(held, dayIn(now, start.timeZoneId), isEarlier(said));
  if (!monday) return undefined;
  const days = WORKING_DAYS.map((count) => monday.add({ days: count }));
  return reply(
    text(t('meetings.change.whichDay', { code, week: shortDay(monday, t.locale) })),
    buttons(
      ...days.map((day) => ({
        id: sayId(`reporter ${code} au ${day.toString()}`),
        label: dayInWords(day, t.locale),
        ...(day.dayOfWeek === held.dayOfWeek ? ({ style: 'primary' } as const) : {}),
      })),
    ),
  );
}

/** The week after this one, or after the meeting's own when it is held later: put off is never sooner. */
function mondayMeant(
  held: Temporal.PlainDate,
  today: Temporal.PlainDate,
  earlier: boolean,
): Temporal.PlainDate | undefined {
  const next = mondayOf(today).add({ weeks: 1 });
  const own = mondayOf(held);
  const isAfter = own.until(next).days > 0;
  if (earlier) return next.until(own).days > 0 ? next : undefined;
  return isAfter ? next : own.add({ weeks: 1 });
}
