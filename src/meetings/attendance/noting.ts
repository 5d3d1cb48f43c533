import { z } from 'zod';
import { speaker } from '../../kernel/access/speaker.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { confirmStatus, standingReply } from '../changing/statusDraft.ts';
import { writeAside } from '../letters/aside.ts';
import { letterTo } from '../letters/letter.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { meetingById } from '../store.ts';
import { answerMeeting, nameStandIn } from './answer.ts';
import type { Attendance } from './attendance.ts';

/** The command whose drafts note what others have answered. */
export const NOTE = 'repondrePour';

const PARTSTATS = ['accepted', 'declined', 'tentative'] as const;

/** Somebody's answer, as it is previewed. */
const notedSchema = z.object({
  personId: z.string(),
  /** What he had answered when it was previewed, and whether himself. */
  before: z.enum([...PARTSTATS, 'needsAction']),
  own: z.boolean(),
  standInId: z.string().nullable(),
});

const notesSchema = z.object({
  code: z.string(),
  sequence: z.number(),
  answer: z.enum(PARTSTATS),
  noted: z.array(notedSchema),
});
export type Notes = z.infer<typeof notesSchema>;
export type Noted = z.infer<typeof notedSchema>;

/** Notes these answers, once; whoever has answered for himself since the preview is left as he is. */
export async function confirmNotes(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: NOTE, draft, payload: notesSchema };
  const left: string[] = [];
  const { kind } = await confirmStatus(context, subject, pressed, (write, meeting, notes) =>
    noteAll(write, context, { ...subject, meeting }, notes, left),
  );
  const { t } = context;
  const names = left.length === 0 ? 'none' : listInWords(left, t.locale);
  return standingReply(context, subject, ({ code }) =>
    kind === 'done'
      ? t('meetings.noted.done', { code, left: names })
      : t('meetings.noted.already', { code }),
  );
}

/**
 * @returns false when there is nothing left to note
 * @param left where the names go of those who have answered for themselves since
 * @throws DomainError `meeting.moved`, `meeting.cancelled`, `meeting.over`
 */
async function noteAll(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  { sequence, answer, noted }: Notes,
  left: string[],
): Promise<boolean> {
  refuseClosed(subject, context);
  const { id, code } = subject.meeting;
  if (subject.meeting.sequence !== sequence) throw new DomainError('meeting.moved', { code });
  let any = false;
  for (const one of noted) {
    // As the note before leaves it: two of them may count on one stand-in.
    const meeting = await meetingById(write.tx, id);
    const attendee = meeting?.attendees.find(({ personId }) => personId === one.personId);
    if (!meeting || !attendee || !isAsPreviewed(attendee, one)) {
      left.push(context.directory.person(one.personId)?.name ?? '');
      continue;
    }
    await note(write, context, { ...subject, meeting }, attendee, { ...one, answer });
    any = true;
  }
  return any;
}

const isAsPreviewed = ({ partstat, notedById }: Attendance, { before, own }: Noted): boolean =>
  partstat === before && (notedById === null) === own;

async function note(
  write: Write,
  context: Context,
  { meeting, group }: MeetingSubject,
  attendee: Attendance,
  { answer, standInId }: Noted & Pick<Notes, 'answer'>,
): Promise<void> {
  const author = speaker(context);
  // Whoever gave that answer himself keeps it as his own: his stand-in alone is new.
  const isOwn = attendee.partstat === answer && attendee.notedById === null;
  const given = author.id === attendee.personId || isOwn ? {} : { notedById: author.id };
  await answerMeeting(write, context, meeting, attendee, answer, group, given);
  const standIn = context.directory.person(standInId ?? '');
  if (standIn?.active) {
    const answered = { ...attendee, partstat: answer, notedById: given.notedById ?? null };
    await nameStandIn(write, context, meeting, answered, standIn, group);
  }
  if (given.notedById) tell(write, context, meeting, attendee, author, answer, standIn);
}

/** He learns what was noted for him, and by whom; his own word changes it. */
function tell(
  write: Write,
  context: Context,
  meeting: Meeting,
  attendee: Attendance,
  author: Person,
  answer: Notes['answer'],
  standIn: Person | undefined,
): void {
  const letter = letterTo(context, meeting, { ...attendee, partstat: answer });
  if (!letter) return;
  const lead = letter.t('meetings.mail.noted.text', {
    author: author.name,
    answer,
    standIn: standIn?.name ?? 'none',
  });
  writeAside(write, letter, 'noted', lead);
}
