import { Temporal } from 'temporal-polyfill';
import type { MeetingStatus } from '../../prisma/client/enums.ts';
import type { Settings } from '../kernel/settings.ts';
import type { Attendance } from './attendance/attendance.ts';

/** Which occurrence of which series a meeting is. */
export interface Occurrence {
  readonly strandId: string;
  /** The moment that the rule gives, whenever it is held (RECURRENCE-ID). */
  readonly slot: Temporal.ZonedDateTime;
  /** The SEQUENCE that the series has reached, its other meetings included. */
  readonly sequence: number;
}

/** A meeting of the register. */
export interface Meeting {
  readonly id: string;
  readonly code: string;
  readonly groupId: string;
  readonly status: MeetingStatus;
  readonly subject: string;
  readonly place: string;
  /** In the zone where it is held. */
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly uid: string;
  readonly sequence: number;
  readonly cancelReason: string | null;
  /** Undefined: a meeting of its own. */
  readonly occurrence: Occurrence | undefined;
  /** False: an occurrence so far ahead that its list of invitees is still that of its series. */
  readonly opened: boolean;
  readonly attendees: readonly Attendance[];
}

/**
 * The SEQUENCE of what calendars are sent of it: an occurrence is never older than its series, nor anything than
 * what was sent before the register was put back.
 */
export const calendarSequence = (
  { sequence, occurrence }: Meeting,
  { restored = 0 }: Pick<Settings, 'restored'>,
): number => restored + Math.max(sequence, occurrence?.sequence ?? 0);

/** What may change in a planned meeting. */
export interface Slot {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place: string;
  readonly subject: string;
}

/** What a change means for those invited (RFC 5546 3.2.2: SEQUENCE rises for date, hour, place). */
export interface ChangeKind {
  /** Another moment: the answers given are for the old one, and are asked again. */
  readonly moved: boolean;
  /** Another moment or another place. */
  readonly material: boolean;
  readonly any: boolean;
}

/** Compares a meeting with what it is to become. */
export function changeKind(before: Slot, after: Slot): ChangeKind {
  const moved = !sameMoment(before.start, after.start) || !sameMoment(before.end, after.end);
  const material = moved || before.place !== after.place;
  return { moved, material, any: material || before.subject !== after.subject };
}

const sameMoment = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  one.equals(other);

/** Whether it is over, under way, or still to come. */
export function phase(meeting: Meeting, now: Temporal.Instant): 'coming' | 'underWay' | 'over' {
  if (Temporal.Instant.compare(meeting.end.toInstant(), now) <= 0) return 'over';
  return Temporal.Instant.compare(meeting.start.toInstant(), now) <= 0 ? 'underWay' : 'coming';
}
