import { Temporal } from 'temporal-polyfill';

/** Days of a year, both included. */
export function boundsOf(year: number) {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return { from, to: from.with({ month: 12, day: 31 }) };
}
