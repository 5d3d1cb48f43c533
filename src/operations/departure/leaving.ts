import { touchDirectory } from '../../directory/store.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import type { Write } from '../../kernel/write.ts';
import { forgetAccounts } from '../privacy/accounts.ts';
import type { Departure } from './holdings.ts';

const LEAVE = 'person.leave';

/** However long Griot was down, somebody who has left has left. */
const USEFUL_DAYS = 3_650;

/** At midnight where he lives, after his last day: not found any more, and no chat speaks for him. */
export function scheduleLeaving(write: Write, { person, lastDay }: Departure): void {
  const dueAt = lastDay.add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  write.schedule({
    kind: LEAVE,
    dedupeKey: `${LEAVE}:${person.id}:${lastDay.toString()}`,
    subjectId: person.id,
    dueAt,
    usefulUntil: dueAt.add({ hours: USEFUL_DAYS * 24 }),
  });
}

export const leaveJob: JobDefinition = {
  kind: LEAVE,
  async run({ subjectId }, write) {
    const { count } = await write.tx.person.updateMany({
      where: { id: subjectId, active: true },
      data: { active: false },
    });
    if (count === 0) return;
    await forgetAccounts(write.tx, subjectId);
    await touchDirectory(write.tx);
    write.audit({
      action: 'person.leave',
      subjectType: 'person',
      subjectId,
      about: null,
    });
  },
};
