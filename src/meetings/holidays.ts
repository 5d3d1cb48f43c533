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

/** The public holidays of a year in Mali, movable feasts computed. */
export type ComputedHolidays = (year: number) => readonly Holiday[];

/**
 * Loads date-holidays, zone Bamako, French names. Loaded when it is first needed: it alone takes a
 * quarter of a second, which the start need not wait for.
 */
export async function loadHolidays(): Promise<ComputedHolidays> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays('ML', { languages: ['fr'], timezone: 'Africa/Bamako' });
  const known = new Map<number, readonly Holiday[]>();
  return (year) => {
    const days = known.get(year) ?? publicHolidays(library.getHolidays(year));
    known.set(year, days);
    return days;
  };
}

const publicHolidays = (
  all: readonly { readonly type: string; readonly date: string; readonly name: string }[],
): readonly Holiday[] =>
  all
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ day: date.slice(0, 'YYYY-MM-DD'.length), name }));

/** Tells which days are off: computed, then corrected by the secretariat. */
export type HolidayCalendar = (day: Temporal.PlainDate) => Holiday | undefined;

/** The calendar with these corrections. */
export function holidayCalendar(
  computed: ComputedHolidays,
  corrections: readonly HolidayCorrection[],
): HolidayCalendar {
  const said = new Map(corrections.map((correction) => [correction.day, correction]));
  return (date) => {
    const day = date.toString();
    const correction = said.get(day);
    if (correction) return correction.holds ? correction : undefined;
    return computed(date.year).find((holiday) => holiday.day === day);
  };
}

let loading: Promise<ComputedHolidays> | undefined;

/** The calendar as the secretariat has corrected it. */
export async function readHolidays(db: Reader): Promise<HolidayCalendar> {
  loading ??= loadHolidays();
  return holidayCalendar(await loading, await db.holiday.findMany());
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
