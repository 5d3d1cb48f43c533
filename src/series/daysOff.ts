import type { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../prisma/client/enums.ts';
import type { Rhythm } from '../kernel/recurrence/rhythm.ts';
import { type HolidayCalendar, isWeekend, isWorkingDay } from '../meetings/holidays.ts';

/** Why a moment of the rule is not like the others. */
export interface DayOff {
  /** The feast; undefined: a Saturday or a Sunday. */
  readonly feast: string | undefined;
}

/** What becomes of one moment that the rule gives. */
export interface Placed {
  /** As the rule gives it. */
  readonly slot: Temporal.ZonedDateTime;
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
  const taken = new Set(slots.map(dayOf));
  return slots.map((slot) => {
    const dayOff = dayOffAt(slot.toPlainDate(), almanac);
    if (!dayOff) return { slot, start: slot, dayOff };
    const start = moved(slot, almanac);
    const free = start !== undefined && (start.equals(slot) || !taken.has(dayOf(start)));
    if (free) taken.add(dayOf(start));
    return { slot, start: free ? start : undefined, dayOff };
  });
}

const dayOf = (moment: Temporal.ZonedDateTime): string => moment.toPlainDate().toString();

/** A feast; or a weekend, unless the rhythm names that very weekday. */
function dayOffAt(day: Temporal.PlainDate, { rhythm, holidays }: Almanac): DayOff | undefined {
  const feast = holidays(day)?.name;
  if (feast !== undefined) return { feast };
  return isWeekend(day) && !namesWeekday(rhythm) ? { feast: undefined } : undefined;
}

const namesWeekday = (rhythm: Rhythm): boolean =>
  rhythm.unit === 'week' || 'weekdays' in rhythm.days;

function moved(
  slot: Temporal.ZonedDateTime,
  { daysOff, holidays }: Almanac,
): Temporal.ZonedDateTime | undefined {
  if (daysOff === 'keep') return slot;
  if (daysOff === 'skip') return undefined;
  const days = daysOff === 'before' ? -1 : 1;
  let day = slot.toPlainDate();
  while (!isWorkingDay(day, holidays)) day = day.add({ days });
  // The hour stays on the clocks of the zone, also when they change in between.
  return day.toZonedDateTime({ timeZone: slot.timeZoneId, plainTime: slot.toPlainTime() });
}
