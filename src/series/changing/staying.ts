import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { expand, recurrencesOf } from '../../kernel/recurrence/expand.ts';
import type { Rhythm } from '../../kernel/recurrence/rhythm.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import { place } from '../daysOff.ts';
import { frameOf, HORIZON, type Series, type Timing } from '../series.ts';
import { hasBegun, leftBehind } from './leftBehind.ts';
import { type Given, type Left, type Pair, pairedUp } from './pairing.ts';

/** What another rhythm would do with the meetings that somebody moved or called off by hand. */
export interface Staying {
  /** They stay as they are, in the place of a moment of the new rhythm. */
  readonly kept: readonly Pair<Given>[];
  /** They were moved, and the new rhythm has no moment for them: they are called off. */
  readonly lost: readonly Left[];
}

/** Looks at what was changed by hand, as a change of rhythm would find it. */
export async function stayingUnder(
  { db, now }: Context,
  series: Series,
  timing: Timing,
): Promise<Staying> {
  const left = await leftBehind(db, series, timing.from, now);
  const { pairs, unused } = pairedUp(left, await givenBy(db, timing, now));
  return {
    kept: pairs.filter(({ old }) => old.stays),
    lost: unused.filter(
      ({ stays, occurrence }) => stays && !occurrence.cancelled && !hasBegun(occurrence, now),
    ),
  };
}

async function givenBy(db: Context['db'], timing: Timing, now: Temporal.Instant): Promise<Given[]> {
  const holidays = await readHolidays(db);
  const placedBy = (rhythm: Rhythm, slots: readonly Temporal.ZonedDateTime[]): Given[] =>
    place(slots, { rhythm, daysOff: timing.daysOff, holidays }).map(({ slot, start }) => ({
      slot,
      rhythm,
      cancelled: !start,
    }));
  return recurrencesOf(timing.rhythm, frameOf(timing))
    .flatMap((one) => placedBy(one.rhythm, expand(one, later(one.start, now), now.add(HORIZON))))
    .sort((one, other) => one.slot.epochMilliseconds - other.slot.epochMilliseconds);
}

const later = (start: Temporal.ZonedDateTime, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(start.toInstant(), now) > 0 ? start.toInstant() : now;
