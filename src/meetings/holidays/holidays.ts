import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader } from '../../kernel/database.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { type Feast, feastName, feastOfRule, isSameFeast } from './feasts.ts';

/** A day off in Mali. */
export interface Holiday {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly name: string;
  /** Of a feast of the moon, which one. */
  readonly feast?: Feast;
  /** Computed, and not announced yet: it may be off by a day. */
  readonly proposed?: true;
}

/** What the secretariat said of a day: it is off, or the computed feast does not hold. */
export interface HolidayCorrection {
  readonly day: string;
  readonly name: string;
  readonly holds: boolean;
  readonly feast?: string | null;
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

interface LibraryHoliday {
  readonly type: string;
  /** 2027-05-16 00:00:00 */
  readonly date: string;
  readonly name: string;
  /** « 10 Dhu al-Hijjah », « 05-01 ». */
  readonly rule: string;
}

const publicHolidays = (all: readonly LibraryHoliday[]): readonly Holiday[] =>
  all.filter(({ type }) => type === 'public').map(toHoliday);

function toHoliday({ date, name: written, rule }: LibraryHoliday): Holiday {
  const name = written.replaceAll("'", '’');
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  const feast = feastOfRule(rule);
  return feast ? { day, name: feastName(feast), feast, proposed: true } : { day, name };
}

/** Tells which days are off: computed, then corrected by the secretariat. */
export type HolidayCalendar = (day: Temporal.PlainDate) => Holiday | undefined;

/** The calendar with these corrections. A feast that was announced holds on no other day. */
export function holidayCalendar(
  computed: ComputedHolidays,
  corrections: readonly HolidayCorrection[],
): HolidayCalendar {
  const said = new Map(corrections.map((correction) => [correction.day, correction]));
  const announced = corrections.filter(({ feast, holds }) => feast && holds);
  return (date) => {
    const day = date.toString();
    const correction = said.get(day);
    if (correction) return correction.holds ? { day, name: correction.name } : undefined;
    const own = computed(date.year).find((holiday) => holiday.day === day);
    const elsewhere = announced.some(
      (other) => other.feast === own?.feast && isSameFeast(date, other.day),
    );
    return elsewhere ? undefined : own;
  };
}

/** The days off of a year, in order. */
export function holidaysOf(year: number, holidays: HolidayCalendar): Holiday[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) =>
    holidays(first.add({ days })),
  ).filter(isDefined);
}

let loading: Promise<ComputedHolidays> | undefined;

/** The calendar as the secretariat has corrected it. */
export async function readHolidays(db: Reader): Promise<HolidayCalendar> {
  loading ??= loadHolidays();
  const rows = await db.$queryRaw`SELECT "day", "name", "holds", "feast" FROM "Holiday"`;
  return holidayCalendar(await loading, corrections.parse(rows));
}

const corrections = z.array(
  z.object({
    day: z.string(),
    name: z.string(),
    holds: z.boolean(),
    feast: z.string().nullable(),
  }),
);

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

/** That day when people work, or the first working day after. */
export function workingDayFrom(
  day: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = candidate.add({ days: 1 });
  return candidate;
}

/** The first day after, or before, on which people work. */
export function nextWorkingDay(
  day: Temporal.PlainDate,
  step: 1 | -1,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let candidate = day.add({ days: step });
  while (!isWorkingDay(candidate, holidays)) candidate = candidate.add({ days: step });
  return candidate;
}
