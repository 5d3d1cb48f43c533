import { Temporal } from 'temporal-polyfill';
import type { CalendarAnswer } from '../kernel/mailbox/incomingMail.ts';
import type { Meeting, Slot } from '../meetings/meeting.ts';
import { momentIn } from './moments.ts';

/** Another time that somebody invited asks for. */
export interface TimeProposal {
  readonly id: string;
  readonly personId: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly declined: boolean;
}

type Moment = Pick<Slot, 'start' | 'end'>;

/**
 * The moment that a COUNTER proposes, in the zone of the meeting and as long as it unless it says
 * otherwise; undefined when it proposes none that could be.
 */
export function proposedBy(
  answer: Pick<CalendarAnswer, 'start' | 'end'>,
  meeting: Moment,
  now: Temporal.Instant,
): Moment | undefined {
  const zone = meeting.start.timeZoneId;
  const start = answer.start && momentIn(answer.start, zone);
  if (!start || Temporal.Instant.compare(start.toInstant(), now) <= 0) return undefined;
  const end =
    (answer.end && momentIn(answer.end, zone)) ?? start.add(meeting.start.until(meeting.end));
  return Temporal.ZonedDateTime.compare(start, end) < 0 ? { start, end } : undefined;
}

/** Whether it asks for what is already so. */
export const isFulfilled = ({ start, end }: Moment, meeting: Moment): boolean =>
  start.equals(meeting.start) && end.equals(meeting.end);

/** The meeting as it would be. */
export const slotProposed = ({ start, end }: Moment, { place, subject }: Meeting): Slot => ({
  start,
  end,
  place,
  subject,
});
