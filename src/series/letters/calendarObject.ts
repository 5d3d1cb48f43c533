import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../meetings/calendar/invitation.ts';
import { isException, isWithin, type Occurrence } from '../exceptions.ts';
import type { Strand, Wording } from '../series.ts';

/** An event of a series. */
export interface SeriesEvent {
  readonly event: CalendarEvent;
  /** Of one meeting alone: its id. */
  readonly meetingId?: string;
}

/** What the events of a series say, in the language of their reader. */
export interface SeriesWords {
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Of one meeting that is not like the others. */
  readonly exception: (occurrence: Occurrence) => {
    readonly summary: string;
    readonly location: string;
  };
}

/**
 * The events of a strand (RFC 5545): its rule from `start` on, EXDATE for what is cancelled or left
 * out, one more event for each meeting that is held otherwise, or has an answer of its own: a calendar
 * program forgets what it knew of single meetings when it is sent their series. All carry the SEQUENCE of the strand,
 * so that no exception is older than its series.
 * @param start the first moment its reader is told of: one that the rule gives
 * @param answered the ids of the meetings that he has answered otherwise than the series
 */
export function seriesEvents(
  series: Wording,
  strand: Strand,
  occurrences: readonly Occurrence[],
  start: Temporal.ZonedDateTime,
  words: SeriesWords,
  answered: { has(meetingId: string): boolean },
): SeriesEvent[] {
  const { recurrence, uid, sequence } = strand;
  const told = occurrences.filter(
    ({ slot }) =>
      Temporal.ZonedDateTime.compare(slot, start) >= 0 && isWithin(slot, recurrence.until),
  );
  const { summary, description, location } = words;
  const common = { uid, sequence, description };
  const master: CalendarEvent = {
    ...common,
    summary,
    location,
    rrule: withUntil(strand),
    except: told.filter(({ cancelled }) => cancelled).map(({ slot }) => slot),
    start,
    end: start.add({ minutes: strand.duration }),
  };
  const exceptions = told
    .filter((one) => !one.cancelled && (isException(series, strand, one) || answered.has(one.id)))
    .map((one): SeriesEvent => {
      const { start: from, end } = one.held;
      const event = {
        ...common,
        ...words.exception(one),
        recurrenceId: one.slot,
        start: from,
        end,
      };
      return { event, meetingId: one.id };
    });
  return [{ event: master }, ...exceptions];
}

/** UNTIL is an instant in UTC when DTSTART has a zone (RFC 5545 3.3.10): that of the last hour. */
function withUntil({ recurrence: { rrule, start, until } }: Strand): string {
  // Called off before its first meeting: a rule cannot end before it begins.
  if (!until || Temporal.PlainDate.compare(until, start.toPlainDate()) < 0) return rrule;
  const last = until.toZonedDateTime({
    timeZone: start.timeZoneId,
    plainTime: start.toPlainTime(),
  });
  const stamp = last.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return `${rrule};UNTIL=${stamp}`;
}
