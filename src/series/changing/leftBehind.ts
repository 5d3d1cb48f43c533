import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import { type HolidayCalendar, readHolidays } from '../../meetings/holidays/holidays.ts';
import { place } from '../daysOff.ts';
import { isWithin, type Occurrence, occurrencesOf } from '../exceptions.ts';
import type { Series, Strand } from '../series.ts';
import type { Left } from './pairing.ts';

/** The meetings that the rules of a series give from a day on, for which another rhythm may have a moment. */
export async function leftBehind(
  db: Reader,
  { strands }: Series,
  from: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<Left[]> {
  const holidays = await readHolidays(db);
  const left: Left[] = [];
  for (const strand of strands) {
    const { rhythm, until } = strand.recurrence;
    if (until && Temporal.PlainDate.compare(until, from) < 0) continue;
    const all = await occurrencesOf(db, strand.id);
    const staying = stayingOf(all, strand, holidays, now);
    left.push(
      ...all
        .filter(({ slot }) => Temporal.PlainDate.compare(slot.toPlainDate(), from) >= 0)
        .filter((one) => staying.has(one) || (!one.cancelled && !hasBegun(one, now)))
        .map((occurrence) => ({
          occurrence,
          rhythm,
          stays: staying.has(occurrence),
          ...ownLength(occurrence, strand),
        })),
    );
  }
  return left;
}

function ownLength({ held }: Occurrence, { duration }: Strand): Pick<Left, 'ownLength'> {
  const length = held.start.until(held.end).total('minutes');
  return length === duration ? {} : { ownLength: length };
}

/** Whether it is too late for another rhythm to move it, or to call it off. */
export const hasBegun = ({ held }: Occurrence, now: Temporal.Instant): boolean =>
  held.start.epochMilliseconds <= now.epochMilliseconds;

/** Those that no rhythm moves: they have begun, or somebody has changed them alone. */
function stayingOf(
  all: readonly Occurrence[],
  { recurrence: { rhythm, until }, daysOff }: Strand,
  holidays: HolidayCalendar,
  now: Temporal.Instant,
): ReadonlySet<Occurrence> {
  const slots = all.map(({ slot }) => slot);
  const placed = place(slots, { rhythm, daysOff, holidays });
  // Those called off when the rule ended before are beyond its end: nobody called them off one by one.
  return new Set(
    all.filter((one, index) => {
      if (!one.opened || !isWithin(one.slot, until)) return false;
      const start = placed[index]?.start;
      if (one.cancelled) return start !== undefined;
      return hasBegun(one, now) || !(isHeldAt(one, one.slot) || isHeldAt(one, start));
    }),
  );
}

const isHeldAt = ({ held }: Occurrence, start: Temporal.ZonedDateTime | undefined): boolean =>
  held.start.epochMilliseconds === start?.epochMilliseconds;
