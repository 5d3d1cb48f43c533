import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { touchDirectory } from '../../directory/store.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Person } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { toInstant } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { excuseFromAll } from '../../meetings/attendance/departing.ts';
import { leaveAll } from '../../series/seats/leaving.ts';
import { forgetAccounts } from '../privacy/accounts.ts';
import type { Departure } from './departure.ts';

const LEAVE = 'person.leave';

/** However long Griot was down, somebody who has left has left. */
const USEFUL_DAYS = 3_650;

const givenSchema = z.array(
  z.object({
    meetingId: z.string(),
    /** What he had answered himself. */
    partstat: z.enum(['needsAction', 'accepted', 'declined', 'tentative']),
    /** Who was invited in his place. */
    standInId: z.string(),
  }),
);

/** A meeting that a departure gave to somebody else. */
export type GivenMeeting = z.infer<typeof givenSchema>[number];

/** A departure that is confirmed and to come. */
export interface ForeseenDeparture {
  readonly lastDay: Temporal.PlainDate;
  readonly given: readonly GivenMeeting[];
}

export async function departureForeseen(
  db: Reader,
  { id, zone }: Person,
): Promise<ForeseenDeparture | undefined> {
  const where = { kind: LEAVE, subjectId: id, status: 'pending' } as const;
  const job = await db.job.findFirst({ where, orderBy: { dueAt: 'desc' } });
  if (!job) return undefined;
  const lastDay = toInstant(job.dueAt).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  // Of a register of before, which did not say.
  return { lastDay, given: job.payload === '' ? [] : givenSchema.parse(JSON.parse(job.payload)) };
}

/**
 * At midnight where he lives, after his last day: not found any more, and no chat speaks for him. Of
 * several dates the last one said holds.
 * @param given to be given back, were he to stay longer
 */
export async function scheduleLeaving(
  write: Write,
  { person, lastDay }: Departure,
  given: readonly GivenMeeting[],
): Promise<void> {
  await write.unschedule(person.id, LEAVE);
  const dueAt = lastDay.add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  write.schedule({
    kind: LEAVE,
    dedupeKey: `${LEAVE}:${person.id}:${lastDay.toString()}`,
    subjectId: person.id,
    payload: JSON.stringify(given),
    dueAt,
    usefulUntil: dueAt.add({ hours: USEFUL_DAYS * 24 }),
  });
}

/** Somebody's last day is over: his calendar is rid of what he is no longer expected at, and he is closed. */
export const leaveJob: JobDefinition = {
  kind: LEAVE,
  async run({ subjectId }, write, circumstances) {
    const person = circumstances.directory.person(subjectId);
    // While he still has an address: nothing is written to whoever is no longer active.
    if (person?.active) {
      await leaveAll(write, circumstances, subjectId);
      await excuseFromAll(write, circumstances, person);
    }
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
