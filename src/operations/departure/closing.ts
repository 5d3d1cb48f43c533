import { personIds } from '../../directory/exchange/entries.ts';
import type { Entry } from '../../directory/exchange/plan.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { excuseFromAll } from '../../meetings/attendance/departing.ts';
import { leaveAll } from '../../series/seats/leaving.ts';

/** The kind of the jobs that rid the calendar of somebody whom a file has closed. */
const CLOSED = 'person.closed';

/** Time to import the file again, without the mistake. */
const THINKING = { minutes: 2 };
const USEFUL = { hours: 24 * 365 };

/** Plans that those whom the rows of a file make inactive are rid of the meetings to come. */
export async function scheduleClosings(write: Write, entries: readonly Entry[]): Promise<void> {
  const closed = entries.filter(
    ({ table, outcome, before, row }) =>
      table === 'people' &&
      outcome === 'changed' &&
      before?.active === 'yes' &&
      row.active !== 'yes',
  );
  if (closed.length === 0) return;
  const idOf = await personIds(write);
  const dueAt = write.now.add(THINKING);
  for (const { row } of closed) {
    const subjectId = idOf(row.email);
    write.schedule({
      kind: CLOSED,
      dedupeKey: `${CLOSED}:${subjectId}:${write.id}`,
      subjectId,
      dueAt,
      usefulUntil: dueAt.add(USEFUL),
    });
  }
}

/** Nothing, for somebody who is active again. */
export const closedJob: JobDefinition = {
  kind: CLOSED,
  async run({ subjectId }, write, circumstances) {
    const person = circumstances.directory.person(subjectId);
    if (!person || person.active) return;
    await leaveAll(write, circumstances, subjectId);
    await excuseFromAll(write, circumstances, person);
  },
};
