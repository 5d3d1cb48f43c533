import { Temporal } from 'temporal-polyfill';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';

/**
 * When a meeting is moved to, as a text tells it: « le 8 », « le 8 avril » of no month or of no year is the one
 * nearest to the day on which the meeting is held, and never one that is gone.
 * @throws DomainError date.*
 */
export function momentNear(
  text: string,
  held: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): When | undefined {
  const told = attempt(text, now);
  if ('when' in told && !told.when?.ofNoYear) return told.when;
  const near = [held.with({ day: 1 }), held]
    .map((day) => day.startOfDay())
    .filter((day) => Temporal.ZonedDateTime.compare(day, now) > 0)
    .map((day) => attempt(text, day));
  const day = held.toPlainDate();
  const [nearest] = [told, ...near]
    .flatMap((one) => ('when' in one && one.when ? [one.when] : []))
    .sort((one, other) => distance(one, day) - distance(other, day));
  if (!nearest && 'fault' in told) throw told.fault;
  return nearest;
}

type Attempt = { readonly when: When | undefined } | { readonly fault: DomainError };

/** A weekday that is not that of the day refuses one reading, and may fit another. */
function attempt(text: string, from: Temporal.ZonedDateTime): Attempt {
  try {
    return { when: findWhen(text, from) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: error };
    throw error;
  }
}

const distance = ({ date }: When, day: Temporal.PlainDate): number =>
  Math.abs(day.until(date).days);
