import { dayInWords } from '../../kernel/locale/format.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { buttons, facts, heading, text } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { answerButtons } from '../messages.ts';
import { answerLink } from './answerLink.ts';
import { hourInSubject, type Letter, letterFacts, threadOf } from './letter.ts';

/** What is told of an answer without changing anything in a calendar. */
type Aside = 'standInLeft' | 'noted';

/**
 * Tells somebody, by mail and in his chat, of what became of his answer, and how to change it.
 * @param lead what became of it
 */
export function writeAside(write: Write, letter: Letter, kind: Aside, lead: string): void {
  const { t, meeting, person } = letter;
  const outgoing = {
    dedupeKey: `meeting:${meeting.id}:${kind}:${person.id}:${write.id}`,
    about: meeting.groupId,
    usefulUntil: meeting.start.toInstant(),
  };
  const message = messageOf(letter, kind, lead);
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'mail' },
    message: { ...message, blocks: [...message.blocks, ...answerLink(letter)] },
  });
  write.send({
    ...outgoing,
    to: { person: person.id, by: 'chat' },
    message: {
      ...message,
      blocks: [...message.blocks, buttons(...answerButtons(t, meeting))],
    },
  });
}

function messageOf(letter: Letter, kind: Aside, lead: string): Message {
  const { t, meeting } = letter;
  const { code, subject } = meeting;
  return {
    subject: t(`meetings.mail.${kind}.subject`, {
      code,
      subject,
      day: dayInWords(meeting.start.toPlainDate(), t.locale),
      time: hourInSubject(letter),
    }),
    blocks: [
      heading(t(`meetings.mail.${kind}.title`, { code })),
      text(lead),
      facts(...letterFacts(letter)),
      text(t(`meetings.mail.${kind}.how`, { code })),
    ],
    thread: threadOf(meeting),
  };
}
