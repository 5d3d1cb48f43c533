import type { Temporal } from 'temporal-polyfill';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { timeInWords } from '../../kernel/locale/format.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { oneDay } from '../planning/oneDay.ts';
import { placeKept } from '../planning/place/placeKept.ts';
import { placeWithLink } from '../videoLink.ts';
import { AS_PLANNED, type ChangeRequest } from './changing.ts';
import { momentNear } from './dayOfMonth.ts';
import { refusePart } from './partSaid.ts';
import { type Shift, shifted } from './shift.ts';

/**
 * What a meeting becomes: what the sentence says, and the rest as it was. It keeps its length unless
 * another end is said.
 * @throws DomainError date.*, `meeting.endsBefore`, `meeting.hourOfPart`
 */
export function slotAfter(meeting: Meeting, request: ChangeRequest): Slot {
  const { longer, shift, dated } = request;
  const moment = dated && momentNear(dated.text, meeting.start, dated.now);
  const when = oneDay(moment) ?? hourAlone(meeting, request);
  const length = meeting.start.until(longer ? shifted(meeting.end, longer) : meeting.end);
  const start = startAfter(meeting, when, shift);
  if (!shift) refusePart(when?.part, start, sentenceOf(request));
  const end = when?.end?.toZonedDateTime(start.timeZoneId) ?? start.add(length);
  return {
    start,
    end: endSaid(start, request) ?? end,
    place: placeAfter(meeting, request),
    subject: request.subject ?? meeting.subject,
  };
}

/** As it was typed; the address by video is read apart. */
const sentenceOf = ({ meeting: { said = '' }, link }: ChangeRequest): string =>
  [said, link].filter(Boolean).join(' ');

/** The address where it is joined is added to where it is held. */
function placeAfter(meeting: Meeting, { place, link }: ChangeRequest): string {
  const told = place === undefined ? meeting.place : placeKept(place, meeting.place);
  return link === undefined ? told : placeWithLink(told, link);
}

/** What is said of its length or of its last hour. @throws DomainError `meeting.endsBefore` */
function endSaid(
  start: Temporal.ZonedDateTime,
  { duration, endsAt }: ChangeRequest,
): Temporal.ZonedDateTime | undefined {
  if (duration) return start.add({ minutes: duration });
  const end = endsAt && start.withPlainTime(endsAt);
  if (end && start.until(end).sign <= 0) {
    throw new DomainError('meeting.endsBefore', {
      start: timeInWords(start, 'fr'),
      end: timeInWords(endsAt, 'fr'),
    });
  }
  return end;
}

/** « à 15 h » is read on the meeting's own day. */
const hourAlone = (meeting: Meeting, { spoken, shift, longer }: ChangeRequest): When | undefined =>
  (shift ?? longer)
    ? undefined
    : findWhen(`${meeting.start.toPlainDate()} ${spoken}`, meeting.start.with({ hour: 0 }));

/** Whether something is said of what a meeting becomes, be it what it is already. */
export const saysItsSlot = (meeting: Meeting, request: ChangeRequest): boolean =>
  [request.place, request.subject, request.duration, request.endsAt].some(Boolean) ||
  hourAlone(meeting, request)?.time !== undefined;

/** « aura lieu à 10h comme prévu »: it is told to stand. « reporte le GEC comme prévu » is an order. */
export const saysAsPlanned = ({ meeting: { said = '' } }: ChangeRequest): boolean =>
  AS_PLANNED.test(said) && STANDS.test(said);

const STANDS =
  /(?<!\p{L})(?:(?:aura|a)\s+(?:bien\s+|toujours\s+)?lieu|se\s+tien(?:t|dra)|(?:commence|d[ée]bute|d[ée]marre)(?:ra)?|(?:est|sera|c[’']est)(?:\s+(?:bien|toujours))?\s+(?:au|aux|[àa]|le|en|dans)\s)/iu;

/** A date that is said stands, and so does an hour; what is told by a shift is added to the rest. */
function startAfter(
  meeting: Meeting,
  when: When | undefined,
  shift: Shift | undefined,
): Temporal.ZonedDateTime {
  if (!when) return shift ? shifted(meeting.start, shift) : meeting.start;
  const timeZone = meeting.start.timeZoneId;
  if (when.time) return when.date.toZonedDateTime({ timeZone, plainTime: when.time });
  const start = when.date.toZonedDateTime({ timeZone, plainTime: meeting.start.toPlainTime() });
  return shift && 'time' in shift ? shifted(start, shift) : start;
}
