import { Temporal } from 'temporal-polyfill';
import { splitLabels } from '../kernel/commands/labels.ts';
import type { Line } from '../kernel/commands/line.ts';
import { parseDuration } from '../kernel/dates/duration.ts';
import { stretchAtStart } from '../kernel/dates/stretch.ts';
import { findWhen, type When } from '../kernel/dates/when.ts';
import { daysIn, type MeetingRef, readMeetingRef } from './meetingRef.ts';
import { oneDay } from './oneDay.ts';

/** What a sentence says of a meeting to change; what it does not say stays as it is. */
export interface ChangeRequest {
  readonly meeting: MeetingRef;
  readonly when?: When;
  /** By how much it moves, when no date is said (« d'une semaine »); negative when it is brought forward. */
  readonly shift?: Temporal.Duration;
  /** By how much it lasts longer. */
  readonly longer?: Temporal.Duration;
  /** What may hold an hour alone (« à 15 h »), to be read on the meeting's own day. */
  readonly spoken: string;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
}

/** Those that need no colon. */
const BARE = ['objet', 'sujet', 'lieu', 'duree'];

const LABELS = {
  objet: 'subject',
  sujet: 'subject',
  lieu: 'place',
  salle: 'place',
  duree: 'duration',
  date: 'date',
  heure: 'hour',
} as const;

/**
 * Reads « reporter GEC-2027-03 au 11 mars à 10h », « modifier GEC-2027-03 lieu : PNUD ».
 * @throws DomainError date.*
 */
export function parseChange(line: Line): ChangeRequest {
  const named = readMeetingRef(line);
  const meeting = named.code || !named.group ? named : { ...named, ...oldDay(named.rest, line) };
  const { free, values } = splitLabels(withoutVerb(meeting.rest), LABELS, BARE);
  const spoken = newDate([free, values.date, values.hour].filter(Boolean).join(' '));
  const moved = readShift(spoken, line.text);
  const longer = isLonger(line.text);
  const now = line.now.withTimeZone(meeting.group?.zone ?? line.now.timeZoneId);
  const when = WEEKDAYS.test(spoken) ? undefined : oneDay(findWhen(spoken, now));
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    meeting,
    spoken,
    ...(when ? { when } : {}),
    ...(moved && !longer ? { shift: moved } : {}),
    ...(moved && longer ? { longer: moved } : {}),
    ...(minutes ? { duration: minutes } : {}),
    ...(values.place ? { place: values.place } : {}),
    ...(values.subject ? { subject: values.subject } : {}),
  };
}

/** « est reportée » between the meeting and its new date. */
const withoutVerb = (rest: string): string =>
  rest.replace(
    /(?<!\p{L})(?:est|sera|a été|a ete)\s+(?=(?:au|à|a|de|d[’']|pour|,|:)(?!\p{L}))|(?<!\p{L})(?:est|sera|a été|a ete)\s+(?:report|repouss|décal|decal|déplac|deplac|avanc)\p{L}*\s*/giu,
    '',
  );

/** « du 12 mars », « du jeudi 4 » before « au »: when the meeting was, which tells it among those of its group. */
const OLD =
  /^(?:de la|de l[’']|du|de)\s+(.{2,40}?)\s+(?:(?:au|à)\s|d[’']une?\s|(?=de\s+\S+\s+(?:heure|jour|semaine|min)))/iu;

function oldDay(rest: string, line: Line): Pick<MeetingRef, 'on'> {
  const said = OLD.exec(withoutVerb(rest))?.[1];
  // « du 4 au 11 avril »: the month of the 4th is not said yet.
  if (said === undefined || !/\p{L}{3}/u.test(said)) return {};
  const on = daysIn(`du ${said}`, line, stretchAtStart);
  return on ? { on: on.days } : {};
}

/** « du 12 mars au 18 mars », « de 10h à 11h »: what was, which is known, then what will be. */
const newDate = (spoken: string): string =>
  spoken
    .replace(/^(?:de la|de l[’']|du|le)\s.*?\sau\s+(?=\p{L}*\s*\d)/iu, 'au ')
    .replace(/^(?:du|le)\s.*?\d.*?\s(?=d(?:[’']|e\s+)\S+\s+(?:heure|jour|semaine|min))/iu, '')
    .replace(/^de\s+\d{1,2}\s*(?:h|:)\s*(?:\d{2})?\s+à\s+(?=\d)/iu, 'à ');

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  huit: 8,
  dix: 10,
  quinze: 15,
};

const COUNTED = `(${Object.keys(COUNTS).join('|')}|\\d{1,3})\\s*(heures?|h|jours?|semaines?|minutes?|min)`;
const SHIFT = new RegExp(`(?:^|\\s)d(?:e\\s+|[’'])${COUNTED}(?!\\p{L})`, 'iu');
const LATER = new RegExp(`(?:^|\\s)${COUNTED}\\s+plus\\s+(tard|tôt|tot)(?!\\p{L})`, 'iu');

const UNITS: Readonly<Record<string, 'hours' | 'days' | 'weeks' | 'minutes'>> = {
  h: 'hours',
  j: 'days',
  s: 'weeks',
  m: 'minutes',
};

/** « décaler d'une heure », « avancer de deux jours », « une semaine plus tard », « repousser au lendemain ». */
function readShift(spoken: string, line: string): Temporal.Duration | undefined {
  if (/(?:^|\s)au lendemain/iu.test(spoken)) return Temporal.Duration.from({ days: 1 });
  const weekdays = WEEKDAYS.exec(spoken);
  if (weekdays) return Temporal.Duration.from({ days: daysBetween(weekdays[1], weekdays[2]) });
  if (/(?:^|\s)d[’']une demi[- ]heure/iu.test(spoken)) return halfAnHour(line);
  const [, count, unit, side] = LATER.exec(spoken) ?? SHIFT.exec(spoken) ?? [];
  const key = UNITS[(unit ?? '').charAt(0).toLowerCase()];
  if (!count || !key) return undefined;
  const earlier = side === undefined ? isEarlier(line) : /^t[ôo]t/iu.test(side);
  const number = COUNTS[count.toLowerCase()] ?? Number(count);
  return Temporal.Duration.from({ [key]: earlier ? -number : number });
}

const WEEK = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « de jeudi à vendredi » and nothing else: one day later, whichever Thursday it was. */
const WEEKDAYS = new RegExp(
  `^(?:du|de)\\s+(${WEEK.join('|')})\\s+(?:au|à)\\s+(${WEEK.join('|')})$`,
  'iu',
);

const daysBetween = (from = '', to = ''): number =>
  (WEEK.indexOf(to.toLowerCase()) - WEEK.indexOf(from.toLowerCase()) + WEEK.length) % WEEK.length;

const halfAnHour = (line: string): Temporal.Duration =>
  Temporal.Duration.from({ minutes: isEarlier(line) ? -30 : 30 });

const isEarlier = (line: string): boolean => /(?:^|\s)avanc/iu.test(line);

/** « prolonger d'une heure »: the end moves, and not the start. */
const isLonger = (line: string): boolean => /(?:^|\s)prolong/iu.test(line);
