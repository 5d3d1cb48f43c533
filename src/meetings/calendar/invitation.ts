import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Partstat } from '../../../prisma/client/enums.ts';
import { oneLine, printable } from '../../kernel/render/inlineText.ts';
import { vtimezone } from './vtimezone.ts';

/** The calendar object that one invitee receives (RFC 5546). */
export interface MeetingCalendar {
  /** The same for the whole life of the meeting, or of its series. */
  readonly uid: string;
  /** Of an occurrence of a series: the moment that the rule gives. */
  readonly recurrenceId?: Temporal.ZonedDateTime | undefined;
  /** Rises with each change of date, hour, zone or place, and on cancellation. */
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  /** When this object was made: always fresh. */
  readonly stamp: Temporal.Instant;
  /** Its zone is the zone of the object. */
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Griot's own mailbox, which is also the sender of the mail. */
  readonly organizer: Party;
  /** The reader himself, and nobody else: no address is shown to another invitee. */
  readonly attendee: Party & { readonly partstat: Partstat };
  readonly status: 'CONFIRMED' | 'CANCELLED';
}

interface Party {
  readonly name: string;
  readonly email: string;
}

const PRODUCT = { company: 'Griot', product: 'Griot', language: 'FR' };

const PARTSTAT: Readonly<Record<Partstat, ICalAttendeeStatus>> = {
  needsAction: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
};

/**
 * The iCalendar text of a meeting (RFC 5545, 5546): hours in the meeting's zone with its VTIMEZONE,
 * one attendee, lines folded at 75 octets and ended by CRLF. Texts are data: a line end in a
 * summary cannot begin a property.
 */
export function meetingCalendar(meeting: MeetingCalendar): string {
  const { timeZoneId, year } = meeting.start;
  const cancelled = meeting.method === 'CANCEL';
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod[meeting.method],
    // Named, the calendar would take the Z off DTSTAMP and write a TIMEZONE-ID that nobody reads.
    timezone: { name: null, generator: (zone) => vtimezone(zone, year) },
  });
  const event = calendar.createEvent({
    id: oneLine(meeting.uid),
    sequence: meeting.sequence,
    stamp: meeting.stamp,
    timezone: timeZoneId,
    start: meeting.start,
    end: meeting.end.withTimeZone(timeZoneId),
    summary: oneLine(meeting.summary),
    description: printable(meeting.description),
    location: oneLine(meeting.location),
    organizer: party(meeting.organizer),
    // ical-generator writes it in the zone of the event: which one it is does not matter to an instant.
    recurrenceId: meeting.recurrenceId?.withTimeZone(timeZoneId) ?? null,
    status: ICalEventStatus[meeting.status],
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  event.createAttendee({
    ...party(meeting.attendee),
    role: ICalAttendeeRole.REQ,
    status: PARTSTAT[meeting.attendee.partstat],
    rsvp: !cancelled,
  });
  return `${calendar.toString()}\r\n`;
}

/** A parameter has no escape for a quote (RFC 5545 3.2): what has one loses its reader. */
const party = ({ name, email }: Party): Party => ({
  name: oneLine(name).replace(/["\\]/g, '') || oneLine(email),
  email: oneLine(email),
});
