import type { Circumstances } from '../kernel/circumstances.ts';
import type { Write } from '../kernel/write.ts';
import type { Series } from './series.ts';

/** The kind of the jobs that keep a series going: its meetings written, its list of today. */
export const UPKEEP = 'series';

const EVERY = { hours: 28 * 24 };
const USEFUL = { hours: 365 * 24 };

/** Plans when a series is next looked after. */
export function scheduleUpkeep(
  write: Write,
  { now }: Circumstances,
  { id }: Pick<Series, 'id'>,
  after: { readonly hours: number } | { readonly minutes: number } = EVERY,
): void {
  const dueAt = now.add(after);
  write.schedule({
    kind: UPKEEP,
    dedupeKey: `${UPKEEP}:${id}:${dueAt}`,
    subjectId: id,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}
