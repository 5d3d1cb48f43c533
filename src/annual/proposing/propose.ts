import type { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../../prisma/client/enums.ts';
import type { Reason } from '../calendar.ts';
import type { Obstacles } from './obstacles.ts';

/** Where one day of a rhythm is proposed. */
export interface Proposed {
  readonly slot: Temporal.PlainDate;
  /** Undefined: it is left out. */
  readonly day: Temporal.PlainDate | undefined;
  readonly reason: Reason | undefined;
}

/** Farther from its day, a meeting would be that of another month. */
const FARTHEST_DAYS = 14;

/**
 * Proposes where each day of a group's rhythm is held: on it, or where the policy of the group says
 * when something is in the way. One that finds no free day, or only that of another, is left out.
 */
export function propose(
  slots: readonly Temporal.PlainDate[],
  policy: DaysOff,
  inTheWay: Obstacles,
): Proposed[] {
  const taken = new Set(slots.map(String));
  return slots.map((slot) => {
    const reason = inTheWay(slot);
    if (!reason || policy === 'keep') return { slot, day: slot, reason };
    const day = policy === 'skip' ? undefined : nearestFree(slot, policy, inTheWay);
    const free = day !== undefined && !taken.has(day.toString());
    if (free) taken.add(day.toString());
    return { slot, day: free ? day : undefined, reason };
  });
}

/** The nearest day before or after that a group is free to meet. */
export function nearestFree(
  slot: Temporal.PlainDate,
  policy: 'before' | 'after',
  inTheWay: Obstacles,
): Temporal.PlainDate | undefined {
  const step = policy === 'before' ? -1 : 1;
  for (let days = 1; days <= FARTHEST_DAYS; days += 1) {
    const day = slot.add({ days: days * step });
    if (!inTheWay(day)) return day;
  }
  return undefined;
}
