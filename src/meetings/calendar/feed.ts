import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { oneLine } from '../../kernel/render/inlineText.ts';
import type { Meeting } from '../meeting.ts';
import { vtimezone } from './vtimezone.ts';

/** A calendar to subscribe to: somebody's meetings, as they stand when it is read. */
export interface Feed {
  readonly name: string;
  readonly stamp: Temporal.Instant;
  /** Griot's own mailbox. */
  readonly organizer: { readonly name: string; readonly email: string };
  readonly meetings: readonly Meeting[];
}

/**
 * The iCalendar text of a feed (RFC 5545, METHOD:PUBLISH): one event per meeting under its own UID,
 * cancelled ones shown as such, no attendee at all.
 */
export function meetingFeed({ name, stamp, organizer, meetings }: Feed): string {
  const years = [stamp.toZonedDateTimeISO('UTC'), ...meetings.map(({ start }) => start)].map(
    (at) => at.year,
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const calendar = ical({
    prodId: { company: 'Griot', product: 'Griot', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(name),
    timezone: { name: null, generator: (zone) => vtimezone(zone, first, last) },
  });
  for (const meeting of meetings) addEvent(calendar, meeting, stamp, organizer);
  return `${calendar.toString()}\r\n`;
}

function addEvent(
  calendar: ICalCalendar,
  meeting: Meeting,
  stamp: Temporal.Instant,
  organizer: Feed['organizer'],
): ICalEvent {
  const cancelled = meeting.status === 'cancelled';
  return calendar.createEvent({
    id: idOf(meeting),
    sequence: meeting.sequence,
    stamp,
    timezone: meeting.start.timeZoneId,
    start: meeting.start,
    end: meeting.end.withTimeZone(meeting.start.timeZoneId),
    summary: oneLine(`${meeting.code} – ${meeting.subject}`),
    location: oneLine(meeting.place),
    organizer: { name: oneLine(organizer.name).replace(/["\\]/g, ''), email: organizer.email },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/** A feed shows each meeting by itself: those of a series, which share a UID, are told apart. */
const idOf = ({ uid, occurrence }: Meeting): string =>
  occurrence ? `${uid}-${occurrence.slot.epochMilliseconds}` : uid;
