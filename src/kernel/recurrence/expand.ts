import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from './rhythm.ts';
import { partsOf, rrulesOf } from './rrule.ts';

/** One RFC 5545 rule with its first occurrence: what one UID stands for. */
export interface Recurrence {
  /** What the rule says: « le premier jeudi ». */
  readonly rhythm: Rhythm;
  /** `FREQ=MONTHLY;BYDAY=1TH`, without UNTIL. */
  readonly rrule: string;
  /** The first occurrence: it obeys the rule (DTSTART). */
  readonly start: Temporal.ZonedDateTime;
  /** The last day on which it may fall; undefined: for ever. */
  readonly until: Temporal.PlainDate | undefined;
}

/** When a rhythm begins and ends, and at what hour of which zone. */
export interface Frame {
  /** The first day that may be one of its days. */
  readonly from: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate | undefined;
  readonly time: Temporal.PlainTime;
  /** IANA zone: the hour stays on its clocks, winter and summer. */
  readonly zone: string;
}

/**
 * The rules of a rhythm, each from its first occurrence on. « Tous les deux mois » and the like
 * count from the first day of all.
 */
export function recurrencesOf(rhythm: Rhythm, frame: Frame): Recurrence[] {
  const first = firstOf(rrulesOf(eachTime(rhythm)), frame);
  if (!first) return [];
  const begun = { ...frame, from: periodStart(rhythm, first) };
  return partsOf(rhythm).flatMap((part) => {
    const [rrule = ''] = rrulesOf(part);
    const [start] = after([rrule], begun, first);
    if (!start || !isWithin(start, frame.until)) return [];
    return [{ rhythm: part, rrule, start, until: frame.until }];
  });
}

const eachTime = (rhythm: Rhythm): Rhythm =>
  rhythm.unit === 'year' ? rhythm : { ...rhythm, every: 1 };

/** The week, month or year from which a rhythm counts, given the first of its days. */
function periodStart(rhythm: Rhythm, first: Temporal.ZonedDateTime): Temporal.PlainDate {
  const day = first.toPlainDate();
  if (rhythm.unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  return rhythm.unit === 'month' ? day.with({ day: 1 }) : day.with({ day: 1, month: 1 });
}

const isWithin = (at: Temporal.ZonedDateTime, until: Temporal.PlainDate | undefined): boolean =>
  until === undefined || Temporal.PlainDate.compare(at.toPlainDate(), until) <= 0;

/** The longest time without any occurrence: « chaque année ». */
const LONGEST_GAP = { years: 2 };

function firstOf(rrules: readonly string[], frame: Frame): Temporal.ZonedDateTime | undefined {
  return after(rrules, frame, at(frame.from, frame))[0];
}

const at = (day: Temporal.PlainDate, { time, zone }: Frame): Temporal.ZonedDateTime =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time });

/** What these rules give from `first` on, as far as the next certainly is. */
function after(
  rrules: readonly string[],
  frame: Frame,
  first: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime[] {
  const start = at(frame.from, frame);
  const end = first.add(LONGEST_GAP);
  return rrules
    .flatMap((rrule) => rule(rrule, start).between(first, end, true))
    .sort(Temporal.ZonedDateTime.compare);
}

const rule = (rruleString: string, dtstart: Temporal.ZonedDateTime) =>
  new RRuleTemporal({ rruleString, dtstart, temporal: Temporal });

/** Every moment the rule gives from `from` on and before `to`. */
export function expand(
  { rrule, start, until }: Recurrence,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Temporal.ZonedDateTime[] {
  const zone = start.timeZoneId;
  const last = until?.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const end = last && Temporal.Instant.compare(last, to) < 0 ? last : to;
  if (Temporal.Instant.compare(from, end) >= 0) return [];
  const given = rule(rrule, start).between(
    from.toZonedDateTimeISO(zone),
    end.toZonedDateTimeISO(zone),
    true,
  );
  const endsOnOne = given.at(-1)?.epochMilliseconds === end.epochMilliseconds;
  return endsOnOne ? given.slice(0, -1) : given;
}

/** The next `count` moments of these rules from `from` on, in order. */
export const nextOf = (
  recurrences: readonly Recurrence[],
  from: Temporal.Instant,
  count: number,
): Temporal.ZonedDateTime[] =>
  recurrences
    .flatMap((recurrence) => nextOfOne(recurrence, from, count))
    .sort(Temporal.ZonedDateTime.compare)
    .slice(0, count);

function nextOfOne(
  { rrule, start, until }: Recurrence,
  from: Temporal.Instant,
  count: number,
): Temporal.ZonedDateTime[] {
  const moments: Temporal.ZonedDateTime[] = [];
  const one = rule(rrule, start);
  let moment = one.next(from.toZonedDateTimeISO(start.timeZoneId), true);
  while (moment && moments.length < count && isWithin(moment, until)) {
    moments.push(moment);
    moment = one.next(moment);
  }
  return moments;
}
