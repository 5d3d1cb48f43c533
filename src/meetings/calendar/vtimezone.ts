import { Temporal } from 'temporal-polyfill';

/** A change of the clocks of a zone. */
interface Onset {
  /** What the clocks showed at that moment, before the change. */
  readonly local: Temporal.PlainDateTime;
  /** ±HHMM. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'STANDARD' | 'DAYLIGHT';
}

/** A zone and a year are written once: one meeting makes as many invitations as it has invitees. */
const written = new Map<string, string>();

/**
 * The VTIMEZONE of an IANA zone (RFC 5545 3.6.5), right for what happens from the year `first` to
 * the first days after the year `last`. Taken from the same data as every other hour Griot tells,
 * so that the hour in the calendar is the hour in the mail; a published set of zone files would age
 * apart from it. Lines end with CRLF and are not folded.
 */
export function vtimezone(zone: string, first: number, last = first): string {
  const key = `${zone} ${first} ${last}`;
  const known = written.get(key) ?? write(zone, { first, last });
  written.set(key, known);
  return known;
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function write(zone: string, years: Years): string {
  const onsets = onsetsAround(zone, years);
  const kinds = [...new Set(onsets.map((onset) => onset.kind))];
  const count = years.last - years.first + 3;
  const rules = kinds.map((kind) =>
    yearly(
      onsets.filter((onset) => onset.kind === kind),
      count,
    ),
  );
  const regular = rules.length > 0 && rules.every((rule) => rule !== undefined);
  const changes = (): string[] => onsets.map((onset) => component(onset));
  const parts = regular ? rules : [constant(zone, years.first - 1), ...changes()];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

const newYear = (zone: string, year: number): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 1, day: 1 });

/** Every change from the year before to the year after. */
function onsetsAround(zone: string, { first, last }: Years): Onset[] {
  const end = newYear(zone, last + 2);
  const onsets: Onset[] = [];
  let at = newYear(zone, first - 1);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || Temporal.ZonedDateTime.compare(next, end) >= 0) return onsets;
    onsets.push(onsetAt(next));
    at = next;
  }
}

function onsetAt(change: Temporal.ZonedDateTime): Onset {
  const before = change.subtract({ nanoseconds: 1 });
  const shift = change.offsetNanoseconds - before.offsetNanoseconds;
  return {
    local: change.toPlainDateTime().subtract({ nanoseconds: shift }),
    from: offset(before),
    to: offset(change),
    kind: shift > 0 ? 'DAYLIGHT' : 'STANDARD',
  };
}

const offset = (at: Temporal.ZonedDateTime): string => at.offset.replaceAll(':', '');

const stamp = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

const component = ({ kind, local, from, to }: Onset, rule?: string): string =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(local)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${kind}`,
  ].join('\r\n');

/** The offset in force before the first change, or for ever: a zone must have one STANDARD. */
function constant(zone: string, year: number): string {
  const from = offset(newYear(zone, year));
  const local = Temporal.PlainDateTime.from('1970-01-01T00:00');
  return component({ kind: 'STANDARD', local, from, to: from });
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One component with a yearly rule (« the last Sunday of March »), when all the years obey it. */
function yearly(onsets: readonly Onset[], years: number): string | undefined {
  const [first] = onsets;
  if (!first || onsets.length !== years) return undefined;
  const alike = onsets.every(
    (onset) =>
      onset.from === first.from &&
      onset.to === first.to &&
      onset.local.month === first.local.month &&
      onset.local.dayOfWeek === first.local.dayOfWeek &&
      onset.local.toPlainTime().equals(first.local.toPlainTime()),
  );
  const week = alike ? sharedWeek(onsets.map(({ local }) => local)) : undefined;
  if (week === undefined) return undefined;
  const day = `${week}${WEEKDAYS[first.local.dayOfWeek - 1]}`;
  return component(first, `FREQ=YEARLY;BYMONTH=${first.local.month};BYDAY=${day}`);
}

/** The week of the month in which all these days fall: 1, 2… or -1 for the last. */
function sharedWeek(days: readonly Temporal.PlainDateTime[]): number | undefined {
  if (days.every((day) => day.day + 7 > day.daysInMonth)) return -1;
  const [first, ...others] = days.map((day) => Math.ceil(day.day / 7));
  return others.every((week) => week === first) ? first : undefined;
}
