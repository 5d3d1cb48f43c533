import type { Temporal } from 'temporal-polyfill';
import type { Rhythm } from '../../kernel/recurrence/rhythm.ts';
import type { Occurrence } from '../exceptions.ts';

/** A meeting that an old rule gives from the day on which another begins. */
export interface Left {
  readonly occurrence: Occurrence;
  /** The rhythm of its rule. */
  readonly rhythm: Rhythm;
  /** Somebody moved or called off this one alone, or it has begun: a new rhythm does not move it. */
  readonly stays: boolean;
  /** It was given a length of its own, in minutes. */
  readonly ownLength?: number;
}

/** A moment that a new rule gives. */
export interface Given {
  readonly slot: Temporal.ZonedDateTime;
  readonly rhythm: Rhythm;
  /** A day off leaves it out. */
  readonly cancelled: boolean;
}

/** A meeting of before, and the moment of the new rule that it stands for. */
export interface Pair<G extends Given> {
  readonly old: Left;
  readonly fresh: G;
}

/**
 * Which meetings take which moments. Between two weekly rhythms, a meeting takes the one of its week; else the nth of
 * a month the nth of that month that is held: nobody's meeting takes the place of one that a feast leaves out. What was
 * called off by hand keeps off the moment nearest to it, unless a meeting that is held would have none for it.
 * @returns also those for which there is none
 */
export function pairedUp<G extends Given>(
  left: readonly Left[],
  given: readonly G[],
): { readonly pairs: Pair<G>[]; readonly unused: readonly Left[] } {
  const free = new Set(given.filter(({ cancelled }) => !cancelled));
  const waiting = new Set(left);
  const pairs: Pair<G>[] = [];
  const join = (old: Left, fresh: G | undefined): void => {
    if (!fresh) return;
    pairs.push({ old, fresh });
    free.delete(fresh);
    waiting.delete(old);
  };
  for (const periodOf of [weekOf, monthOf]) {
    const period = (old: Left) => periodOf(old.rhythm, old.occurrence.slot);
    const freeFor = (old: Left): G[] =>
      [...free].filter(({ rhythm, slot }) => {
        const own = periodOf(rhythm, slot);
        return own !== undefined && own === period(old);
      });
    const held = (old: Left): Left[] =>
      [...waiting].filter((one) => !one.occurrence.cancelled && period(one) === period(old));
    for (const old of [...waiting].filter(isMoved)) join(old, nearest(old, freeFor(old)));
    for (const old of [...waiting].filter(isCalledOff)) {
      const places = freeFor(old);
      if (places.length > held(old).length) join(old, nearest(old, places));
    }
    for (const old of [...waiting].filter(({ stays }) => !stays)) join(old, freeFor(old)[0]);
  }
  return { pairs, unused: [...waiting] };
}

const isMoved = ({ stays, occurrence }: Left): boolean => stays && !occurrence.cancelled;
const isCalledOff = ({ stays, occurrence }: Left): boolean => stays && occurrence.cancelled;

/** Of a weekly rhythm alone. */
const weekOf = ({ unit }: Rhythm, slot: Temporal.ZonedDateTime): string | undefined =>
  unit === 'week' ? `${slot.yearOfWeek}-${slot.weekOfYear}` : undefined;

const monthOf = (_rhythm: Rhythm, slot: Temporal.ZonedDateTime): string =>
  slot.toPlainDate().toPlainYearMonth().toString();

function nearest<G extends Given>({ occurrence }: Left, places: readonly G[]): G | undefined {
  const away = ({ slot }: Given): number =>
    Math.abs(slot.epochMilliseconds - occurrence.slot.epochMilliseconds);
  return [...places].sort((one, other) => away(one) - away(other))[0];
}
