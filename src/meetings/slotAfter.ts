import { Temporal } from 'temporal-polyfill';
import { findWhen, type When } from '../kernel/dates/when.ts';
import type { ChangeRequest } from './changing.ts';
import type { Meeting, Slot } from './meeting.ts';

const STILL = new Temporal.Duration();

/**
 * What a meeting becomes: what the sentence says, and the rest as it was. It keeps its length unless
 * another end is said.
 * @throws DomainError date.*
 */
export function slotAfter(meeting: Meeting, request: ChangeRequest): Slot {
  const told = request.shift ?? request.longer;
  const when = request.when ?? (told ? undefined : hourAlone(meeting, request.spoken));
  const length = meeting.start.until(meeting.end.add(request.longer ?? STILL));
  const start = when ? startAt(meeting, when) : meeting.start.add(request.shift ?? STILL);
  const end = when?.end?.toZonedDateTime(start.timeZoneId) ?? start.add(length);
  return {
    start,
    end: request.duration ? start.add({ minutes: request.duration }) : end,
    place: request.place ?? meeting.place,
    subject: request.subject ?? meeting.subject,
  };
}

/** « à 15 h » is read on the meeting's own day. */
const hourAlone = (meeting: Meeting, spoken: string): When | undefined =>
  findWhen(`${meeting.start.toPlainDate()} ${spoken}`, meeting.start.with({ hour: 0 }));

const startAt = (meeting: Meeting, when: When): Temporal.ZonedDateTime =>
  when.date.toZonedDateTime({
    timeZone: meeting.start.timeZoneId,
    plainTime: when.time ?? meeting.start.toPlainTime(),
  });
