import type { Context } from '../kernel/commands/context.ts';
import { closeDraft, draftAuthor, findDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { info, type Reply } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingSubject } from './meetingSearch.ts';
import { meetingCard } from './messages.ts';
import { meetingByCode } from './store.ts';

/**
 * Confirms the draft that changes whether a meeting holds, once: of two people who press, one acts.
 * @param act does it; false when the meeting is already so
 * @returns whether it was done now
 */
export function confirmStatus(
  context: Context,
  subject: MeetingSubject,
  command: string,
  draft: string,
  act: (write: Write, meeting: Meeting, payload: unknown) => Promise<boolean>,
): Promise<boolean> {
  return context.write(async (write) => {
    const found = await findDraft(write, command, draft);
    if (found.state === 'abandoned') throw new DomainError('draft.abandoned');
    if (found.state === 'confirmed') return false;
    const { code } = subject.meeting;
    const meeting = await meetingByCode(write.tx, code);
    if (!meeting) throw subject.hidden;
    if (!(await act(write, meeting, found.payload))) return false;
    await closeDraft(write, draft, { status: 'confirmed', result: code }, draftAuthor(context));
    return true;
  });
}

/** The meeting as it stands, under what has been done to it. */
export async function standingReply(
  context: Context,
  subject: MeetingSubject,
  said: (meeting: Meeting) => string,
): Promise<Reply> {
  const current = await meetingByCode(context.db, subject.meeting.code);
  if (!current) throw subject.hidden;
  const card = meetingCard(context.t, current, subject.group, { answerable: false });
  return { replacesOriginal: true, blocks: [info(said(current)), ...card] };
}
