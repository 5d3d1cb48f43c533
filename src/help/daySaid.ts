import { Temporal } from 'temporal-polyfill';
import { A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { findWhen } from '../kernel/dates/when.ts';
import { DomainError } from '../kernel/errors.ts';

/** A day by which a preview is told from others, and nothing else. */
export interface DaySaid {
  /** As typed, without « le » nor « du ». */
  readonly on: string;
  readonly date: Temporal.PlainDate;
}

/** Reads « 25 », « 25 avril », « jeudi », « demain »; undefined when anything else is said. */
export function daySaid(on: string, now: Temporal.ZonedDateTime): DaySaid | undefined {
  try {
    const when = findWhen(`le ${on}`, now);
    return when?.rest === '' && !when.time && !when.lastDay ? { on, date: when.date } : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const WEEKDAY = new RegExp(`^(?:${A_WEEKDAY})$`, 'iu');
const WITH_MONTH = /\d(?:er)?\s*(?:[/.-]|\p{L}{3,})/u;

/** « jeudi » is whichever Thursday, « le 18 » of whichever month, « le 18 avril » of none other. */
export function isDaySaid(day: Temporal.PlainDate, { on, date }: DaySaid): boolean {
  if (WEEKDAY.test(on)) return day.dayOfWeek === date.dayOfWeek;
  if (/\d/u.test(on) && !WITH_MONTH.test(on)) return day.day === date.day;
  return Temporal.PlainDate.compare(day, date) === 0;
}
