import { Temporal } from 'temporal-polyfill';
import { inZone } from './time.ts';

/** From an hour of the evening to one of the morning, in somebody's own zone; or within a day. */
export interface QuietHours {
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime;
}

/** « 20:00-07:00 »: as they are kept. */
export const quietHoursText = ({ from, until }: QuietHours): string =>
  [from, until].map((time) => time.toString({ smallestUnit: 'minute' })).join('-');

/** What is kept, read; undefined when there are none. */
export function quietHoursOf(kept: string): QuietHours | undefined {
  const [from, until] = kept.split('-');
  if (!from || !until) return undefined;
  return { from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) };
}

/** Whose hours they are. */
export interface Sleeper {
  /** IANA zone. */
  readonly zone: string;
  /** As they are kept; '' for none. */
  readonly quietHours: string;
}

/** So long before what it tells of, news still comes in time (docs/decisions/0024-quiet-hours.md). */
const IN_TIME = { hours: 1 } as const;

/**
 * When something may ring in somebody's pocket: at once, or at the end of his quiet hours; at once all
 * the same when it would then come too late.
 * @param before what it is to be told before, if anything
 */
export function ringingAt(
  at: Temporal.Instant,
  { zone, quietHours }: Sleeper,
  before: Temporal.Instant | undefined,
): Temporal.Instant {
  const quiet = quietHoursOf(quietHours);
  if (!quiet) return at;
  const local = inZone(at, zone);
  if (!isWithin(local.toPlainTime(), quiet)) return at;
  const same = local.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: quiet.until });
  const ends = Temporal.ZonedDateTime.compare(same, local) > 0 ? same : same.add({ days: 1 });
  const end = ends.toInstant();
  const tooLate =
    before !== undefined && Temporal.Instant.compare(end, before.subtract(IN_TIME)) > 0;
  return tooLate ? at : end;
}

function isWithin(time: Temporal.PlainTime, { from, until }: QuietHours): boolean {
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const notOver = Temporal.PlainTime.compare(time, until) < 0;
  return Temporal.PlainTime.compare(from, until) < 0 ? begun && notOver : begun || notOver;
}
