import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { concerns, type Review } from '../../reviews/review.ts';
import { reviewsBetween } from '../../reviews/store.ts';
import type { Moment } from './outlook.ts';

/** Days, both included. */
interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The days of a meeting. */
export const daysOf = ({ start, end }: Moment): Days => ({
  from: start.toPlainDate(),
  to: end.toPlainDate(),
});

/** The reviews of the Calendrier harmonisé that concern a group on these days. */
export async function reviewsInTheWay(
  db: Reader,
  directory: Directory,
  group: Group,
  { from, to }: Days,
): Promise<Review[]> {
  const found = await reviewsBetween(db, from, to);
  return found.filter((review) => concerns(review, group, directory));
}
