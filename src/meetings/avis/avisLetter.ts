import { facts, heading, text } from '../../kernel/messages/tree.ts';
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
  for (const by of ['mail', 'chat'] as const) {
    write.send({
      to: { person: person.id, by },
      message,
      dedupeKey: `avis:${meeting.id}:${write.id}:${person.id}`,
      about: meeting.groupId,
      topic: `avis:${meeting.id}:${write.id}:${person.id}`,
      usefulUntil: meeting.end.toInstant(),
    });
  }
}
