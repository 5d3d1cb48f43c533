import type { MonthDays, Rhythm } from './rhythm.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const dayCode = (weekday: number): string => DAYS[weekday - 1] ?? '';

const dayCodes = (weekdays: readonly number[]): string => weekdays.map(dayCode).join(',');

/**
 * The RFC 5545 rules of a rhythm. « Les 1er et 3e mardis » are two rules: Outlook takes one ordinal
 * and refuses the whole event otherwise.
 */
export function rrulesOf(rhythm: Rhythm): string[] {
  if (rhythm.unit === 'week') {
    // Whose Monday it is that every second week counts from differs without WKST.
    const weekly = interval(rhythm.every, ';WKST=MO');
    return [`FREQ=WEEKLY${weekly};BYDAY=${dayCodes(rhythm.weekdays)}`];
  }
  const frequency =
    rhythm.unit === 'month'
      ? `FREQ=MONTHLY${interval(rhythm.every)}`
      : `FREQ=YEARLY;BYMONTH=${rhythm.month}`;
  return monthParts(rhythm.days).map((part) => `${frequency};${part}`);
}

/** The rhythms of one rule each that make up a rhythm, in the order of its rules. */
export function partsOf(rhythm: Rhythm): Rhythm[] {
  if (rhythm.unit === 'week') return [rhythm];
  const { days } = rhythm;
  const parts: MonthDays[] =
    'dates' in days
      ? days.dates.map((date) => ({ dates: [date] }))
      : days.ordinals.map((nth) => ({ ...days, ordinals: [nth] }));
  return parts.map((part) => ({ ...rhythm, days: part }));
}

const interval = (every: number, more = ''): string =>
  every === 1 ? '' : `;INTERVAL=${every}${more}`;

function monthParts(days: MonthDays): string[] {
  if ('dates' in days) return days.dates.map((date) => `BYMONTHDAY=${date}`);
  const { ordinals, weekdays } = days;
  const [weekday, ...others] = weekdays;
  if (weekday !== undefined && others.length === 0) {
    return ordinals.map((nth) => `BYDAY=${nth}${dayCode(weekday)}`);
  }
  return ordinals.map((nth) => `BYDAY=${dayCodes(weekdays)};BYSETPOS=${nth}`);
}
