import type { Write } from '../write.ts';

/** The kind of the jobs that tell of mail which will not arrive. */
export const LOST = 'mail.lost';

/** What a server refuses of one meeting is told together. */
const GATHERED = { minutes: 5 };
const USEFUL = { hours: 24 * 365 };

/**
 * A mail has failed for good, or has come back: whoever sees to it is told soon, for its reader does
 * not know that he was written to.
 * @param id its row of the outbox
 */
export function noteLost(write: Write, id: number): void {
  const dueAt = write.now.add(GATHERED);
  write.schedule({
    kind: LOST,
    dedupeKey: `${LOST}:${id}:${write.id}`,
    subjectId: String(id),
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}
