import { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../../kernel/database.ts';

/**
 * What names a meeting in the files of the year: the day that it was given first; or its code, for
 * those of before a date had one name for life.
 */
export type NamedBy = Temporal.PlainDate | 'code';

/** What names these meetings for life, by their ids; those that nothing names yet are left out. */
export async function namesOf(
  db: Reader,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, NamedBy>> {
  const rows = await db.meeting.findMany({
    where: { id: { in: [...meetingIds] } },
    select: { id: true, namedBy: true },
  });
  return new Map(
    rows.flatMap(({ id, namedBy }) =>
      namedBy === null
        ? []
        : [[id, namedBy === 'code' ? namedBy : Temporal.PlainDate.from(namedBy)] as const],
    ),
  );
}

/** A meeting takes the name of the date of the calendar that it became, unless its code names it. */
export async function nameByDate(
  tx: Tx,
  meetingId: string,
  slot: Temporal.PlainDate,
): Promise<void> {
  await tx.meeting.updateMany({
    where: { id: meetingId, OR: [{ namedBy: null }, { namedBy: { not: 'code' } }] },
    data: { namedBy: slot.toString() },
  });
}
