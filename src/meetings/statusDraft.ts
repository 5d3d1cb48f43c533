import type { Context } from '../kernel/commands/context.ts';
import { confirmDraft, type Pressed } from '../kernel/confirmDraft.ts';
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
export async function confirmStatus<P>(
  context: Context,
  subject: MeetingSubject,
  pressed: Pressed<P>,
  act: (write: Write, meeting: Meeting, kept: P) => Promise<boolean>,
): Promise<boolean> {
  const { code } = subject.meeting;
  const { kind } = await confirmDraft(context, pressed, async (write, kept) => {
    const meeting = await meetingByCode(write.tx, code);
    if (!meeting) throw subject.hidden;
    return (await act(write, meeting, kept)) ? { result: code } : undefined;
  });
  return kind === 'done';
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
