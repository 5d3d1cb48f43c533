import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { dateInWords, dayInWords, weekdayName } from '../reading/french.ts';
import type { Part } from '../reading/part.ts';

/** From where a day is looked for, and on which side: a meeting is ahead, « fait le 29 mars » is behind. */
export interface Anchor {
  readonly today: Temporal.PlainDate;
  readonly toward: 'future' | 'past';
  /** The weekday written beside the date, when there is one. */
  readonly said?: number | undefined;
}

/** A day found in the calendar. */
export interface KnownDay {
  readonly date: Temporal.PlainDate;
  /** No year was written and this year's day is gone (or still to come, when looking behind). */
  readonly yearAssumed: boolean;
}

/** Finds the day in the calendar. @throws DomainError date.noSuchDate */
export type DayRule = (anchor: Anchor) => KnownDay;

/** A day of a month as it was written. */
export interface Written {
  readonly day: number;
  readonly month: number;
  /** The year, when the sentence gives one, or gives it from today's (« l'année prochaine »). */
  readonly year?: ((today: Temporal.PlainDate) => number) | undefined;
  /** « dernier », « prochain »: the side that was said, which wins over the side looked at. */
  readonly toward?: Anchor['toward'] | undefined;
  readonly text: string;
}

/** A day as a sentence tells it. */
export interface Day {
  readonly rule: DayRule;
  /** The weekday written with it (1 is Monday). */
  readonly said?: number | undefined;
  /** A weekday and nothing else: it confirms another date of the sentence, or means the coming one. */
  readonly bare?: boolean;
  /** « le 8 », « jeudi 8 »: a number, of a month that is not said. */
  readonly ofNoMonth?: boolean;
  /** « demain matin », « jeudi soir ». */
  readonly part?: Part | undefined;
  /** The day and the month, when they were written. */
  readonly written?: Written;
}

/** A day that needs no guess. */
export const certain = (date: Temporal.PlainDate): KnownDay => ({ date, yearAssumed: false });

/**
 * The day in the calendar, once its weekday and its side are checked.
 * @throws DomainError date.noSuchDate, date.past, date.future, date.weekdayMismatch
 */
export function settle(day: Day, anchor: Anchor): KnownDay {
  const saids = [day.said, anchor.said].filter((said) => said !== undefined);
  const known = day.rule({ ...anchor, said: saids[0] });
  checkSide(known.date, anchor);
  for (const said of saids) checkWeekday(known.date, said, anchor);
  return known;
}

/** Whether a day lies on the side it must not be. */
export function isBehind(date: Temporal.PlainDate, { today, toward }: Anchor): boolean {
  const days = today.until(date).days;
  return toward === 'future' ? days < 0 : days > 0;
}

function checkSide(date: Temporal.PlainDate, anchor: Anchor): void {
  if (!isBehind(date, anchor)) return;
  const code = anchor.toward === 'future' ? 'date.past' : 'date.future';
  throw new DomainError(code, { date: dayInWords(date) });
}

function checkWeekday(date: Temporal.PlainDate, said: number, anchor: Anchor): void {
  if (date.dayOfWeek === said) return;
  throw new DomainError('date.weekdayMismatch', {
    date: dateInWords(date),
    said: weekdayName(said),
    actual: weekdayName(date.dayOfWeek),
    suggestion1: dayInWords(date),
    suggestion2: dayInWords(nearest(date, said, anchor)),
  });
}

/** The said weekday at most three days away, or the week after (before) when that one is on the wrong side. */
function nearest(date: Temporal.PlainDate, said: number, anchor: Anchor): Temporal.PlainDate {
  const ahead = (said - date.dayOfWeek + 7) % 7;
  const close = date.add({ days: ahead > 3 ? ahead - 7 : ahead });
  if (!isBehind(close, anchor)) return close;
  return close.add({ days: anchor.toward === 'future' ? 7 : -7 });
}
