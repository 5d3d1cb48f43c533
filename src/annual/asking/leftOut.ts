import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { monthInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type ListItem, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { skippedMonth, skipsMonth } from '../../meetings/changing/monthSkipped.ts';
import { dayOf, isHeld, type YearDate } from '../calendar.ts';
import { readable } from '../show.ts';
import { dateLine } from '../words.ts';
import { readYear } from '../year.ts';

/** « pas de réunion en août 2028 »: a month, and the group if one is named. */
export interface MonthOut {
  readonly days: Days;
  readonly group: Group | undefined;
}

/** @throws DomainError `meeting.months` */
export function monthOut(line: Line): MonthOut | undefined {
  const said = skippedMonth(line);
  return said && { days: said.days, group: said.group };
}

/**
 * Whether a line leaves out a month of which the calendar alone has dates: what is convened in it is called off, as
 * meetings are.
 */
export async function leavesOutDates(line: Line, context: Context): Promise<boolean> {
  if (!skipsMonth(line)) return false;
  const out = monthOut(line);
  const dates = out ? await datesOf(out, context) : [];
  return dates.length > 0 && dates.every(({ state }) => state === 'tentative');
}

async function datesOf({ days, group }: MonthOut, context: Context): Promise<YearDate[]> {
  const groups = readable(context).filter((one) => group === undefined || one === group);
  if (groups.length === 0) return [];
  const month = days.from.toPlainYearMonth();
  const { dates } = await readYear(context.db, context.directory, month.year, groups);
  return dates.filter((date) => isHeld(date) && dayOf(date).toPlainYearMonth().equals(month));
}

/** The dates of that month, each with what takes it out: nothing is done before one is pressed. */
export async function proposeLeavingOut(context: Context, out: MonthOut): Promise<Reply> {
  const { t, actor } = context;
  const dates = await datesOf(out, context);
  const { month, year } = out.days.from;
  const items = dates.map((date): ListItem => {
    const { group } = date;
    const line = `calendrier ${year} retirer ${group.code} ${dayOf(date)}`;
    const takes = may(actor, 'calendrier.corriger', { group });
    const button = { id: sayId(line), label: t('annual.button.takeOut') };
    return { text: dateLine(t, date), ...(takes ? { buttons: [button] } : {}) };
  });
  const said = { count: dates.length, month: monthInWords(month, t.locale), year: String(year) };
  return reply(text(t('annual.leaveOut', said)), list(items));
}
