import { Temporal } from 'temporal-polyfill';
import {
  type HolidayCalendar,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
} from '../holidays/holidays.ts';

/** « J-7 »: so many days before; « H-1 »: so many hours before. */
export interface ReminderOffset {
  readonly unit: 'day' | 'hour';
  readonly count: number;
}

const OFFSET = /^([jh])\s*[-–−]\s*(\d{1,3})$/i;

/** Days, or hours: nobody is reminded earlier than that. */
const MOST = 60;

/** Reads « J-7 »; undefined when it is not one. */
export function parseOffset(text: string): ReminderOffset | undefined {
  const [, unit, count] = OFFSET.exec(text.trim()) ?? [];
  if (!unit || !count || Number(count) === 0 || Number(count) > MOST) return undefined;
  return { unit: unit.toLowerCase() === 'j' ? 'day' : 'hour', count: Number(count) };
}

const OFFSETS = /(?<![\p{L}\p{N}])[jh]\s*[-–−]\s*\d{1,3}(?![\p{L}\p{N}])/giu;

/** « J-7, J - 1 », in a sentence: each as `parseOffset` reads it. */
export const offsetsIn = (text: string): readonly (ReminderOffset | undefined)[] =>
  [...text.matchAll(OFFSETS)].map(([typed]) => parseOffset(typed));

export const writeOffset = ({ unit, count }: ReminderOffset): string =>
  `${unit === 'day' ? 'J' : 'H'}-${count}`;

/** When somebody hears of a meeting: due then, and useful until the next reminder or the start. */
export interface PlannedReminder {
  readonly offset: ReminderOffset;
  readonly dueAt: Temporal.Instant;
  readonly usefulUntil: Temporal.Instant;
}

/** The local hours between which reminders counted in days come: never at night. */
const MORNING = Temporal.PlainTime.from('08:00');
const EVENING = Temporal.PlainTime.from('20:00');

function dueAt(
  { unit, count }: ReminderOffset,
  start: Temporal.Instant,
  zone: string,
  holidays: HolidayCalendar,
): Temporal.Instant {
  if (unit === 'hour') return start.subtract({ hours: count });
  const day = start.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: count });
  return workingDayUpTo(day, holidays)
    .toZonedDateTime({ timeZone: zone, plainTime: MORNING })
    .toInstant();
}

/**
 * The reminders one person still gets, in order. Those counted in days come at 8 o'clock in his
 * zone, on a working day (the one before when the day is off); those already past are left out, and
 * of two that would come together only the nearer to the meeting is kept.
 */
export function planReminders(
  offsets: readonly ReminderOffset[],
  meeting: { readonly start: Temporal.Instant; readonly zone: string },
  holidays: HolidayCalendar,
  now: Temporal.Instant,
): PlannedReminder[] {
  const { start, zone } = meeting;
  const due = offsets
    .map((offset) => ({ offset, dueAt: dueAt(offset, start, zone, holidays) }))
    .filter((reminder) => Temporal.Instant.compare(reminder.dueAt, now) > 0)
    .sort((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt));
  return due.flatMap((reminder, index) => {
    const next = due[index + 1]?.dueAt ?? start;
    const together = next.equals(reminder.dueAt);
    return together ? [] : [{ ...reminder, usefulUntil: next.subtract({ minutes: 1 }) }];
  });
}

/**
 * The first moment, from `now` on, at which what is not urgent may come: in the daytime of a
 * working day in that zone.
 */
export function daytimeFrom(
  now: Temporal.Instant,
  zone: string,
  holidays: HolidayCalendar,
): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const early = Temporal.PlainTime.compare(time, MORNING) < 0;
  const late = Temporal.PlainTime.compare(time, EVENING) >= 0;
  let day = local.toPlainDate();
  if (isWorkingDay(day, holidays) && !early && !late) return now;
  if (late) day = day.add({ days: 1 });
  return workingDayFrom(day, holidays)
    .toZonedDateTime({ timeZone: zone, plainTime: MORNING })
    .toInstant();
}

/** When the daytime of that moment ends in that zone: « demain » is said until then. */
export const endOfDaytime = (now: Temporal.Instant, zone: string): Temporal.Instant =>
  now.toZonedDateTimeISO(zone).withPlainTime(EVENING).toInstant();
