import type { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../prisma/client/enums.ts';
import { monthsOffOf, type Rhythm } from '../kernel/recurrence/rhythm.ts';
import {
  type HolidayCalendar,
  isWeekend,
  workingDayFrom,
  workingDayUpTo,
} from '../meetings/holidays/holidays.ts';

/** Why a moment of the rule is not like the others. */
export type DayOff =
  | { readonly kind: 'feast'; readonly name: string }
  /** A Saturday or a Sunday. */
  | { readonly kind: 'weekend' }
  /** In a month that its rhythm leaves out: « sauf août ». */
  | { readonly kind: 'month' };

/** As the messages choose their words: the name of a feast, `none` for a weekend, `month`. */
export const dayOffWord = (dayOff: DayOff | undefined): string => {
  if (dayOff?.kind === 'feast') return dayOff.name;
  return dayOff?.kind === 'month' ? 'month' : 'none';
};

/** What becomes of one moment that the rule gives. */
export interface Placed {
  /** As the rule gives it. */
  readonly slot: Temporal.ZonedDateTime;
  /** The day of the slot, in its zone. */
  readonly day: Temporal.PlainDate;
  /** When it is held; undefined: it is left out. */
  readonly start: Temporal.ZonedDateTime | undefined;
  readonly dayOff: DayOff | undefined;
}

/** What decides of days off: the policy, the rhythm's own days, the calendar. */
export interface Almanac {
  readonly daysOff: DaysOff;
  readonly rhythm: Rhythm;
  readonly holidays: HolidayCalendar;
}

/**
 * Puts the moments of a rule, in order, where the policy of the series wants them. One that would
 * move onto the day of another is left out: nobody meets twice on one day for it.
 */
export function place(slots: readonly Temporal.ZonedDateTime[], almanac: Almanac): Placed[] {
  const dated = slots.map((slot) => ({ slot, day: slot.toPlainDate() }));
  const taken = new Set(dated.map(({ day }) => day.toString()));
  return dated.map(({ slot, day }) => {
    const dayOff = dayOffAt(day, almanac);
    if (dayOff?.kind === 'month') return { slot, day, start: undefined, dayOff };
    if (!dayOff || almanac.daysOff === 'keep') return { slot, day, start: slot, dayOff };
    const held = heldOn(day, almanac);
    if (!held || taken.has(held.toString())) return { slot, day, start: undefined, dayOff };
    taken.add(held.toString());
    return { slot, day, start: sameHour(held, slot), dayOff };
  });
}

/** The hour stays on the clocks of the zone, also when they change in between. */
const sameHour = (day: Temporal.PlainDate, slot: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  day.toZonedDateTime({ timeZone: slot.timeZoneId, plainTime: slot.toPlainTime() });

/** A month without any; a feast; or a weekend, unless the rhythm names that very weekday. */
function dayOffAt(day: Temporal.PlainDate, { rhythm, holidays }: Almanac): DayOff | undefined {
  if (monthsOffOf(rhythm).includes(day.month)) return { kind: 'month' };
  const name = holidays(day)?.name;
  if (name !== undefined) return { kind: 'feast', name };
  return isWeekend(day) && !namesWeekday(rhythm) ? { kind: 'weekend' } : undefined;
}

const namesWeekday = (rhythm: Rhythm): boolean =>
  rhythm.unit === 'week' || 'weekdays' in rhythm.days;

/** The working day onto which a day off is moved, if it is. */
function heldOn(
  day: Temporal.PlainDate,
  { daysOff, holidays }: Almanac,
): Temporal.PlainDate | undefined {
  if (daysOff === 'skip') return undefined;
  return daysOff === 'before' ? workingDayUpTo(day, holidays) : workingDayFrom(day, holidays);
}
