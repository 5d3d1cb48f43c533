import { Temporal } from 'temporal-polyfill';
import type { Group } from '../kernel/directory.ts';
import { dayInWords, monthInWords, timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { type Block, heading, type ListItem, list, type Text } from '../kernel/messages/tree.ts';
import { dayOf, isHeld, isMoved, type Reason, type Year, type YearDate } from './calendar.ts';

/** « la Fête du travail », « la revue … (Calendrier harmonisé) ». */
export const reasonInWords = (t: Translator, reason: Reason): string =>
  t('annual.reason', {
    kind: reason.kind,
    name: 'name' in reason ? reason.name : '',
    proposed: 'proposed' in reason && reason.proposed ? 'yes' : 'no',
  });

/** What is told of a reason; 'none' where nobody needs to be told: that somebody asked for it. */
export const whyInWords = (t: Translator, reason: Reason | undefined): string =>
  reason && reason.kind !== 'asked' ? reasonInWords(t, reason) : 'none';

/** « GT-SANTE : … ». */
export const ofGroup = (t: Translator, { code }: Group, what: string): Text => [
  { bold: code },
  t('annual.line.of', { what }),
];

/** One date of the year, with why it is not on its day and what is in its way. */
export function dateLine(t: Translator, date: YearDate): Text {
  const { group, slot, start, code, reason, inTheWay, state } = date;
  const why = whyInWords(t, reason);
  const said = dayInWords(slot, t.locale);
  if (!start) return ofGroup(t, group, t('annual.line.leftOut', { day: said, reason: why }));
  return ofGroup(
    t,
    group,
    t('annual.line.held', {
      day: dayInWords(start.toPlainDate(), t.locale),
      time: timeInWords(start, t.locale),
      state,
      code: code ?? '',
      fate: isMoved(date) ? 'moved' : 'plain',
      slot: said,
      reason: why,
      warning: whyInWords(t, inTheWay),
    }),
  );
}

/** A date as people first hear of it: that it was put there by hand means nothing to them. */
export const firstTold = (date: YearDate): YearDate =>
  date.start && date.reason?.kind === 'asked' ? { ...date, slot: date.start.toPlainDate() } : date;

/** The dates, a heading and a list for each month. */
export function monthBlocks(t: Translator, dates: readonly YearDate[]): Block[] {
  const months = [...new Set(dates.map((date) => monthOf(date)))];
  return months.flatMap((month) => [
    heading(monthTitle(t, month)),
    list(
      dates
        .filter((date) => monthOf(date) === month)
        .map((date): ListItem => ({ text: dateLine(t, date) })),
    ),
  ]);
}

const monthOf = (date: YearDate): string => dayOf(date).toPlainYearMonth().toString();

/** « mars 2028 ». */
function monthTitle(t: Translator, yearMonth: string): string {
  const { month, year } = Temporal.PlainYearMonth.from(yearMonth);
  return t('annual.month', { month: monthInWords(month, t.locale), year: String(year) });
}

/** How many dates each group has in a year, and how many are not on their day. */
export function countsInWords(t: Translator, { dates }: Year): Block[] {
  const groups = [...new Set(dates.map(({ group }) => group))].sort((one, other) =>
    one.code.localeCompare(other.code),
  );
  const items = groups.map((group): ListItem => {
    const own = dates.filter((date) => date.group === group);
    return {
      text: ofGroup(
        t,
        group,
        t('annual.counts', {
          count: own.filter(isHeld).length,
          moved: own.filter(isMoved).length,
          leftOut: own.filter((date) => !isHeld(date)).length,
        }),
      ),
    };
  });
  return items.length === 0 ? [] : [list(items)];
}
