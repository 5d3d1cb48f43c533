import { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { heading, type Reply, text } from '../kernel/messages/tree.ts';
import { yesOrNo } from '../kernel/messages/yesOrNo.ts';
import { cancelMeeting } from './change.ts';
import { type MeetingSubject, refuseClosed } from './meetingSearch.ts';
import { slotFacts } from './messages.ts';
import { confirmStatus, standingReply } from './statusDraft.ts';
import { writtenTo } from './writtenTo.ts';

/** The command whose drafts are cancellations. */
export const CANCEL = 'annuler';

const cancelSchema = z.object({ code: z.string(), reason: z.string() });

/**
 * Previews a cancellation and keeps it as a draft: nothing is sent.
 * @throws DomainError `meeting.reasonMissing`
 */
export async function previewCancel(
  context: Context,
  { meeting }: MeetingSubject,
  typed: string,
): Promise<Reply> {
  const { t } = context;
  const reason = typed.trim();
  if (reason === '') throw new DomainError('meeting.reasonMissing', { code: meeting.code });
  const draft = await context.write((write) =>
    openDraft(write, CANCEL, { code: meeting.code, reason }, draftAuthor(context)),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.cancel.title', { code: meeting.code })),
      {
        kind: 'facts',
        facts: [...slotFacts(t, meeting), { label: t('meetings.cancel.reason'), value: reason }],
      },
      text(
        t('meetings.cancel.effect', {
          people: writtenTo(meeting.attendees, context.directory).length,
        }),
      ),
      yesOrNo(t, CANCEL, draft, 'danger'),
    ],
  };
}

/** Confirms a cancellation, once. */
export async function confirmCancel(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: CANCEL, draft, payload: cancelSchema };
  const done = await confirmStatus(context, subject, pressed, async (write, meeting, kept) => {
    if (meeting.status === 'cancelled') return false;
    refuseClosed({ ...subject, meeting }, context);
    await cancelMeeting(write, context, meeting, kept.reason, subject.group);
    return true;
  });
  const said = done ? 'meetings.cancel.done' : 'meetings.cancel.already';
  return standingReply(context, subject, ({ code, attendees }) =>
    t(said, { code, people: writtenTo(attendees, context.directory).length }),
  );
}
