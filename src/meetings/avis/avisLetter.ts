import { facts, heading, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { type Letter, letterFacts, threadOf } from '../letters/letter.ts';

/** Tells one person, by mail and chat, what the one who leads the meeting has to say. */
export function sendAvis(write: Write, letter: Letter, said: string, from: string): void {
  const { t, meeting, person } = letter;
  const { code, subject } = meeting;
  const message = {
    subject: t('meetings.avis.subject', { code, subject }),
    blocks: [
      heading(t('meetings.avis.heading', { code })),
      text(t('meetings.avis.lead', { name: from })),
      text(said),
      facts(...letterFacts(letter)),
    ],
    thread: threadOf(meeting),
  };
  const key = `avis:${meeting.id}:${write.id}:${person.id}`;
  sendBothWays(write, {
    person: person.id,
    message,
    dedupeKey: key,
    keyWithoutWay: true,
    about: meeting.groupId,
    topic: key,
    usefulUntil: meeting.end.toInstant(),
  });
}
