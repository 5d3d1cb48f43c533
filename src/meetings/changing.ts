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
  /** What may hold an hour alone (« à 15 h »), to be read on the meeting's own day. */
  readonly spoken: string;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
  readonly saysSomething: boolean;
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
  const spoken = [free, values.date, values.hour].filter(Boolean).join(' ');
  const now = line.now.withTimeZone(meeting.group?.zone ?? line.now.timeZoneId);
  const when = oneDay(findWhen(spoken, now));
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    meeting,
    spoken,
    ...(when ? { when } : {}),
    ...(minutes ? { duration: minutes } : {}),
    ...(values.place ? { place: values.place } : {}),
    ...(values.subject ? { subject: values.subject } : {}),
    saysSomething: spoken !== '' || Object.keys(values).length > 0,
  };
}
