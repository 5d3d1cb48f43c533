import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Directory } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, facts, type ListItem } from '../../kernel/messages/tree.ts';
import type { Meeting } from '../meeting.ts';
import { answersInWords, slotFacts } from '../messages.ts';
import { type Attendance, byOrganization, type Quorum } from './attendance.ts';

/** Who comes, organisation by organisation, those that come first; then the quorum. */
export function attendanceBlocks(
  t: Translator,
  meeting: Meeting,
  directory: Directory,
  rule: Quorum | undefined,
): Block[] {
  const items = linesOf(t, meeting, directory);
  return [
    { kind: 'heading', text: t('meetings.attendance.title', { code: meeting.code }) },
    { kind: 'text', text: answersInWords(t, meeting) },
    { kind: 'list', items },
    ...(rule ? [{ kind: 'text', text: quorumInWords(t, rule) } as const] : []),
  ];
}

/**
 * What these organisations have answered, and nothing of the others.
 * @throws DomainError `meeting.noneInvitedOf` when nobody is invited for them
 */
export function answersOf(
  t: Translator,
  meeting: Meeting,
  directory: Directory,
  organizations: readonly string[],
): Block[] {
  const own = meeting.attendees.filter((one) => organizations.includes(one.organizationId));
  if (own.length === 0) {
    const [first = ''] = organizations;
    const organization = directory.organization(first)?.acronym ?? '';
    throw new DomainError('meeting.noneInvitedOf', { organization, code: meeting.code });
  }
  return [
    { kind: 'heading', text: t('meetings.attendance.title', { code: meeting.code }) },
    facts(...slotFacts(t, meeting)),
    { kind: 'list', items: linesOf(t, { ...meeting, attendees: own }, directory) },
  ];
}

/** A line for each organisation, those that come first. */
function linesOf(t: Translator, meeting: Meeting, directory: Directory): ListItem[] {
  return byOrganization(meeting.attendees)
    .map((one) => ({ ...one, acronym: directory.organization(one.organizationId)?.acronym ?? '' }))
    .sort(
      (one, other) =>
        rank(one.partstat) - rank(other.partstat) ||
        one.acronym.localeCompare(other.acronym, t.locale),
    )
    .map(({ acronym, attendees }): ListItem => {
      const people = attendees.map((one) => attendeeInWords(t, meeting, one, directory)).join(', ');
      return { text: [{ bold: acronym }, ` — ${people}`] };
    });
}

const ORDER: readonly Partstat[] = ['accepted', 'tentative', 'needsAction', 'declined'];

const rank = (partstat: Partstat): number => ORDER.indexOf(partstat);

function attendeeInWords(
  t: Translator,
  meeting: Meeting,
  attendee: Attendance,
  directory: Directory,
): string {
  const name = directory.person(attendee.personId)?.name ?? '';
  const { partstat: answer, role } = attendee;
  const who = t('meetings.attendance.person', { name, answer, role });
  const by = notedBy(meeting, attendee, directory);
  return by === undefined ? who : t('meetings.attendance.noted', { who, by });
}

/** Who noted his answer: « secretariat », or the name of whoever leads the group. */
function notedBy(
  { start }: Meeting,
  { notedById }: Attendance,
  directory: Directory,
): string | undefined {
  const author = directory.person(notedById ?? '');
  if (!author) return undefined;
  return directory.actor(author, start.toPlainDate()).secretariat ? 'secretariat' : author.name;
}

function quorumInWords(t: Translator, { needed, present, seated }: Quorum): string {
  const missing = Math.max(0, needed - present);
  return t('meetings.quorum', { needed, present, seated, missing });
}
