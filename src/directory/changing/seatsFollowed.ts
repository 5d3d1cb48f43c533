import { z } from 'zod';
import type { Write } from '../../kernel/write.ts';
import { groupIds } from '../exchange/entries.ts';
import type { Entry } from '../exchange/plan.ts';

/** The kind of the jobs that bring to the meetings of a group those who sit in it now. */
export const SEATS_CHANGED = 'seats.changed';

/** Time for an author to think again. */
const THINKING = { minutes: 2 };
const USEFUL = { hours: 24 * 365 };

const rowSchema = z.object({
  organization: z.string(),
  email: z.string(),
  seat: z.enum(['titular', 'alternate']),
  from: z.string(),
  /** '' when no end is set. */
  until: z.string(),
});

/** A seat as a row of the directory says it. */
export type SeatRow = z.infer<typeof rowSchema>;

const changesSchema = z.array(
  z.object({ before: rowSchema.nullable(), after: rowSchema.nullable() }),
);

/** What became of one seat: null before it was given, or once it is taken back. */
export type SeatChanged = z.infer<typeof changesSchema>[number];

/** Reads back what `scheduleSeatsChanged` kept. */
export const readSeatsChanged = (payload: string): readonly SeatChanged[] =>
  changesSchema.parse(JSON.parse(payload));

/** Plans that the meetings of each group follow what has just been written of its seats. */
export async function scheduleSeatsChanged(write: Write, entries: readonly Entry[]): Promise<void> {
  const moved = entries.filter(
    ({ table, outcome }) =>
      table === 'seats' && (outcome === 'added' || outcome === 'changed' || outcome === 'removed'),
  );
  if (moved.length === 0) return;
  const idOf = await groupIds(write);
  const dueAt = write.now.add(THINKING);
  for (const groupId of new Set(moved.map(({ row }) => idOf(row.group)))) {
    const own = moved.filter(({ row }) => idOf(row.group) === groupId);
    write.schedule({
      kind: SEATS_CHANGED,
      dedupeKey: `${SEATS_CHANGED}:${groupId}:${write.id}`,
      subjectId: groupId,
      payload: JSON.stringify(own.map(changeOf)),
      dueAt,
      usefulUntil: dueAt.add(USEFUL),
    });
  }
}

const changeOf = ({ before, row, outcome }: Entry): SeatChanged => ({
  before: before ? rowSchema.parse(before) : null,
  after: outcome === 'removed' ? null : rowSchema.parse(row),
});
