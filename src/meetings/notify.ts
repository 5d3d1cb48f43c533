import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group, Person } from '../kernel/directory.ts';
import { dayInWords, rangeInWords, timeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import type { Block } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import type { Attendance } from './attendance.ts';
import { meetingCalendar } from './calendar/invitation.ts';
import type { Meeting, Slot } from './meeting.ts';
import { answerButtons, greeting, meetingCard, placeInWords, slotFacts } from './messages.ts';

/** Why somebody is written to about a meeting. */
export type Notice =
  | { readonly kind: 'invitation' }
  /** He sits in for somebody who declined. */
  | { readonly kind: 'standIn'; readonly forName: string }
  | { readonly kind: 'update'; readonly before: Slot; readonly askedAgain: boolean }
  | { readonly kind: 'cancellation' }
  /** He is no longer expected; the meeting holds. */
  | { readonly kind: 'withdrawal' };

/** Writes to one attendee, by mail with the calendar object that goes with it (RFC 6047). */
export function notifyAttendee(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  notice: Notice,
): void {
  const person = circumstances.directory.person(attendee.personId);
  if (!person) return;
  const t = translator(person.locale);
  const message = noticeMessage(t, circumstances, meeting, attendee, person, notice);
  const key = `meeting:${meeting.id}:${notice.kind}:${person.id}:${write.id}`;
  const topic = `meeting:${meeting.id}:${person.id}`;
  const about = meeting.groupId;
  write.send({ to: { person: person.id, by: 'mail' }, message, dedupeKey: key, topic, about });
  if (notice.kind !== 'standIn') return;
  const { calendar: _, ...spoken } = message;
  const buttons: Block = { kind: 'buttons', buttons: answerButtons(t, meeting) };
  write.send({
    to: { person: person.id, by: 'chat' },
    message: { ...spoken, blocks: [...spoken.blocks, buttons] },
    dedupeKey: key,
    about,
  });
}

function noticeMessage(
  t: Translator,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  person: Person,
  notice: Notice,
): Message {
  const subject = t(`meetings.mail.${notice.kind}.subject`, {
    code: meeting.code,
    subject: meeting.subject,
    day: dayInWords(meeting.start.toPlainDate(), t.locale),
    time: timeInWords(meeting.start, t.locale),
  });
  return {
    subject,
    blocks: noticeBlocks(t, meeting, person, notice),
    calendar: calendarPart(t, circumstances, meeting, attendee, person, notice),
  };
}

function noticeBlocks(t: Translator, meeting: Meeting, person: Person, notice: Notice): Block[] {
  const over = notice.kind === 'cancellation' || notice.kind === 'withdrawal';
  return [
    { kind: 'heading', text: t(`meetings.mail.${notice.kind}.title`, { code: meeting.code }) },
    greeting(t, person),
    { kind: 'text', text: leadIn(t, meeting, notice) },
    { kind: 'facts', facts: slotFacts(t, meeting) },
    ...(over
      ? []
      : [{ kind: 'text', text: t('meetings.mail.howToAnswer', { code: meeting.code }) } as const]),
    { kind: 'text', text: t('meetings.mail.signature') },
  ];
}

function leadIn(t: Translator, meeting: Meeting, notice: Notice): string {
  switch (notice.kind) {
    case 'standIn':
      return t('meetings.mail.standIn.text', { name: notice.forName });
    case 'update':
      return t('meetings.mail.update.text', {
        before: rangeInWords(notice.before.start, notice.before.end, t.locale),
        place: placeInWords(t, notice.before.place),
        askedAgain: notice.askedAgain ? 'yes' : 'no',
      });
    case 'cancellation':
      return t('meetings.mail.cancellation.text', { reason: meeting.cancelReason ?? '' });
    default:
      return t(`meetings.mail.${notice.kind}.text`);
  }
}

function calendarPart(
  t: Translator,
  { now, settings }: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  person: Person,
  notice: Notice,
): NonNullable<Message['calendar']> {
  const over = notice.kind === 'cancellation' || notice.kind === 'withdrawal';
  const method = over ? 'CANCEL' : 'REQUEST';
  const summary = t('meetings.calendar.summary', { code: meeting.code, subject: meeting.subject });
  const content = meetingCalendar({
    uid: meeting.uid,
    sequence: meeting.sequence,
    method,
    stamp: now,
    start: meeting.start,
    end: meeting.end,
    summary: over ? t('meetings.calendar.cancelledSummary', { summary }) : summary,
    description: leadIn(t, meeting, notice),
    location: placeInWords(t, meeting.place),
    organizer: settings.organizer,
    attendee: { name: person.name, email: person.email, partstat: attendee.partstat },
    status: over ? 'CANCELLED' : 'CONFIRMED',
  });
  return { method, content };
}

/**
 * Tells the group's channel of a meeting, or brings up to date what it was told: one message for
 * each date the meeting has had, kept true at every answer.
 */
export function announce(write: Write, meeting: Meeting, group: Group): void {
  const t = translator('fr');
  const topic = `announce:${meeting.id}:${meeting.sequence}`;
  write.send({
    to: { group: group.id },
    dedupeKey: `${topic}:${write.id}`,
    topic,
    message: {
      subject: t('meetings.announcement.subject', { code: meeting.code, subject: meeting.subject }),
      blocks: meetingCard(t, meeting, group, { answerable: true }),
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
    status: after.status,
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
