import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';
import { toInstant } from '../kernel/time.ts';
import type { Slot } from '../meetings/meeting.ts';
import type { Strand, Wording } from './series.ts';

/** A meeting of a series as a calendar needs it: where the rule puts it, and what became of it. */
export interface Occurrence {
  readonly id: string;
  readonly code: string;
  readonly slot: Temporal.ZonedDateTime;
  readonly cancelled: boolean;
  readonly cancelReason: string | null;
  /** Open: it has a list of its own. */
  readonly opened: boolean;
  readonly sequence: number;
  readonly held: Slot;
}

/** The meetings of a strand written in the register, in order of the rule. */
export async function occurrencesOf(db: Reader, strandId: string): Promise<Occurrence[]> {
  const rows = await db.meeting.findMany({ where: { strandId }, orderBy: { startsAt: 'asc' } });
  return rows
    .map((row) => ({
      id: row.id,
      code: row.code,
      slot: Temporal.ZonedDateTime.from(row.recurrenceId),
      cancelled: row.status === 'cancelled',
      cancelReason: row.cancelReason,
      opened: row.opened,
      sequence: row.sequence,
      held: {
        start: toInstant(row.startsAt).toZonedDateTimeISO(row.zone),
        end: toInstant(row.endsAt).toZonedDateTimeISO(row.zone),
        place: row.place,
        subject: row.subject,
      },
    }))
    .sort((one, other) => Temporal.ZonedDateTime.compare(one.slot, other.slot));
}

/** Whether it is not held as the rule and the series say. */
export function isException(
  series: Wording,
  { duration }: Strand,
  { slot, cancelled, held }: Occurrence,
): boolean {
  const end = slot.add({ minutes: duration });
  return (
    cancelled ||
    !sameMoment(held.start, slot) ||
    !sameMoment(held.end, end) ||
    held.place !== series.place ||
    held.subject !== series.subject
  );
}

const sameMoment = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  one.epochMilliseconds === other.epochMilliseconds;

/** The first meeting of a strand, in the order of its rule, that holds and is not over. */
export const nextHeld = (
  occurrences: readonly Occurrence[],
  { recurrence }: Strand,
  now: Temporal.Instant,
): Occurrence | undefined =>
  occurrences.find(
    ({ slot, cancelled, held }) =>
      !cancelled &&
      isWithin(slot, recurrence.until) &&
      held.end.epochMilliseconds > now.epochMilliseconds,
  );

/** Whether the rule still gives that moment. */
export const isWithin = (
  slot: Temporal.ZonedDateTime,
  until: Temporal.PlainDate | undefined,
): boolean => until === undefined || Temporal.PlainDate.compare(slot.toPlainDate(), until) <= 0;
