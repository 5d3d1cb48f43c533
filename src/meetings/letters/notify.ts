import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { rangeInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { buttons } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import type { Attendance } from '../attendance/attendance.ts';
import { whoComes } from '../attendance/whoComes.ts';
import type { Meeting } from '../meeting.ts';
import { answerButtons, meetingCard } from '../messages.ts';
import { meetingById } from '../store.ts';
import { letterTo } from './letter.ts';
import { type Notice, noticeMessage, turnOf } from './notice.ts';

/** Writes to one attendee, by mail with the calendar object that goes with it (RFC 6047). */
export function notifyAttendee(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  notice: Notice,
): void {
  const letter = letterTo(circumstances, meeting, attendee);
  if (!letter) return;
  const { t, person } = letter;
  const message = noticeMessage(letter, notice, 'mail');
  const outgoing = {
    dedupeKey: `meeting:${meeting.id}:${notice.kind}:${person.id}:${write.id}`,
    about: meeting.groupId,
    usefulUntil: meeting.end.toInstant(),
    happensAt: meeting.start.toInstant(),
  };
  const topic = `${attendeeTopic(meeting, person)}${apart(notice)}`;
  write.send({
    ...outgoing,
    ...turnOf(notice),
    to: { person: person.id, by: 'mail', ...parting(notice) },
    message,
    topic,
  });
  if (notice.kind !== 'standIn') return;
  const { calendar: _, ...spoken } = noticeMessage(letter, notice, 'chat');
  const blocks = [...spoken.blocks, buttons(...answerButtons(t, meeting))];
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'chat' },
    message: { ...spoken, blocks },
  });
}

/** What replaces what, of the letters to one person about one meeting. */
export const attendeeTopic = (meeting: Pick<Meeting, 'id'>, person: Pick<Person, 'id'>): string =>
  `meeting:${meeting.id}:${person.id}`;

/** What replaces what, of the letters to one person about the meetings of one series. */
export const seriesTopic = (strand: { readonly id: string }, person: Pick<Person, 'id'>): string =>
  `series:${strand.id}:${person.id}`;

/** Whoever has left hears of nothing else. */
const parting = ({ kind }: Notice): { readonly evenIfLeft?: true } =>
  kind === 'departure' ? { evenIfLeft: true } : {};

/** What no later letter about the meeting replaces has a topic of its own. */
function apart(notice: Notice): string {
  if (notice.kind === 'replacement') return `:${notice.old.uid}`;
  return notice.kind === 'counterDeclined' ? ':counter' : '';
}

/**
 * Tells the group's channel of a meeting, or brings up to date what it was told: one message for
 * each date the meeting has had, kept true at every answer.
 */
export async function announce(
  write: Write,
  { directory }: Pick<Circumstances, 'directory'>,
  { id }: Pick<Meeting, 'id'>,
  group: Group,
): Promise<void> {
  // As this change leaves it: stand-ins may have been seated since its author read it.
  const meeting = await meetingById(write.tx, id);
  if (!meeting) return;
  const t = translator('fr');
  const answers = whoComes(t, meeting, group, directory);
  const topic = `announce:${meeting.id}:${meeting.sequence}`;
  write.send({
    to: { group: group.id },
    dedupeKey: `${topic}:${write.id}`,
    topic,
    message: {
      subject: t('meetings.announcement.subject', { code: meeting.code, subject: meeting.subject }),
      blocks: meetingCard(t, meeting, group, { answerable: true, forAll: true, answers }),
      key: announcementKey(meeting.id, meeting.sequence),
    },
  });
}

/** Says in the place of an earlier announcement that it no longer holds. */
export function retractAnnouncement(
  write: Write,
  before: Meeting,
  after: Meeting,
  group: Group,
): void {
  const t = translator('fr');
  const text = t('meetings.announcement.replaced', {
    code: after.code,
    before: rangeInWords(before.start, before.end, t.locale),
    after: rangeInWords(after.start, after.end, t.locale),
    status: before.status === 'cancelled' ? 'restored' : after.status,
  });
  const topic = `announce:${before.id}:${before.sequence}`;
  write.send({
    to: { group: group.id },
    dedupeKey: `${topic}:${write.id}`,
    topic,
    message: {
      subject: t('meetings.announcement.subject', { code: after.code, subject: after.subject }),
      blocks: [{ kind: 'text', text }],
      key: announcementKey(before.id, before.sequence),
    },
  });
}

const announcementKey = (meetingId: string, sequence: number): string =>
  `meeting:${meetingId}:${sequence}`;
