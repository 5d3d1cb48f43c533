import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import type { Gathered } from '../gather.ts';
import { dayAndMonth } from '../reading/french.ts';
import { settle } from './day.ts';

/** « du 28 décembre au 3 janvier » passes the new year; « du 6 mars au 4 mars » is a slip. */
const LONGEST_TURN = 180;

/**
 * The last day of « du 4 au 6 mars », « le 4 mars pendant 2 jours »; nothing when one day is told.
 * @throws DomainError date.endBeforeStart, date.noSuchDate, date.weekdayMismatch
 */
export function lastDayOf(
  { last, length }: Gathered,
  first: Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate | undefined {
  if (!last) return length && length.days > 1 ? first.add({ days: length.days - 1 }) : undefined;
  const today = last.written?.year ? now.toPlainDate() : first;
  const anchor = { today, toward: 'future' } as const;
  const { date, yearAssumed } = last.rule({ ...anchor, said: last.said });
  const days = first.until(date).days;
  if (days < 0 || (yearAssumed && days > LONGEST_TURN)) {
    throw new DomainError('date.endBeforeStart', {
      start: dayAndMonth(first),
      end: dayAndMonth(date),
    });
  }
  return settle(last, anchor).date;
}
