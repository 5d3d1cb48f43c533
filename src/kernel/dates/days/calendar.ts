import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import {
  type Anchor,
  certain,
  type Day,
  type DayRule,
  isBehind,
  type KnownDay,
  type Written,
} from './day.ts';

/**
 * The day of the calendar that was written.
 *
 * Without a year it is this year's, or next year's once it is gone — unless the weekday beside it says
 * that this year's was meant (« lundi 4 janvier » in February: refused as past, never moved a year on).
 */
export function calendarDay(written: Written): DayRule {
  return (anchor) => {
    if (written.year) return certain(onCalendar(written, written.year(anchor.today)));
    return yearless(written, { ...anchor, toward: written.toward ?? anchor.toward });
  };
}

/** A day and its month, with or without a year. */
export const dated = (written: Written): Day => ({ rule: calendarDay(written), written });

function yearless(written: Written, anchor: Anchor): KnownDay {
  const { year } = anchor.today;
  if (!isGone(written, anchor)) return certain(onCalendar(written, year));
  const other = onCalendar(written, anchor.toward === 'future' ? year + 1 : year - 1);
  const gone = fromCalendar(written, year);
  if (gone && anchor.said === gone.dayOfWeek && anchor.said !== other.dayOfWeek)
    return certain(gone);
  return { date: other, yearAssumed: true };
}

/** Compares month and day only, so that the 29th of February keeps its place in a year that has none. */
function isGone({ day, month }: Written, { today, toward }: Anchor): boolean {
  const difference = (month - today.month) * 100 + day - today.day;
  return toward === 'future' ? difference < 0 : difference > 0;
}

function onCalendar(written: Written, year: number): Temporal.PlainDate {
  const date = fromCalendar(written, year);
  if (date) return date;
  throw new DomainError('date.noSuchDate', { text: written.text });
}

function fromCalendar({ day, month }: Written, year: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  return day <= daysInMonth ? Temporal.PlainDate.from({ year, month, day }) : undefined;
}

/**
 * « le 4 »: of this month, or of the next when it is gone.
 * @param months how many months on, when the sentence says it (« le 4 du mois prochain »: 1); « either » for
 * « le 4 du mois », which must exist in this one
 */
export function dayOfMonth(
  day: number,
  months: number | 'either' | undefined,
  text: string,
): DayRule {
  return (anchor) => {
    const { today, toward } = anchor;
    const step = toward === 'future' ? 1 : -1;
    const tried = typeof months === 'number' ? [months] : [0, step];
    const dates = tried.flatMap((ahead) => inMonth(today, ahead, day) ?? []);
    const ahead = dates.filter((date) => !isBehind(date, anchor));
    const date = withWeekday(ahead, anchor) ?? withWeekday(dates, anchor) ?? ahead[0] ?? dates[0];
    const exists = months !== 'either' || day <= today.daysInMonth;
    if (date && exists) return certain(date);
    throw new DomainError('date.noSuchDate', { text });
  };
}

const withWeekday = (dates: readonly Temporal.PlainDate[], { said }: Anchor) =>
  dates.find((date) => date.dayOfWeek === said);

function inMonth(
  today: Temporal.PlainDate,
  ahead: number,
  day: number,
): Temporal.PlainDate | undefined {
  const { year, month } = today.with({ day: 1 }).add({ months: ahead });
  return fromCalendar({ day, month, text: '' }, year);
}
