import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';

/** A day off in Mali. */
export interface Holiday {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly name: string;
}

/** What the secretariat said of a day: it is off, or the computed feast does not hold. */
export interface HolidayCorrection extends Holiday {
  readonly holds: boolean;
}

let computed: Holidays | undefined;
const knownYears = new Map<number, readonly Holiday[]>();

/** The public holidays of a year in Mali, movable feasts computed (date-holidays, zone Bamako). */
function computedHolidays(year: number): readonly Holiday[] {
  const known = knownYears.get(year);
  if (known) return known;
  computed ??= new Holidays('ML', { languages: ['fr'], timezone: 'Africa/Bamako' });
  const days = computed
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => ({ day: holiday.date.slice(0, 10), name: holiday.name }));
  knownYears.set(year, days);
  return days;
}

/** Tells which days are off: computed, then corrected by the secretariat. */
export type HolidayCalendar = (day: Temporal.PlainDate) => Holiday | undefined;

/** The calendar with these corrections. */
export function holidayCalendar(corrections: readonly HolidayCorrection[]): HolidayCalendar {
  const said = new Map(corrections.map((correction) => [correction.day, correction]));
  return (date) => {
    const day = date.toString();
    const correction = said.get(day);
    if (correction) return correction.holds ? correction : undefined;
    return computedHolidays(date.year).find((holiday) => holiday.day === day);
  };
}

/** Reads the secretariat's corrections. */
export async function readHolidays(db: Reader): Promise<HolidayCalendar> {
  return holidayCalendar(await db.holiday.findMany());
}

/** ISO weekday of Saturday. */
const SATURDAY = 6;

export const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek >= SATURDAY;

/** Monday to Friday, holidays apart. */
export const isWorkingDay = (day: Temporal.PlainDate, holidays: HolidayCalendar): boolean =>
  !isWeekend(day) && holidays(day) === undefined;

/** That day when people work, or the last working day before. */
export function workingDayUpTo(
  day: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = candidate.subtract({ days: 1 });
  return candidate;
}
