import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { type Block, buttons, facts, info, text, warning } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import type { Answer } from '../meetings/attendance/answer.ts';
import type { Attendance } from '../meetings/attendance/attendance.ts';
import { standInQuestion } from '../meetings/attendance/standInQuestion.ts';
import { type Letter, letterFacts, letterTo, threadOf } from '../meetings/letters/letter.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { answerButtons } from '../meetings/messages.ts';

/** What somebody who answered by mail is to be told of it: silence means that it is noted. */
export type Remark =
  | { readonly kind: 'stale' | 'cancelled'; readonly answer: Answer }
  | { readonly kind: 'changed'; readonly before: Answer; readonly after: Answer }
  | { readonly kind: 'delegate'; readonly delegate: string };

/** Tells somebody what came of the answer that he mailed: once for each date of the meeting. */
export function remark(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  said: Remark,
): void {
  const letter = letterTo(circumstances, meeting, attendee);
  if (!letter) return;
  const { t, person } = letter;
  const subject = t(`mailbox.${said.kind}.subject`, { code: meeting.code });
  const blocks = [
    remarkText(letter, said),
    facts(...letterFacts(letter)),
    ...(said.kind === 'stale' ? [buttons(...answerButtons(t, meeting))] : []),
  ];
  // A changed answer is told each time: whoever changes it may not be who he says.
  const once = said.kind === 'changed' ? write.id : String(meeting.sequence);
  write.send({
    to: { person: person.id, by: 'mail' },
    about: meeting.groupId,
    dedupeKey: `meeting:${meeting.id}:mailbox.${said.kind}:${person.id}:${once}`,
    usefulUntil: meeting.end.toInstant(),
    message: { subject, blocks, thread: threadOf(meeting) },
  });
}

function remarkText({ t, meeting: { code } }: Letter, said: Remark): Block {
  switch (said.kind) {
    case 'stale':
    case 'cancelled':
      return warning(
        t(`mailbox.${said.kind}.text`, { answer: t(`meetings.answer.${said.answer}`) }),
      );
    case 'changed':
      return text(
        t('mailbox.changed.text', {
          code,
          before: t(`meetings.answer.${said.before}`),
          after: t(`meetings.answer.${said.after}`),
        }),
      );
    case 'delegate':
      return warning(t('mailbox.delegate.text', { code, delegate: said.delegate }));
  }
}

/** Asks in the chats of somebody who declined by mail who will sit in his place. */
export function askForStandIn(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  group: Group,
): void {
  const letter = letterTo(circumstances, meeting, attendee);
  if (!letter) return;
  const { t, person } = letter;
  const { directory } = circumstances;
  const noted = t('meetings.answered.declined', { code: meeting.code });
  write.send({
    to: { person: person.id, by: 'chat' },
    about: meeting.groupId,
    dedupeKey: `mailbox.standIn:${meeting.id}:${person.id}:${write.id}`,
    usefulUntil: meeting.start.toInstant(),
    message: {
      subject: noted,
      blocks: [
        info(noted),
        facts(...letterFacts(letter)),
        ...standInQuestion({ t, directory }, { meeting, group }, attendee),
      ],
    },
  });
}
