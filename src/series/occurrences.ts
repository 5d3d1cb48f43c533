import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { translator } from '../kernel/locale/translate.ts';
import { expand } from '../kernel/recurrence/expand.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { readHolidays } from '../meetings/holidays/holidays.ts';
import { newMeetingCode } from '../meetings/meetingCode.ts';
import { openingOf } from '../meetings/opening.ts';
import { codesLike } from '../meetings/store.ts';
import { type DayOff, dayOffWord, type Placed, place } from './daysOff.ts';
import type { Series, Strand } from './series.ts';

/** A meeting that has just been written: when, and by which id. */
export interface WrittenOccurrence {
  readonly id: string;
  readonly placed: Placed;
}

/**
 * Writes the meetings that a strand gives up to a moment, where the policy of the series puts them,
 * and plans when each opens. One that is left out is written as cancelled: nobody hears of it.
 */
export async function writeOccurrences(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  strand: Strand,
  group: Group,
  until: Temporal.Instant,
): Promise<WrittenOccurrence[]> {
  const holidays = await readHolidays(write.tx);
  const slots = expand(strand.recurrence, strand.writtenUntil, until);
  const written = place(slots, { ...series, rhythm: strand.recurrence.rhythm, holidays }).map(
    (placed) => ({
      id: randomUUID(),
      placed,
    }),
  );
  const codes = await newCodes(write, group, slots);
  await write.tx.meeting.createMany({
    data: written.map((one, index) => ({
      ...rowOf(series, strand, one, circumstances.now),
      code: codes[index] ?? '',
    })),
  });
  await write.tx.strand.update({
    where: { id: strand.id },
    data: { writtenUntil: toDate(until) },
  });
  for (const { id, placed } of written) {
    if (placed.start) write.schedule(openingOf(momentOf(strand, id, placed.start), group));
  }
  return written;
}

const momentOf = ({ uid, duration }: Strand, id: string, start: Temporal.ZonedDateTime) => ({
  id,
  uid,
  start,
  end: start.add({ minutes: duration }),
});

function rowOf(
  series: Series,
  strand: Strand,
  { id, placed: { slot, start, dayOff } }: WrittenOccurrence,
  now: Temporal.Instant,
) {
  const held = start ?? slot;
  return {
    id,
    groupId: series.groupId,
    strandId: strand.id,
    uid: strand.uid,
    recurrenceId: slot.toString(),
    namedBy: slot.toPlainDate().toString(),
    opened: false,
    status: start ? ('planned' as const) : ('cancelled' as const),
    cancelReason: start ? null : reasonOf(dayOff),
    subject: series.subject,
    place: series.place,
    zone: slot.timeZoneId,
    startsAt: toDate(held.toInstant()),
    endsAt: toDate(held.add({ minutes: strand.duration }).toInstant()),
    sequence: strand.sequence,
    createdAt: toDate(now),
    updatedAt: toDate(now),
  };
}

/** Why one is left out: kept in the register, in French like everything that is typed into it. */
export const reasonOf = (dayOff: DayOff | undefined): string =>
  translator('fr')('series.leftOut', { feast: dayOffWord(dayOff) });

/** The codes of new meetings, by the month in which the rule puts them. */
async function newCodes(
  { tx }: Write,
  group: Group,
  slots: readonly Temporal.ZonedDateTime[],
): Promise<string[]> {
  const taken: string[] = [];
  for (const year of new Set(slots.map((slot) => slot.year))) {
    taken.push(...(await codesLike(tx, `${group.code}-${year}-`)));
  }
  return slots.map((slot) => {
    const code = newMeetingCode(group.code, slot.toPlainDate(), taken);
    taken.push(code);
    return code;
  });
}
