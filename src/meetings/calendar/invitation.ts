import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Partstat } from '../../../prisma/client/enums.ts';
import { oneLine, printable } from '../../kernel/render/inlineText.ts';
import { attendeeLine, type Party, party } from './attendeeLine.ts';
import { EVENT_END, withConferences } from './conference.ts';
import { vtimezone } from './vtimezone.ts';

/** One event of a calendar object: a meeting, a series, or one occurrence of it. */
export interface CalendarEvent {
  /** The same for the whole life of the meeting, or of its series. */
  readonly uid: string;
  /** Of an occurrence of a series: the moment that the rule gives. */
  readonly recurrenceId?: Temporal.ZonedDateTime | undefined;
  /** Of a series: its rule with UNTIL (RFC 5545 3.3.10). */
  readonly rrule?: string | undefined;
  /** Of a series: the moments that the rule gives and that are left out. */
  readonly except?: readonly Temporal.ZonedDateTime[];
  /** Rises with each change of date, hour, zone or place, and on cancellation. */
  readonly sequence: number;
  /** Its zone is the zone of the event. */
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/** What a mail carries for its reader's calendar (RFC 5546). */
export interface CalendarObject {
  readonly method: 'REQUEST' | 'CANCEL' | 'DECLINECOUNTER';
  /** When this object was made: always fresh. */
  readonly stamp: Temporal.Instant;
  /** Griot's own mailbox, which is also the sender of the mail. */
  readonly organizer: Party;
  readonly events: readonly CalendarEvent[];
}

/** The reader himself, and nobody else: no address is shown to another invitee. */
export type Reader = Party & { readonly partstat: Partstat };

const PRODUCT = { company: 'Griot', product: 'Griot', language: 'FR' };

/**
 * The iCalendar text of an object (RFC 5545, 5546): hours in the zone of each event with its
 * VTIMEZONE, one attendee, lines folded at 75 octets and ended by CRLF. Texts are data: a line end
 * in a summary cannot begin a property.
 */
export const invitationCalendar = (object: CalendarObject, reader: Reader): string =>
  addressed(unaddressed(object), reader, object.method);

/**
 * Puts its reader in each event of an object: what is the same for all is written once.
 * @param answers what he answers to each of the events, in their order, when it is not one answer
 */
export function addressed(
  text: string,
  reader: Reader,
  method: CalendarObject['method'],
  answers: readonly Partstat[] = [],
): string {
  const rsvp = method === 'REQUEST';
  let at = 0;
  return text.replaceAll(EVENT_END, () => {
    const partstat = answers[at] ?? reader.partstat;
    at += 1;
    return `\r\n${attendeeLine({ ...reader, partstat, rsvp })}END:VEVENT\r\n`;
  });
}

/** The object without its reader. */
export function unaddressed({ method, stamp, organizer, events }: CalendarObject): string {
  const years = events
    .flatMap(({ start, except = [] }) => [start, ...except])
    .map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod[method],
    // Named, the calendar would take the Z off DTSTAMP and write a TIMEZONE-ID that nobody reads.
    timezone: { name: null, generator: (zone) => vtimezone(zone, first, last) },
  });
  for (const event of events) addEvent(calendar, event, { method, stamp, organizer });
  const text = `${calendar.toString()}\r\n`;
  return method === 'REQUEST'
    ? withConferences(
        text,
        events.map(({ location }) => location),
      )
    : text;
}

function addEvent(
  calendar: ICalCalendar,
  event: CalendarEvent,
  { method, stamp, organizer }: Omit<CalendarObject, 'events'>,
): void {
  const cancelled = method === 'CANCEL';
  const zone = event.start.timeZoneId;
  calendar.createEvent({
    id: oneLine(event.uid),
    sequence: event.sequence,
    stamp,
    timezone: zone,
    start: event.start,
    end: event.end.withTimeZone(zone),
    repeating: event.rrule === undefined ? null : repeating(event.rrule, zone, event.except ?? []),
    // Which zone it is written in does not matter to an instant; ical-generator writes the event's.
    recurrenceId: event.recurrenceId?.withTimeZone(zone) ?? null,
    summary: oneLine(event.summary),
    description: printable(event.description),
    location: oneLine(event.location),
    organizer: party(organizer),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/** The rule, and one EXDATE for each moment left out: some programs read only the first of a list. */
const repeating = (
  rrule: string,
  zone: string,
  except: readonly Temporal.ZonedDateTime[],
): string =>
  [`RRULE:${rrule}`, ...except.map((moment) => `EXDATE${stampIn(moment.withTimeZone(zone))}`)].join(
    '\r\n',
  );

function stampIn(moment: Temporal.ZonedDateTime): string {
  const local = moment.toPlainDateTime().toString({ smallestUnit: 'second' });
  const digits = local.replace(/[-:]/g, '');
  return moment.timeZoneId === 'UTC' ? `:${digits}Z` : `;TZID=${moment.timeZoneId}:${digits}`;
}
