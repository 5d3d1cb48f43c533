import { Temporal } from 'temporal-polyfill';
import { findPeople } from '../../directory/names.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { placeInWords } from '../../meetings/messages.ts';
import { carriedOver } from '../closing/carryOver.ts';
import { previousOutcome } from '../proceedings.ts';
import { attendanceOf, type Presence, quorumOf } from '../room.ts';
import { assumedPerson } from '../wording.ts';
import type { Minutes } from './minutes.ts';
import { pointsOf } from './points.ts';
import { presidingIn } from './presiding.ts';
import type { Sources } from './sources.ts';

/** The compte rendu of a séance: the same sources always give the same. */
export function minutesOf(sources: Sources): Minutes {
  const { t, group, meeting, opened, closed, book, agenda, changes } = sources;
  const attendance = attendanceOf(book);
  const there = attendance.filter(({ state }) => state !== 'excused');
  const present = there.map((one) => attendee(sources, one));
  return {
    code: meeting.code,
    group: group.name,
    subject: meeting.subject,
    place: placeInWords(t, meeting.place),
    day: dayInWords(meeting.start.toPlainDate(), 'fr'),
    opened: hour(sources, opened.epochMilliseconds),
    closed: hour(sources, closed.epochMilliseconds),
    chair: chairOf(sources, present),
    present,
    excused: attendance
      .filter(({ state }) => state === 'excused')
      .map((one) => attendee(sources, one)),
    absent: absentOf(sources, attendance),
    quorum: quorumSentence(sources, there),
    previous: previousSentence(sources),
    points: pointsOf(sources),
    notTreated: carriedOver(agenda, book).agenda.map(({ title }) => title),
    changes: [...changes],
    next: nextSentence(sources),
  };
}

const hour = ({ meeting }: Sources, at: number): string =>
  timeInWords(
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(meeting.start.timeZoneId),
    'fr',
  );

/** Whoever the book says presided, or else whoever leads the body, unless he was not in the room. */
function chairOf(sources: Sources, present: Minutes['present']): string {
  const { directory, group, meeting, book } = sources;
  const told = presidingIn(book);
  if (told !== undefined) {
    const [person, ...others] = findPeople(directory, told);
    return person && others.length === 0 ? person.name : told;
  }
  const mandates = directory.mandates(meeting.start.toPlainDate());
  const own = mandates.filter(({ groupId }) => groupId === group.id);
  const chair =
    own.find(({ role }) => role === 'chair') ?? own.find(({ role }) => role === 'coordinator');
  const name = directory.person(chair?.personId ?? '')?.name ?? '';
  return present.length === 0 || present.some((one) => one.name === name) ? name : '';
}

function attendee(
  sources: Sources,
  { who, arrivedAt, leftAt }: Presence,
): Minutes['present'][number] {
  const { t, directory, meeting } = sources;
  const personId =
    who.name === undefined
      ? (who.personId ?? assumedPerson(meeting, who.organizationId ?? ''))
      : undefined;
  const person = directory.person(personId ?? '');
  const notes = [
    ...(arrivedAt === undefined
      ? []
      : [t('seances.minutes.from', { time: hour(sources, arrivedAt) })]),
    ...(leftAt === undefined ? [] : [t('seances.minutes.until', { time: hour(sources, leftAt) })]),
  ];
  const [, stranger, from] = /^(.+?)\s*\(([^)]+)\)$/u.exec(who.name ?? '') ?? [];
  return {
    organization: directory.organization(who.organizationId ?? '')?.acronym ?? from ?? '',
    name: stranger ?? who.name ?? person?.name ?? '',
    quality: qualityOf(sources, who.organizationId, personId),
    note: notes.join(', '),
  };
}

/** « titulaire », « suppléant », « invité »: by the seat held that day. */
export function qualityOf(
  { t, directory, group, meeting }: Pick<Sources, 't' | 'directory' | 'group' | 'meeting'>,
  organizationId: string | undefined,
  personId: string | undefined,
): string {
  const seats = directory.seats(group.id, meeting.start.toPlainDate());
  const own = seats.filter((seat) => seat.organizationId === organizationId);
  if (own.length === 0) return t('seances.minutes.quality', { role: 'guest' });
  const role = own.find((seat) => seat.personId === personId)?.role;
  return t('seances.minutes.quality', { role: role ?? 'representative' });
}

function absentOf(
  { directory, group, meeting }: Sources,
  attendance: readonly Presence[],
): string[] {
  const named = new Set(attendance.map(({ who }) => who.organizationId));
  const seats = directory.seats(group.id, meeting.start.toPlainDate());
  const seated = [...new Set(seats.map(({ organizationId }) => organizationId))];
  return seated
    .filter((id) => !named.has(id))
    .flatMap((id) => directory.organization(id)?.acronym ?? [])
    .sort((one, other) => one.localeCompare(other, 'fr'));
}

/** By whoever came, even if he has left since. */
function quorumSentence(
  { t, directory, group, meeting }: Sources,
  there: readonly Presence[],
): string {
  const seats = directory.seats(group.id, meeting.start.toPlainDate());
  const seated = [...new Set(seats.map(({ organizationId }) => organizationId))];
  const came = there.map((one) => ({ ...one, state: 'present' as const }));
  const count = quorumOf(came, { seated, percent: group.quorumPercent });
  if (!count) return '';
  const { needed, present } = count;
  const reached = count.reached ? 'yes' : 'no';
  return t('seances.minutes.quorum', { needed, present, seated: count.seated, reached });
}

function previousSentence({ t, book, previousCode }: Sources): string {
  const said = previousOutcome(book);
  if (!said) return '';
  const { outcome } = said;
  const texts = said.texts.join(' ; ');
  return t('seances.minutes.previous', {
    outcome,
    code: previousCode ?? 'none',
    texts: texts === '' ? 'none' : texts,
  });
}

function nextSentence({ t, next }: Sources): string {
  if (!next) return '';
  const day = dayInWords(next.start.toPlainDate(), 'fr');
  const place = placeInWords(t, next.place);
  return t('seances.minutes.next', {
    code: next.code,
    day,
    time: timeInWords(next.start, 'fr'),
    place,
  });
}
