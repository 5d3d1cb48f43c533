import type { Temporal } from 'temporal-polyfill';
import {
  type HolidayCalendar,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
} from '../../meetings/holidays/holidays.ts';

/** Which reminder of a due date: a week before, on the day, then each week that it is late. */
export type FollowUpStep = number;

const SOON: FollowUpStep = 0;
export const ON_THE_DAY: FollowUpStep = 1;

const A_WEEK = 7;

/** The working day on which a step is told: before the due date never later, after it never earlier. */
export function dayOfStep(
  step: FollowUpStep,
  due: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  if (step === SOON) return workingDayUpTo(due.subtract({ days: A_WEEK }), holidays);
  if (step === ON_THE_DAY) return workingDayUpTo(due, holidays);
  return workingDayFrom(due.add({ days: (step - ON_THE_DAY) * A_WEEK }), holidays);
}

/** The last step whose day has come; undefined before the first. Those before it are told no more. */
export function stepOn(
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  holidays: HolidayCalendar,
): FollowUpStep | undefined {
  const late = due.until(today, { largestUnit: 'days' }).days;
  // One more than the weeks say: a due date at the weekend is told on the Friday before.
  let step = Math.max(ON_THE_DAY + Math.floor(late / A_WEEK) + 1, SOON);
  while (step >= SOON && isBefore(today, dayOfStep(step, due, holidays))) step -= 1;
  return step < SOON ? undefined : step;
}

/** The next day on which something is told of a due date, after a day. */
export function nextStepDay(
  after: Temporal.PlainDate,
  due: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let step = (stepOn(after, due, holidays) ?? SOON - 1) + 1;
  while (!isBefore(after, dayOfStep(step, due, holidays))) step += 1;
  return dayOfStep(step, due, holidays);
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  one.until(other).sign > 0;

/** The day that comes so many working days after another. */
export function workingDaysAfter(
  day: Temporal.PlainDate,
  count: number,
  holidays: HolidayCalendar,
): Temporal.PlainDate {
  let left = count;
  let candidate = day;
  while (left > 0) {
    candidate = candidate.add({ days: 1 });
    if (isWorkingDay(candidate, holidays)) left -= 1;
  }
  return candidate;
}
