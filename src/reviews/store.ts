import { Temporal } from 'temporal-polyfill';
import type { Review as Row } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import type { Review } from './review.ts';

/** What stands between the codes of a review's groups. */
export const BETWEEN = '|';

/** A row of the register as a review. */
export const toReview = ({ title, startsOn, endsOn, groups, place }: Row): Review => ({
  title,
  from: Temporal.PlainDate.from(startsOn),
  to: Temporal.PlainDate.from(endsOn),
  groups: groups.split(BETWEEN).filter((code) => code !== ''),
  place,
});

/** The reviews held on one of these days, both included, in order. */
export async function reviewsBetween(
  db: Reader,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Review[]> {
  const rows = await db.review.findMany({
    where: { startsOn: { lte: to.toString() }, endsOn: { gte: from.toString() } },
    orderBy: [{ startsOn: 'asc' }, { title: 'asc' }],
  });
  return rows.map(toReview);
}
