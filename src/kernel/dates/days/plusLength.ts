import type { Temporal } from 'temporal-polyfill';
import type { Read, Reader } from '../reading/read.ts';
import { certain, type Day } from './day.ts';
import { mondayOf } from './week.ts';

const FRIDAY = 5;

/** « J+15 » is a day, « S+2 » the last working day of a week, « M+1 » the last day of a month. */
const UNITS: Readonly<
  Record<string, (today: Temporal.PlainDate, count: number) => Temporal.PlainDate>
> = {
  j: (today, count) => today.add({ days: count }),
  s: (today, count) => mondayOf(today).add({ weeks: count, days: FRIDAY - 1 }),
  m: (today, count) => {
    const month = today.toPlainYearMonth().add({ months: count });
    return month.toPlainDate({ day: month.daysInMonth });
  },
};

const MOST_DIGITS = 3;

/** « J+15 », « S + 2 »: so long after today, as project teams write it. */
export const readPlusLength: Reader<Day> = (sentence, at): Read<Day> | undefined => {
  const ahead = UNITS[sentence.word(at)];
  if (!ahead || sentence.word(at + 1) !== '+' || !sentence.isShortNumber(at + 2, MOST_DIGITS)) {
    return undefined;
  }
  const count = Number(sentence.word(at + 2));
  return { value: { rule: ({ today }) => certain(ahead(today, count)) }, next: at + 3 };
};
