import { Temporal } from 'temporal-polyfill';
import type { Attendance } from '../attendance/attendance.ts';
import type { Meeting, Slot } from '../meeting.ts';
import type { Told } from './told.ts';

/** What there is to tell of a meeting as it stands. */
export const toldOf = (meeting: Meeting): Told => ({
  uid: meeting.uid,
  recurrenceId: meeting.occurrence?.slot.toString() ?? '',
  start: meeting.start.toInstant().toString(),
  end: meeting.end.toInstant().toString(),
  zone: meeting.start.timeZoneId,
  place: meeting.place,
  subject: meeting.subject,
  cancelled: meeting.status === 'cancelled',
});

/** The date, place and subject he was told. */
export const slotTold = ({ start, end, zone, place, subject }: Told): Slot => ({
  start: Temporal.Instant.from(start).toZonedDateTimeISO(zone),
  end: Temporal.Instant.from(end).toZonedDateTimeISO(zone),
  place,
  subject,
});

/** What somebody is to learn of a meeting. */
export type News =
  | { readonly kind: 'invitation' }
  /** Asked again: he had answered, for the moment it was to be held at. */
  | {
      readonly kind: 'update';
      readonly before: Slot;
      readonly askedAgain: boolean;
      /** The invitation that this one replaces, when its meeting has changed series. */
      readonly replaced?: Told;
    }
  | { readonly kind: 'cancellation' }
  /** It had been called off, and holds after all. */
  | { readonly kind: 'restoration' };

/**
 * What an attendee has not been told yet: the difference between what he was told and what is.
 * Another room is no news to somebody who is excused.
 * @returns undefined when there is nothing to tell him
 */
export function newsFor(meeting: Meeting, attendee: Attendance): News | undefined {
  const { told } = attendee;
  const cancelled = meeting.status === 'cancelled';
  if (told === null || told.cancelled) {
    if (cancelled) return undefined;
    return { kind: told === null ? 'invitation' : 'restoration' };
  }
  if (cancelled) return { kind: 'cancellation' };
  const is = toldOf(meeting);
  const moved = !sameInstant(told.start, is.start) || !sameInstant(told.end, is.end);
  const other = told.uid !== is.uid || told.recurrenceId !== is.recurrenceId;
  const elsewhere = told.place !== is.place || told.subject !== is.subject || told.zone !== is.zone;
  const minor = !moved && !other;
  if (minor && (!elsewhere || attendee.partstat === 'declined')) return undefined;
  const update = { before: slotTold(told), askedAgain: moved && attendee.lapsed };
  return { kind: 'update', ...update, ...(other ? { replaced: told } : {}) };
}

/** « 10:00Z » and « 10:00:00.000+00:00 » are one. */
const sameInstant = (one: string, other: string): boolean =>
  Temporal.Instant.from(one).equals(Temporal.Instant.from(other));
