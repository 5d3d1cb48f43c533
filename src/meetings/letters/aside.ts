import { dayInWords } from '../../kernel/locale/format.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { type Block, buttons, facts, heading, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
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
  const message = messageOf(letter, kind, lead);
  const withMore = (...more: readonly Block[]): Message => ({
    ...message,
    blocks: [...message.blocks, ...more],
  });
  sendBothWays(write, {
    person: person.id,
    message: {
      mail: withMore(...answerLink(letter)),
      chat: withMore(buttons(...answerButtons(t, meeting))),
    },
    dedupeKey: `meeting:${meeting.id}:${kind}:${person.id}:${write.id}`,
    keyWithoutWay: true,
    about: meeting.groupId,
    usefulUntil: meeting.start.toInstant(),
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
