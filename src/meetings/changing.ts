import { Temporal } from 'temporal-polyfill';
import { splitLabels } from '../kernel/commands/labels.ts';
import type { Line } from '../kernel/commands/line.ts';
import { parseDuration } from '../kernel/dates/duration.ts';
import { findWhen, type When } from '../kernel/dates/when.ts';
import { type MeetingRef, readMeetingRef } from './meetingRef.ts';
import { oneDay } from './oneDay.ts';

/** What a sentence says of a meeting to change; what it does not say stays as it is. */
export interface ChangeRequest {
  readonly meeting: MeetingRef;
  readonly when?: When;
  /** By how much it moves, when no date is said (« d'une semaine »); negative when it is brought forward. */
  readonly shift?: Temporal.Duration;
  /** What may hold an hour alone (« à 15 h »), to be read on the meeting's own day. */
  readonly spoken: string;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
}

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
  const meeting = readMeetingRef(line);
  const { free, values } = splitLabels(meeting.rest, LABELS);
  const spoken = newDate([free, values.date, values.hour].filter(Boolean).join(' '));
  const shift = readShift(spoken, line.text);
  const now = line.now.withTimeZone(meeting.group?.zone ?? line.now.timeZoneId);
  const when = oneDay(findWhen(spoken, now));
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    meeting,
    spoken,
    ...(when ? { when } : {}),
    ...(shift ? { shift } : {}),
    ...(minutes ? { duration: minutes } : {}),
    ...(values.place ? { place: values.place } : {}),
    ...(values.subject ? { subject: values.subject } : {}),
  };
}

/** « du 12 mars au 18 mars »: the old date, which is known, then the new one. */
const newDate = (spoken: string): string =>
  spoken.replace(/^(?:de la|de l[’']|du|le)\s.*?\sau\s+(?=\p{L}*\s*\d)/iu, 'au ');

const SHIFT =
  /(?:^|\s)d(?:e\s+|[’'])(une?|\d{1,3})\s*(heures?|h|jours?|semaines?|minutes?|min)(?!\p{L})/iu;

const UNITS: Readonly<Record<string, 'hours' | 'days' | 'weeks' | 'minutes'>> = {
  h: 'hours',
  j: 'days',
  s: 'weeks',
  m: 'minutes',
};

/** « décaler d'une heure », « avancer de 2 jours », « repousser au lendemain ». */
function readShift(spoken: string, line: string): Temporal.Duration | undefined {
  const sign = /(?:^|\s)avanc/iu.test(line) ? -1 : 1;
  if (/(?:^|\s)au lendemain/iu.test(spoken)) return Temporal.Duration.from({ days: 1 });
  const [, count, unit] = SHIFT.exec(spoken) ?? [];
  const key = UNITS[(unit ?? '').charAt(0).toLowerCase()];
  if (!count || !key) return undefined;
  return Temporal.Duration.from({ [key]: sign * (/^une?$/iu.test(count) ? 1 : Number(count)) });
}
