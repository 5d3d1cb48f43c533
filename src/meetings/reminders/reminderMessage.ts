import type { Temporal } from 'temporal-polyfill';
import type { Message } from '../../kernel/messages/message.ts';
import { type Block, buttons, facts, heading, text } from '../../kernel/messages/tree.ts';
import { ringingAt } from '../../kernel/quietHours.ts';
import type { Write } from '../../kernel/write.ts';
import { type Notes, validatedBlocks } from '../agenda/agendaMessages.ts';
import type { TypedPoint } from '../agenda/ordreDuJour.ts';
import { answerLink } from '../letters/answerLink.ts';
import { hourInSubject, type Letter, letterFacts, threadOf } from '../letters/letter.ts';
import { answerButtons } from '../messages.ts';
import { REMINDER } from './reminding.ts';

/** An ordre du jour as it was validated, with what goes with its points. */
export interface ShownAgenda {
  readonly points: readonly TypedPoint[];
  readonly notes: Notes;
}

/**
 * Reminds one person of a meeting, by mail and chat.
 * @param jobKey the key of the job, which names the message: its number would tell how much else goes on
 * @param usefulUntil until when what it says is true, and it may be said
 * @param agenda the ordre du jour, once it is validated
 */
export function remind(
  write: Write,
  letter: Letter,
  jobKey: string,
  usefulUntil: Temporal.Instant,
  agenda?: ShownAgenda,
): void {
  const { t, meeting, person } = letter;
  const { now } = letter.circumstances;
  // A chat that is held back overnight says « aujourd’hui » where the mail of the evening said « demain ».
  const rings = ringingAt(now, person, usefulUntil);
  const message = reminderMessage(letter, agenda, [], rings);
  const mailed = reminderMessage(letter, agenda, answerLink(letter), now);
  const outgoing = {
    dedupeKey: `${jobKey}:${person.id}`,
    about: meeting.groupId,
    topic: `${REMINDER}:${meeting.id}:${person.id}`,
    usefulUntil,
  };
  write.send({ ...outgoing, to: { person: person.id, by: 'mail' }, message: mailed });
  const blocks = [...message.blocks, buttons(...answerButtons(t, meeting))];
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'chat' },
    message: { ...message, blocks },
    notBefore: rings,
  });
}

function reminderMessage(
  letter: Letter,
  agenda: ShownAgenda | undefined,
  link: readonly Block[],
  leaves: Temporal.Instant,
): Message {
  const { t, meeting, attendee } = letter;
  const { code, subject } = meeting;
  const delay = delayInWords(letter, leaves);
  return {
    subject: t('meetings.reminder.subject', { delay, code, subject }),
    blocks: [
      heading(t('meetings.reminder.title', { code, delay })),
      text(t('meetings.reminder.lead')),
      facts(...letterFacts(letter)),
      ...validatedBlocks(t, agenda?.points, agenda?.notes),
      text(t('meetings.reminder.answer', { answer: attendee.partstat, code })),
      ...link,
    ],
    thread: threadOf(meeting),
  };
}

/**
 * « dans 7 jours », « demain », « aujourd’hui à 10 h 00 », the days counted in the reader's zone from when
 * it leaves. Not « dans une heure », which is wrong as soon as a mail is read a little later.
 */
function delayInWords(letter: Letter, leaves: Temporal.Instant): string {
  const { t, meeting, person } = letter;
  const today = leaves.toZonedDateTimeISO(person.zone).toPlainDate();
  const { days } = today.until(meeting.start.withTimeZone(person.zone).toPlainDate());
  return days > 0
    ? t('meetings.reminder.days', { days })
    : t('meetings.reminder.today', { time: hourInSubject(letter) });
}
