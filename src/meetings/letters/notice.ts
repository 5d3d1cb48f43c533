import { Temporal } from 'temporal-polyfill';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { type Block, facts, heading, text, warning } from '../../kernel/messages/tree.ts';
import { renderPlainText } from '../../kernel/render/plainText.ts';
import { invitationCalendar } from '../calendar/invitation.ts';
import { calendarSequence } from '../meeting.ts';
import { placeInWords } from '../messages.ts';
import { answerLink } from './answerLink.ts';
import { hourInSubject, type Letter, letterFacts, threadOf } from './letter.ts';
import { type News, slotTold } from './news.ts';
import type { Told } from './told.ts';

/** Why somebody is written to about a meeting. */
export type Notice =
  | News
  /** He sits in for somebody who declined. */
  | { readonly kind: 'standIn'; readonly forName: string }
  /** His invitation is replaced by another: the one he had is taken out of his calendar. */
  | { readonly kind: 'replacement'; readonly old: Told }
  /** The other time that he proposed by his calendar is declined (RFC 5546 DECLINECOUNTER). */
  | { readonly kind: 'counterDeclined' }
  /**
   * He is no longer expected; the meeting holds: whoever he sat in for comes, he has left his post, the seats
   * of his organisation have changed, or his invitation is taken back.
   */
  | { readonly kind: 'withdrawal' | 'departure' | 'seatEnded' | 'uninvited' }
  /** He prefers another address: it is taken out of the calendar of the one, and put into that of the other. */
  | { readonly kind: 'formerAddress' | 'newAddress' }
  /** He asks for it, or does not find it: as he was told it, once more. */
  | { readonly kind: 'again' };

/**
 * The letter, and the calendar object that goes with it (RFC 6047).
 * @param by the way it goes: the link to his page is for his mail alone
 */
export function noticeMessage(letter: Letter, notice: Notice, by: 'mail' | 'chat'): Message {
  const { t, meeting } = letter;
  const { code, subject } = meeting;
  const day = dayInWords(meeting.start.toPlainDate(), t.locale);
  const told = bodyOf(letter, notice);
  return {
    subject: t(`meetings.mail.${notice.kind}.subject`, {
      code,
      subject,
      day,
      time: hourInSubject(letter),
    }),
    blocks: [
      heading(t(`meetings.mail.${notice.kind}.title`, { code })),
      ...told,
      ...(by === 'chat' || isOver(notice) ? [] : answerLink(letter)),
    ],
    calendar: calendarPart(letter, notice, renderPlainText(told, t.locale)),
    thread: threadOf(meeting),
  };
}

const OVER: ReadonlySet<Notice['kind']> = new Set([
  'cancellation',
  'withdrawal',
  'departure',
  'seatEnded',
  'uninvited',
  'formerAddress',
  'replacement',
]);

const FIRST: ReadonlySet<Notice['kind']> = new Set(['invitation', 'standIn', 'restoration']);

/** Whether it is the first that is told of a meeting, or takes it out of a calendar. */
export function turnOf(notice: Notice): { readonly turn?: 'opens' | 'closes' } {
  if (FIRST.has(notice.kind)) return { turn: 'opens' };
  return isOver(notice) ? { turn: 'closes' } : {};
}

const isOver = ({ kind }: Notice): boolean => OVER.has(kind);

/** What is said between the greeting and the signature; the calendar shows it too. */
function bodyOf(letter: Letter, notice: Notice): Block[] {
  const { t, meeting, attendee } = letter;
  const before = notice.kind === 'update' ? notice.before : undefined;
  const answer = { answer: attendee.partstat, code: meeting.code };
  return [
    leadIn(letter, notice),
    facts(
      ...letterFacts(letter, before),
      ...(notice.kind === 'cancellation' ? reason(letter) : []),
    ),
    ...(isOver(notice) ? [] : [text(t('meetings.mail.howToAnswer', answer))]),
  ];
}

function leadIn(letter: Letter, notice: Notice): Block {
  const { t } = letter;
  switch (notice.kind) {
    case 'standIn':
      return text(t('meetings.mail.standIn.text', { name: notice.forName }));
    case 'update':
      return text(
        t('meetings.mail.update.text', {
          answer: notice.askedAgain ? 'again' : letter.attendee.partstat,
        }),
      );
    case 'newAddress':
    case 'again':
      return text(t(`meetings.mail.${notice.kind}.text`, { answer: letter.attendee.partstat }));
    case 'cancellation':
      return warning(t('meetings.mail.cancellation.text'));
    default:
      return text(t(`meetings.mail.${notice.kind}.text`));
  }
}

const reason = ({ t, meeting }: Letter) =>
  meeting.cancelReason ? [{ label: t('meetings.cancel.reason'), value: meeting.cancelReason }] : [];

const standingMethod = ({ kind }: Notice): 'REQUEST' | 'DECLINECOUNTER' =>
  kind === 'counterDeclined' ? 'DECLINECOUNTER' : 'REQUEST';

/** Which event of his calendar it is about, and when. */
function momentOf({ meeting }: Letter, notice: Notice) {
  if (notice.kind !== 'replacement') {
    const { uid, start, end, occurrence } = meeting;
    return { uid, recurrenceId: occurrence?.slot, start, end };
  }
  const { uid, recurrenceId } = notice.old;
  const slot = recurrenceId === '' ? undefined : Temporal.ZonedDateTime.from(recurrenceId);
  const { start, end } = slotTold(notice.old);
  return { uid, recurrenceId: slot, start, end };
}

/** Programs that leave it in sight show why: it is called off, or it holds without him. */
function summaryOf({ t, meeting: { code, subject } }: Letter, notice: Notice): string {
  const summary = t('meetings.calendar.summary', { code, subject });
  if (!isOver(notice)) return summary;
  return notice.kind === 'cancellation'
    ? t('meetings.calendar.cancelledSummary', { summary })
    : t('meetings.calendar.withdrawnSummary', { summary });
}

function calendarPart(
  letter: Letter,
  notice: Notice,
  description: string,
): NonNullable<Message['calendar']> {
  const { t, circumstances, meeting, attendee, person } = letter;
  const over = isOver(notice);
  const method = over ? 'CANCEL' : standingMethod(notice);
  const event = {
    ...momentOf(letter, notice),
    sequence: calendarSequence(meeting, circumstances.settings),
    summary: summaryOf(letter, notice),
    description,
    location: placeInWords(t, meeting.place),
  };
  const { now: stamp, settings } = circumstances;
  const content = invitationCalendar(
    { method, stamp, organizer: settings.organizer, events: [event] },
    { name: person.name, email: person.email, partstat: attendee.partstat },
  );
  return { method, content };
}
