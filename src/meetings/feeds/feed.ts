import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Translator } from '../../kernel/locale/translate.ts';
import { oneLine } from '../../kernel/render/inlineText.ts';
import { type Party, party } from '../calendar/attendeeLine.ts';
import { vtimezone } from '../calendar/vtimezone.ts';
import type { Meeting } from '../meeting.ts';

/** What a feed tells of a meeting: nothing of who is invited. */
export type FeedMeeting = Pick<
  Meeting,
  'code' | 'subject' | 'place' | 'status' | 'start' | 'end' | 'uid' | 'sequence'
> & {
  /** Of an occurrence of a series, the moment that the rule gives. */
  readonly slot: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
};

/** A calendar to subscribe to: these meetings, as they stand when it is read. */
export interface Feed {
  readonly t: Translator;
  readonly name: string;
  /** Griot's own mailbox. */
  readonly organizer: Party;
  readonly meetings: readonly FeedMeeting[];
}

/** How often a calendar program reads it again, in seconds. */
const EVERY_HOUR = 3_600;

/**
 * The iCalendar text of a feed (RFC 5545, METHOD:PUBLISH): one event for each meeting, no attendee at
 * all. Nothing of it depends on the moment when it is read: unchanged meetings give the same bytes.
 */
export function meetingFeed({ t, name, organizer, meetings }: Feed): string {
  const years = meetings.map(({ start }) => start.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const calendar = ical({
    prodId: { company: 'Griot', product: 'Griot', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(name),
    ttl: EVERY_HOUR,
    timezone: { name: null, generator: (zone) => vtimezone(zone, first, last) },
  });
  for (const meeting of meetings) addEvent(calendar, meeting, t, party(organizer));
  return `${calendar.toString()}\r\n`;
}

function addEvent(
  calendar: ICalCalendar,
  meeting: FeedMeeting,
  t: Translator,
  organizer: Party,
): void {
  const cancelled = meeting.status === 'cancelled';
  const { code, subject, start, end, changedAt } = meeting;
  const summary = t('meetings.calendar.summary', { code, subject });
  calendar.createEvent({
    id: idOf(meeting),
    sequence: meeting.sequence,
    stamp: changedAt,
    lastModified: changedAt,
    timezone: start.timeZoneId,
    start,
    end,
    // Programs that know nothing of STATUS show the words.
    summary: oneLine(cancelled ? t('meetings.calendar.cancelledSummary', { summary }) : summary),
    location: oneLine(meeting.place),
    organizer,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/** A feed shows each meeting by itself: those of a series, which share a UID, are told apart. */
const idOf = ({ uid, slot }: FeedMeeting): string =>
  slot ? `${uid}-${slot.epochMilliseconds}` : uid;
