import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors.ts';
import { dayInWords } from './reading/french.ts';

/** How many days back a day without its year still means the one gone by. */
const LATELY = 60;
/** Further ahead than that, a day without its year has been moved a year on. */
const A_YEAR_ON = 300;

/** Reads a day in a sentence, as said at that moment. @throws DomainError date.* */
type ReadDay<T> = (now: Temporal.ZonedDateTime) => T;

/**
 * As `read` tells it; but « à partir du 27 mars » said on the 29th is two days ago, and not a year on: what
 * somebody who had spoken some weeks earlier would have meant.
 * @throws DomainError date.* as `read` does
 */
export function orLately<T>(
  read: ReadDay<T>,
  dayOf: (told: T) => Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): T {
  const lately = readLately(read, dayOf, now);
  if (lately === undefined) return read(now);
  try {
    const told = read(now);
    return now.toPlainDate().until(dayOf(told)).days > A_YEAR_ON ? lately : told;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'date.past') return lately;
    throw error;
  }
}

/**
 * The day on which something ends, which « le 28 février » said on 1 March does not move a year on.
 * @throws DomainError `date.past`, and what `read` throws
 */
export function endingDay<T>(
  read: ReadDay<T>,
  dayOf: (told: T) => Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate {
  const day = dayOf(orLately(read, dayOf, now));
  if (now.toPlainDate().until(day).days >= 0) return day;
  throw new DomainError('date.past', { date: dayInWords(day) });
}

function readLately<T>(
  read: ReadDay<T>,
  dayOf: (told: T) => Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): T | undefined {
  try {
    const told = read(now.subtract({ days: LATELY }));
    return dayOf(told).until(now.toPlainDate()).days > 0 ? told : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
