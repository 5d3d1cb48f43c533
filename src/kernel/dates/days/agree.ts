import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { dayInWords } from '../reading/french.ts';
import { type Anchor, type Day, type KnownDay, settle } from './day.ts';
import type { WeekRule } from './week.ts';
import { weekdayIn } from './weekday.ts';

/**
 * The one day that all the days of a sentence tell: « demain, dimanche 21 février » is one day,
 * « le 4 ou le 5 mars » is two.
 * @throws DomainError date.several and what `settle` throws
 */
export function agree(
  days: readonly Day[],
  week: WeekRule | undefined,
  anchor: Anchor,
): KnownDay | undefined {
  const dated = days.filter((day) => !day.bare);
  const weekdays = days.filter((day) => day.bare);
  if (dated.length === 0) return sameDay(inWeek(weekdays, week), anchor);
  const confirming = weekdays.filter(({ said }) =>
    dated.every((day) => (day.said ?? said) === said),
  );
  const others = days.filter((day) => !confirming.includes(day));
  return sameDay(others, { ...anchor, said: confirming[0]?.said });
}

/** « jeudi à 10h la semaine prochaine ». */
function inWeek(weekdays: readonly Day[], week: WeekRule | undefined): readonly Day[] {
  if (!week) return weekdays;
  return weekdays.map((day) =>
    day.said === undefined ? day : { ...day, ...weekdayIn(week, day.said) },
  );
}

function sameDay(days: readonly Day[], anchor: Anchor): KnownDay | undefined {
  let first: KnownDay | undefined;
  for (const day of days) {
    const known = settle(day, anchor);
    if (first && !first.date.equals(known.date)) throw several(first.date, known.date);
    first ??= known;
  }
  return first;
}

const several = (first: Temporal.PlainDate, second: Temporal.PlainDate): DomainError =>
  new DomainError('date.several', { first: dayInWords(first), second: dayInWords(second) });
