import { Temporal } from 'temporal-polyfill';

/** So many wrong codes within so long lock for as long, from the last one on. */
export const MOST_WRONG = 5;
const LOCK = { minutes: 30 } as const;

/** Wrong codes older than that are forgotten. */
export const REMEMBERED = { hours: 24 } as const;

/** Whoever goes on all day is let try no more until the next one. */
const MOST_A_DAY = 15;

/**
 * Until when no code is taken.
 * @param wrong when wrong codes were given within the last 24 hours, the oldest first
 * @returns undefined when one may be given
 */
export function lockedUntil(
  wrong: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const last = wrong.at(-1);
  const first = wrong.at(-MOST_WRONG);
  if (!last || !first) return undefined;
  const inARow = Temporal.Instant.compare(first.add(LOCK), last) >= 0;
  const until =
    wrong.length >= MOST_A_DAY ? last.add(REMEMBERED) : inARow ? last.add(LOCK) : undefined;
  return until && Temporal.Instant.compare(now, until) < 0 ? until : undefined;
}

/** How many codes may still be given before they lock. */
export function triesLeft(wrong: readonly Temporal.Instant[], now: Temporal.Instant): number {
  const recent = wrong.filter((at) => Temporal.Instant.compare(now, at.add(LOCK)) <= 0);
  return Math.max(0, MOST_WRONG - recent.length);
}
