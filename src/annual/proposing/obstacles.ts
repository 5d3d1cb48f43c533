import type { Temporal } from 'temporal-polyfill';
import type { Directory, Group } from '../../kernel/directory.ts';
import { type HolidayCalendar, isWeekend } from '../../meetings/holidays/holidays.ts';
import { concerns, isHeld, type Review } from '../../reviews/review.ts';
import type { Reason } from '../calendar.ts';

/** What keeps a group from meeting on a day; undefined when nothing does. */
export type Obstacles = (day: Temporal.PlainDate) => Reason | undefined;

/** The feasts, the Calendrier harmonisé and the weekends, as far as they concern a group. */
export function obstaclesOf(
  group: Group,
  directory: Directory,
  holidays: HolidayCalendar,
  all: readonly Review[],
): Obstacles {
  const reviews = all.filter((review) => concerns(review, group, directory));
  return (day) => {
    const holiday = holidays(day);
    if (holiday)
      return { kind: 'holiday', name: holiday.name, proposed: holiday.proposed ?? false };
    const review = reviews.find((one) => isHeld(one, day));
    if (review) return { kind: 'review', name: review.title };
    return isWeekend(day) ? { kind: 'weekend' } : undefined;
  };
}
