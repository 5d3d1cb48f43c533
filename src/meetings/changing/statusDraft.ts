import type { Context } from '../../kernel/commands/context.ts';
import {
  type Confirmation,
  confirmDraft,
  type Pressed,
  type Stale,
} from '../../kernel/confirmDraft.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { meetingCard } from '../messages.ts';
import { meetingByCode } from '../store.ts';

/**
 * Confirms the draft that changes whether a meeting holds, once: of two people who press, one acts.
 * @param act does it; false when the meeting is already so
 */
export function confirmStatus<P, S = never>(
  context: Context,
  subject: MeetingSubject,
  pressed: Pressed<P>,
  act: (write: Write, meeting: Meeting, kept: P) => Promise<boolean | Stale<S>>,
): Promise<Confirmation<{ readonly result: string }, S>> {
  const { code } = subject.meeting;
  return confirmDraft(context, pressed, async (write, kept) => {
    const meeting = await meetingByCode(write.tx, code);
    if (!meeting) throw subject.hidden;
    const acted = await act(write, meeting, kept);
    if (typeof acted !== 'boolean') return acted;
    return acted ? { result: code } : undefined;
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
