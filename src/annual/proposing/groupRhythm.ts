import { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../../prisma/client/enums.ts';
import type { Reader, Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { expand, recurrencesOf } from '../../kernel/recurrence/expand.ts';
import { type Rhythm, rhythmSchema } from '../../kernel/recurrence/rhythm.ts';
import { boundsOf } from './bounds.ts';

/** How a group meets, year after year. */
export interface GroupRhythm {
  readonly rhythm: Rhythm;
  /** On the clocks of the group's zone. */
  readonly time: Temporal.PlainTime;
  /** Minutes. */
  readonly duration: number;
  readonly daysOff: DaysOff;
}

/** The rhythms of the groups, by the ids of the groups. */
export async function groupRhythms(db: Reader): Promise<ReadonlyMap<string, GroupRhythm>> {
  const rows = await db.groupRhythm.findMany();
  return new Map(
    rows.map(({ groupId, rhythm, time, duration, daysOff }) => [
      groupId,
      {
        rhythm: rhythmSchema.parse(JSON.parse(rhythm)),
        time: Temporal.PlainTime.from(time),
        duration,
        daysOff,
      },
    ]),
  );
}

export async function storeRhythm(
  tx: Tx,
  groupId: string,
  { rhythm, time, duration, daysOff }: GroupRhythm,
): Promise<void> {
  const data = {
    rhythm: JSON.stringify(rhythm),
    time: time.toString({ smallestUnit: 'minute' }),
    duration,
    daysOff,
  };
  await tx.groupRhythm.upsert({ where: { groupId }, create: { groupId, ...data }, update: data });
}

/** The days that a rhythm gives in a year. */
export function daysOfYear(
  { rhythm, time }: GroupRhythm,
  { zone }: Group,
  year: number,
): Temporal.PlainDate[] {
  const { from, to: until } = boundsOf(year);
  const [begin, end] = [from, until.add({ days: 1 })].map((day) =>
    day.toZonedDateTime(zone).toInstant(),
  );
  if (!begin || !end) return [];
  return recurrencesOf(rhythm, { from, until, time, zone })
    .flatMap((recurrence) => expand(recurrence, begin, end))
    .map((moment) => moment.toPlainDate())
    .sort(Temporal.PlainDate.compare);
}
