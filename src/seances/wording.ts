import { Temporal } from 'temporal-polyfill';
import type { Decision } from '../decisions/decision.ts';
import { ownersInWords } from '../decisions/messages.ts';
import type { Directory } from '../kernel/directory.ts';
import { dateInWords, listInWords, shortDay, timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Meeting } from '../meetings/meeting.ts';
import {
  type AttendanceLine,
  type Attendant,
  type BookLine,
  hourOf,
  type PointLine,
  type Resolution,
} from './book.ts';

/** Who reads the book of which meeting. */
export interface Telling {
  readonly t: Translator;
  readonly directory: Directory;
  readonly meeting: Meeting;
}

/** « 10 h 25 », where the meeting is held. */
export function hourInWords({ t, meeting }: Telling, at: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return timeInWords(instant.toZonedDateTimeISO(meeting.start.timeZoneId), t.locale);
}

/** Who sits for an organisation of which nobody was named: whoever said that he comes. */
export function assumedPerson({ attendees }: Meeting, organizationId: string): string | undefined {
  const own = attendees.filter((one) => one.organizationId === organizationId);
  const coming = own.find(({ partstat }) => partstat === 'accepted');
  return (coming ?? own.find(({ partstat }) => partstat !== 'declined'))?.personId;
}

/** « PNUD (Hélène Rakotomalala) ». */
export function attendantInWords(
  telling: Telling,
  { organizationId, personId, name }: Attendant,
): string {
  const { directory, meeting } = telling;
  const organization = directory.organization(organizationId ?? '')?.acronym;
  if (organization === undefined || organizationId === undefined) return name ?? '';
  const sitting = personId ?? assumedPerson(meeting, organizationId);
  const person = name ?? directory.person(sitting ?? '')?.name;
  return person === undefined ? organization : `${organization} (${person})`;
}

/** More are counted rather than named. */
const MOST_NAMED = 6;

function namesInWords(telling: Telling, { who, unclear }: AttendanceLine): string {
  const { t } = telling;
  // Somebody who is not known is not nobody.
  if (who.length === 0) return t(unclear.length > 0 ? 'seances.nameToTell' : 'seances.nobody');
  if (who.length > MOST_NAMED) return t('seances.organizations', { count: who.length });
  return listInWords(
    who.map((one) => attendantInWords(telling, one)),
    t.locale,
  );
}

/** A line of the book as it is read, without its number. */
export function lineInWords(
  telling: Telling,
  said: Pick<BookLine, 'line' | 'at'>,
  decision?: Decision,
): string {
  const { t } = telling;
  const { line } = said;
  const at = hourOf(said);
  switch (line.kind) {
    case 'attendance':
      return attendanceInWords(telling, line, at);
    case 'point':
      return pointInWords(t, line);
    case 'decision':
    case 'action':
    case 'recommendation':
      return resolutionInWords(telling, line, decision);
    case 'info':
    case 'followUp':
      return t(`seances.line.${line.kind}`, { text: line.text });
    case 'previous':
      return t(`seances.line.${line.outcome}`, { text: line.text === '' ? 'none' : line.text });
    case 'pause':
    case 'resume':
      return t(`seances.line.${line.kind}`, { time: hourInWords(telling, at) });
  }
}

function attendanceInWords(telling: Telling, line: AttendanceLine, at: number): string {
  const names = namesInWords(telling, line);
  return telling.t(`seances.line.${line.presence}`, { names, time: hourInWords(telling, at) });
}

/** « Point 2 : Actualisation du CRMT (Moussa Diarra) ». */
export function pointInWords(t: Translator, { position, title, presenter }: PointLine): string {
  const line =
    position === undefined
      ? t('seances.line.newPoint', { title })
      : t('seances.line.point', { position, title });
  return presenter === undefined ? line : t('seances.line.presenter', { line, presenter });
}

function resolutionInWords(telling: Telling, line: Resolution, decision?: Decision): string {
  const { t } = telling;
  const { kind, text, register } = line;
  const said = register
    ? t('seances.line.resolution', { kind, code: register.code, text })
    : t('seances.line.proposed', { kind, text });
  return [said, ...detailsOf(telling, line, decision)].join(' — ');
}

function detailsOf(
  { t, directory, meeting }: Telling,
  line: Resolution,
  decision?: Decision,
): string[] {
  const today = meeting.start.toPlainDate();
  const owners = decision
    ? ownersInWords({ t, directory, today }, decision)
    : listInWords(line.owners, t.locale);
  const due = line.dueOn === undefined ? undefined : Temporal.PlainDate.from(line.dueOn);
  const said = due && (due.year === today.year ? shortDay : dateInWords)(due, t.locale);
  return [...(owners ? [owners] : []), ...(said ? [t('seances.line.due', { due: said })] : [])];
}
