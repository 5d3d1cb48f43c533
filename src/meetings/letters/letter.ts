import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import { cityOf, rangeInWords, timeInWords } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import type { Fact } from '../../kernel/messages/tree.ts';
import type { Attendance } from '../attendance/attendance.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { changeFacts, slotFacts } from '../messages.ts';

/** What is needed to write to somebody about a meeting to which he is invited. */
export interface Letter {
  readonly t: Translator;
  readonly circumstances: Circumstances;
  readonly meeting: Meeting;
  readonly attendee: Attendance;
  readonly person: Person;
}

/** A letter to that attendee; undefined when the directory no longer knows him. */
export function letterTo(
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
): Letter | undefined {
  const person = circumstances.directory.person(attendee.personId);
  return person && { t: translator(person.locale), circumstances, meeting, attendee, person };
}

/**
 * Which group meets, when (on the reader's own clock too, when it shows another hour), where and
 * about what.
 * @param before the meeting as it was, to say under each fact what has changed
 */
export function letterFacts(letter: Letter, before?: Slot): Fact[] {
  const { t, circumstances, meeting } = letter;
  const [when, ...others] = before ? changeFacts(t, before, meeting) : slotFacts(t, meeting);
  const group = circumstances.directory.group(meeting.groupId);
  return [
    ...(group ? [{ label: t('meetings.fact.group'), value: group.name }] : []),
    ...(when ? [when] : []),
    ...ownHour(letter),
    ...others,
  ];
}

function ownHour({ t, meeting, person }: Letter): Fact[] {
  const start = meeting.start.withTimeZone(person.zone);
  if (start.offset === meeting.start.offset) return [];
  const value = rangeInWords(start, meeting.end.withTimeZone(person.zone), t.locale);
  return [{ label: t('meetings.fact.ownHour'), value }];
}

/** « 10 h 00 », or « 10 h 00 (Bamako) » for a reader whose clock shows another hour. */
export function hourInSubject({ t, meeting, person }: Letter): string {
  const { start } = meeting;
  const time = timeInWords(start, t.locale);
  const same = start.withTimeZone(person.zone).offset === start.offset;
  return same ? time : `${time} (${cityOf(start.timeZoneId)})`;
}

/** Mail readers show together all that is written about one meeting. */
export const threadOf = ({ uid }: Meeting): string => `meeting:${uid}`;
