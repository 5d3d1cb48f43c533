import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Directory } from '../../kernel/directory.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Block, ListItem } from '../../kernel/messages/tree.ts';
import type { Meeting } from '../meeting.ts';
import { answersInWords } from '../messages.ts';
import { type Attendance, byOrganization, type Quorum } from './attendance.ts';

/** Who comes, organisation by organisation, those that come first; then the quorum. */
export function attendanceBlocks(
  t: Translator,
  meeting: Meeting,
  directory: Directory,
  rule: Quorum | undefined,
): Block[] {
  const items = byOrganization(meeting.attendees)
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
  return [
    { kind: 'heading', text: t('meetings.attendance.title', { code: meeting.code }) },
    { kind: 'text', text: answersInWords(t, meeting) },
    { kind: 'list', items },
    ...(rule ? [{ kind: 'text', text: quorumInWords(t, rule) } as const] : []),
  ];
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

export function quorumInWords(t: Translator, { needed, present, seated }: Quorum): string {
  const missing = Math.max(0, needed - present);
  return t('meetings.quorum', { needed, present, seated, missing });
}
