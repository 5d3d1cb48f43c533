import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import type {
  CalendarAnswer,
  CalendarMoment,
  Participation,
} from '../../src/kernel/mailbox/incomingMail.ts';
import { addressOf } from './addresses.ts';
import { ownUid } from './globalObjectId.ts';
import { legible } from './legible.ts';

/** A calendar object as it stands in a mail. */
export interface CalendarText {
  readonly text: string;
  /** As the MIME type says it; '' when it does not. */
  readonly method: string;
}

/** More events than that in one answer is no answer of a person. */
const MOST_EVENTS = 50;

const PARTICIPATION: ReadonlyMap<string, Participation> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
  ['DELEGATED', 'delegated'],
]);

/**
 * What the REPLYs and COUNTERs of a calendar object say (RFC 5546); nothing when it is another
 * method, or when anything in it cannot be read: the whole is then for people.
 * @param from the author of the mail, who is preferred among several attendees
 */
export function answersIn(object: CalendarText, from: string | undefined): CalendarAnswer[] {
  try {
    return calendarsIn(object.text).flatMap((calendar) => answersOf(calendar, object, from));
  } catch {
    // ical.js decodes a value when it is asked for, and throws at one that is none.
    return [];
  }
}

function calendarsIn(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(legible(text));
  if (!Array.isArray(parsed)) return [];
  const all = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return all
    .map((one) => new ICAL.Component(one))
    .filter((component) => component.name === 'vcalendar');
}

function answersOf(
  calendar: ICAL.Component,
  object: CalendarText,
  from: string | undefined,
): CalendarAnswer[] {
  const written = textOf(calendar, 'method') || object.method;
  const method = written.toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return [];
  const events = calendar.getAllSubcomponents('vevent').slice(0, MOST_EVENTS);
  return events.flatMap((event) => answerOf(event, method, from) ?? []);
}

function answerOf(
  event: ICAL.Component,
  method: 'REPLY' | 'COUNTER',
  from: string | undefined,
): CalendarAnswer | undefined {
  const uid = ownUid(textOf(event, 'uid'));
  const attendee = attendeeOf(event, from);
  const reply = replyOf(attendee);
  const said =
    method === 'COUNTER'
      ? ({ kind: 'counter', participation: reply?.participation } as const)
      : reply;
  if (uid === '' || !said) return undefined;
  const placed = HOURS.every((name) => isPlaced(event, name));
  if (said.kind === 'counter' && !placed) return undefined;
  const stamp = momentOf(event, 'dtstamp');
  const start = placed ? momentOf(event, 'dtstart') : undefined;
  const note = textOf(event, 'comment').trim() || googleNote(attendee);
  return {
    uid,
    recurrence: momentOf(event, 'recurrence-id'),
    andFollowing: isForFollowing(event),
    sequence: Number.parseInt(textOf(event, 'sequence'), 10) || 0,
    stamp: stamp?.kind === 'instant' ? stamp.at : undefined,
    attendee: addressOfAttendee(attendee),
    start,
    end: placed ? (momentOf(event, 'dtend') ?? afterDuration(event, start)) : undefined,
    note,
    comment: note,
    guests: Number.parseInt(parameterOf(attendee, 'x-num-guests'), 10) || 0,
    said,
  };
}

const isForFollowing = (event: ICAL.Component): boolean =>
  parameterOf(event.getFirstProperty('recurrence-id') ?? undefined, 'range').toUpperCase() ===
  'THISANDFUTURE';

/** A REPLY has one attendee; programs that write several put the author among them. */
function attendeeOf(event: ICAL.Component, from: string | undefined): ICAL.Property | undefined {
  const all = event.getAllProperties('attendee');
  const isAuthor = (one: ICAL.Property): boolean =>
    from !== undefined && addressOfAttendee(one) === from;
  return all.find(isAuthor) ?? all.find((one) => replyOf(one)) ?? all[0];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** What is typed in Google Calendar stands in a parameter, in HTML and with the escapes of a value. */
const googleNote = (attendee: ICAL.Property | undefined): string =>
  parameterOf(attendee, 'x-response-comment')
    .replace(/\\n/giu, '\n')
    .replace(/\\(.)/gu, '$1')
    .replace(/&(?:#39|quot|lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** iCloud names people by an address of its own (« urn:uuid:… »), and tells that of their mail beside it (RFC 7986 6.2). */
const addressOfAttendee = (attendee: ICAL.Property | undefined): string | undefined =>
  addressOf(attendee?.getFirstValue()?.toString()) ?? addressOf(parameterOf(attendee, 'email'));

function replyOf(attendee: ICAL.Property | undefined) {
  const partstat = parameterOf(attendee, 'partstat').toUpperCase();
  const participation = PARTICIPATION.get(partstat);
  const delegate = addressOf(parameterOf(attendee, 'delegated-to'));
  return participation && ({ kind: 'reply', participation, delegate } as const);
}

function parameterOf(property: ICAL.Property | undefined, name: string): string {
  const value: unknown = property?.getParameter(name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

const textOf = (component: ICAL.Component, name: string): string =>
  component.getFirstPropertyValue(name)?.toString() ?? '';

/** An hour is an instant when its zone is known: by a VTIMEZONE of the object, or by its name. */
function momentOf(event: ICAL.Component, name: string): CalendarMoment | undefined {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return undefined;
  const { year, month, day, hour, minute, second } = value;
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  if (value.isDate) return { kind: 'day', on: local.toPlainDate() };
  if (value.zone !== ICAL.Timezone.localTimezone) {
    const at = Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000);
    return { kind: 'instant', at };
  }
  return inNamedZone(local, parameterOf(property, 'tzid')) ?? { kind: 'local', at: local };
}

const HOURS = ['dtstart', 'dtend'] as const;

/**
 * Whether it is known on whose clocks an hour is. « Heure du bureau », described by no VTIMEZONE, is
 * not that of the meeting: only an hour that names no zone is.
 */
const isPlaced = (event: ICAL.Component, name: string): boolean =>
  momentOf(event, name)?.kind !== 'local' ||
  parameterOf(event.getFirstProperty(name) ?? undefined, 'tzid') === '';

/**
 * By the name that Windows gives a zone (« Romance Standard Time »), which Outlook sends, or by its IANA
 * name, which Evolution, Lightning and Zimbra may write at the end of a path.
 */
function inNamedZone(local: Temporal.PlainDateTime, zone: string): CalendarMoment | undefined {
  try {
    const name = zone.replace(/^\/.*?\/(?=[A-Za-z_]+(?:\/[\w+-]+){1,2}$)/u, '');
    const [named = name] = findIana(name);
    return { kind: 'instant', at: local.toZonedDateTime(named).toInstant() };
  } catch {
    return undefined;
  }
}

function afterDuration(
  event: ICAL.Component,
  start: CalendarMoment | undefined,
): CalendarMoment | undefined {
  const duration = event.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration) || start?.kind !== 'instant') return undefined;
  return { kind: 'instant', at: start.at.add({ seconds: duration.toSeconds() }) };
}
