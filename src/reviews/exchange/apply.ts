import type { Reader } from '../../kernel/database.ts';
import type { Directory } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { isKnown, type Review } from '../review.ts';
import { BETWEEN, toReview } from '../store.ts';
import type { Entry, Known } from './plan.ts';

/** The reviews of the register, by what a file knows them by. */
export async function knownReviews(db: Reader): Promise<Known> {
  const rows = await db.review.findMany({ orderBy: { startsOn: 'asc' } });
  return new Map(rows.map((row) => [row.key, toReview(row)]));
}

/** Writes what is added, changed and removed, with a line of the audit for each. */
export async function applyReviews(
  write: Write,
  directory: Directory,
  entries: readonly Entry[],
): Promise<void> {
  for (const entry of entries) {
    if (entry.outcome === 'refused' || entry.outcome === 'unchanged') continue;
    if (entry.outcome === 'removed') {
      await write.tx.review.delete({ where: { key: entry.key } });
    } else {
      const data = columnsOf(entry.review);
      const { key } = entry;
      await write.tx.review.upsert({ where: { key }, create: { key, ...data }, update: data });
    }
    tell(write, directory, entry);
  }
}

const columnsOf = ({ title, from, to, groups, place }: Review) => ({
  title,
  startsOn: from.toString(),
  endsOn: to.toString(),
  groups: groups.join(BETWEEN),
  place,
});

const ACTIONS = {
  added: 'review.add',
  changed: 'review.change',
  removed: 'review.remove',
} as const;

function tell(
  write: Write,
  directory: Directory,
  entry: Exclude<Entry, { outcome: 'refused' }>,
): void {
  if (entry.outcome === 'unchanged') return;
  write.audit({
    action: ACTIONS[entry.outcome],
    subjectType: 'review',
    subjectId: entry.key,
    about: closedTo(entry, directory),
    ...('before' in entry ? { before: columnsOf(entry.before) } : {}),
    ...('review' in entry ? { after: columnsOf(entry.review) } : {}),
  });
}

/** The confidential group to whose people alone a review is known; null when others know of it. */
function closedTo(
  entry: Exclude<Entry, { outcome: 'refused' }>,
  directory: Directory,
): string | null {
  const reviews = [
    ...('before' in entry ? [entry.before] : []),
    ...('review' in entry ? [entry.review] : []),
  ];
  const closed = reviews.find(
    (review) =>
      !isKnown(review, ({ confidentiality }) => confidentiality !== 'confidential', directory),
  );
  return directory.groupByCode(closed?.groups[0] ?? '')?.id ?? null;
}
