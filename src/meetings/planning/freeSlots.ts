import { Temporal } from 'temporal-polyfill';
import type { Days } from '../../kernel/dates/stretch.ts';
import { type HolidayCalendar, isWorkingDay } from '../holidays/holidays.ts';
import type { Moment, Warning } from './outlook.ts';

/** A moment at which a group could meet, and what speaks against it. */
export interface Candidate {
  readonly moment: Moment;
  readonly warnings: readonly Warning[];
}

/** When meetings begin: on the hour, in the order in which they suit. */
const STARTS = [10, 9, 15, 11, 14, 16, 8].map((hour) => Temporal.PlainTime.from({ hour }));
const CLOSING = Temporal.PlainTime.from('17:30');

/** Every moment of that length in office hours, on the working days; the hours that suit first. */
export function momentsOf(
  { from, to }: Days,
  minutes: number,
  zone: string,
  holidays: HolidayCalendar,
): Moment[] {
  const count = Math.max(0, from.until(to).days + 1);
  const days = Array.from({ length: count }, (_, index) => from.add({ days: index })).filter(
    (day) => isWorkingDay(day, holidays),
  );
  return STARTS.flatMap((time) =>
    days.flatMap((day) => {
      const start = day.toZonedDateTime({ timeZone: zone, plainTime: time });
      const end = start.add({ minutes });
      const closing = day.toZonedDateTime({ timeZone: zone, plainTime: CLOSING });
      return Temporal.ZonedDateTime.compare(end, closing) > 0 ? [] : [{ start, end }];
    }),
  );
}

/** How much each thing weighs against a moment; a person, as many times as there are people. */
const WEIGHTS: Readonly<Record<Warning['kind'], number>> = {
  sameGroup: 100,
  leaderBusy: 30,
  review: 25,
  holiday: 20,
  weekend: 20,
  feast: 8,
  prayer: 8,
  busy: 4,
  unusualHour: 4,
  samePlace: 4,
  openPoll: 0,
  alternateBusy: 1,
  farAhead: 0,
  nobody: 0,
};

const weightOf = (warning: Warning): number =>
  WEIGHTS[warning.kind] * ('personIds' in warning ? warning.personIds.length : 1);

/** Two on one day leave no choice to whoever is away on it. */
const MOST_A_DAY = 2;

/** The best of these, in order, not too many on one day; of equals, the hour that suits. */
export function bestOf(candidates: readonly Candidate[], most: number): Candidate[] {
  const weighed = candidates.map((candidate) => ({
    candidate,
    weight: candidate.warnings.reduce((sum, one) => sum + weightOf(one), 0),
  }));
  const sorted = weighed.sort((one, other) => one.weight - other.weight);
  const chosen: Candidate[] = [];
  for (const { candidate } of sorted) {
    const day = candidate.moment.start.toPlainDate();
    const sameDay = chosen.filter(({ moment }) => moment.start.toPlainDate().equals(day));
    const apart = sameDay.every(({ moment }) => !overlaps(moment, candidate.moment));
    if (chosen.length < most && sameDay.length < MOST_A_DAY && apart) chosen.push(candidate);
  }
  return chosen;
}

/** Whether two moments share one. */
export const overlaps = (one: Moment, other: Moment): boolean =>
  one.start.epochMilliseconds < other.end.epochMilliseconds &&
  other.start.epochMilliseconds < one.end.epochMilliseconds;
