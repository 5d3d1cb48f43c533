import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Translator } from '../../kernel/locale/translate.ts';
import { oneLine } from '../../kernel/render/inlineText.ts';
import { type Party, party } from '../calendar/attendeeLine.ts';
import { withConferences } from '../calendar/conference.ts';
import type { Meeting } from '../meeting.ts';

/** What a feed tells of a meeting: nothing of who is invited. */
export type FeedMeeting = Pick<
  Meeting,
  'code' | 'subject' | 'place' | 'status' | 'uid' | 'sequence'
> & {
  /** Instants, as the register keeps them: a feed may hold thousands. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly updatedAt: Date;
  /** Of an occurrence of a series, the moment that the rule gives, in milliseconds since 1970. */
  readonly slot: number | undefined;
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
 * all. Hours are in UTC, which every program shows on its reader's clock: no event repeats, so that none
 * needs a zone. Nothing depends on the moment of reading: unchanged meetings give the same bytes.
 */
export function meetingFeed({ t, name, organizer, meetings }: Feed): string {
  const calendar = ical({
    prodId: { company: 'Griot', product: 'Griot', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(name),
    ttl: EVERY_HOUR,
  });
  const from = party(organizer);
  for (const meeting of meetings) addEvent(calendar, meeting, t, from);
  return withConferences(`${calendar.toString()}\r\n`, meetings.map(placeHeld));
}

function addEvent(
  calendar: ICalCalendar,
  meeting: FeedMeeting,
  t: Translator,
  organizer: Party,
): void {
  const cancelled = meeting.status === 'cancelled';
  const { code, subject, startsAt, endsAt, updatedAt } = meeting;
  const summary = t('meetings.calendar.summary', { code, subject });
  calendar.createEvent({
    id: idOf(meeting),
    sequence: meeting.sequence,
    stamp: updatedAt,
    lastModified: updatedAt,
    start: startsAt,
    end: endsAt,
    // Programs that know nothing of STATUS show the words.
    summary: oneLine(cancelled ? t('meetings.calendar.cancelledSummary', { summary }) : summary),
    location: oneLine(meeting.place),
    organizer,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/** Nobody joins what is called off. */
const placeHeld = ({ status, place }: FeedMeeting): string => (status === 'cancelled' ? '' : place);

/** A feed shows each meeting by itself: those of a series, which share a UID, are told apart. */
const idOf = ({ uid, slot }: FeedMeeting): string => (slot === undefined ? uid : `${uid}-${slot}`);
