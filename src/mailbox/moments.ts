import { Temporal } from 'temporal-polyfill';
import type { CalendarAnswer, CalendarMoment } from '../kernel/mailbox/incomingMail.ts';
import type { Settings } from '../kernel/settings.ts';
import { calendarSequence, type Meeting } from '../meetings/meeting.ts';

/** A moment of a calendar on the clocks of a zone; undefined for a day without an hour. */
export function momentIn(moment: CalendarMoment, zone: string): Temporal.ZonedDateTime | undefined {
  if (moment.kind === 'instant') return moment.at.toZonedDateTimeISO(zone);
  return moment.kind === 'local' ? moment.at.toZonedDateTime(zone) : undefined;
}

/**
 * Whether an answer holds for a meeting as it stands. One given to an earlier SEQUENCE holds when
 * the hours that it answers are still those of the meeting: another room changes no answer. RFC 5546
 * (2.1.5) lets an organizer leave the others; to have said no to Tuesday is not to say no to Friday.
 * A later SEQUENCE than any that is known was sent before the register was put back to an older copy: its hours
 * are looked at as well.
 */
export function holdsFor(
  { sequence, start, end }: Pick<CalendarAnswer, 'sequence' | 'start' | 'end'>,
  meeting: Meeting,
  settings: Pick<Settings, 'restored'>,
): boolean {
  // An invitation sent before that has the number that it had then.
  const isOlder = sequence < (settings.restored ?? 0);
  const known = calendarSequence(meeting, isOlder ? {} : settings);
  if (sequence === known) return true;
  if (start === undefined) return sequence > known;
  return same(start, meeting.start) && (!end || same(end, meeting.end));
}

function same(moment: CalendarMoment, at: Temporal.ZonedDateTime): boolean {
  const read = momentIn(moment, at.timeZoneId);
  return read !== undefined && Temporal.Instant.compare(read.toInstant(), at.toInstant()) === 0;
}
