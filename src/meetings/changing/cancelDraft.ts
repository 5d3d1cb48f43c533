import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import type { Stale } from '../../kernel/confirmDraft.ts';
import { closeDraft, draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { writtenTo } from '../letters/writtenTo.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import { cancelMeeting } from './change.ts';
import { confirmStatus, standingReply } from './statusDraft.ts';

/** The command whose drafts are cancellations. */
export const CANCEL = 'annuler';

/** A cancellation as its draft keeps it. */
export const cancelSchema = z.object({
  code: z.string(),
  reason: z.string(),
  /** When the meeting of the preview begins; no moment in those of before it was kept. */
  start: z.string().default(''),
});

const storeCancel = ({ code, start }: Meeting, reason: string): z.infer<typeof cancelSchema> => ({
  code,
  reason,
  start: start.toString(),
});

/**
 * Previews a cancellation and keeps it as a draft: nothing is sent.
 * @param replaced the draft that this one corrects
 * @throws DomainError `meeting.reasonMissing`
 */
export async function previewCancel(
  context: Context,
  { meeting }: MeetingSubject,
  typed: string,
  replaced?: string,
): Promise<Reply> {
  const reason = typed.trim();
  if (reason === '') throw new DomainError('meeting.reasonMissing', { code: meeting.code });
  const author = draftAuthor(context);
  const draft = await context.write(async (write) => {
    if (replaced) await closeDraft(write, replaced, { status: 'abandoned' }, author);
    return openDraft(write, CANCEL, storeCancel(meeting, reason), author);
  });
  return cancelPreview(context, meeting, reason, draft);
}

function cancelPreview(
  { t, directory }: Context,
  meeting: Meeting,
  reason: string,
  draft: string,
  note?: string,
): Reply {
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('meetings.cancel.title', { code: meeting.code })),
      {
        kind: 'facts',
        facts: [...slotFacts(t, meeting), { label: t('meetings.cancel.reason'), value: reason }],
      },
      text(t('meetings.cancel.effect', { people: writtenTo(meeting.attendees, directory).length })),
      yesOrNo(t, CANCEL, draft, 'danger'),
    ],
  };
}

/** Confirms a cancellation, once; of a meeting that has been moved since, it is previewed again. */
export async function confirmCancel(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: CANCEL, draft, payload: cancelSchema };
  const outcome = await confirmStatus(context, subject, pressed, (write, meeting, kept) =>
    cancelKept(write, context, { ...subject, meeting }, kept),
  );
  if (outcome.kind === 'stale') {
    const { meeting, reason } = outcome.stale;
    return cancelPreview(context, meeting, reason, outcome.draft, t('meetings.preview.changed'));
  }
  const said = outcome.kind === 'done' ? 'meetings.cancel.done' : 'meetings.cancel.already';
  return standingReply(context, subject, ({ code, attendees }) =>
    t(said, { code, people: writtenTo(attendees, context.directory).length }),
  );
}

interface Moved {
  readonly meeting: Meeting;
  readonly reason: string;
}

/** @returns false when it is called off already; what to preview again when it has been moved */
async function cancelKept(
  write: Write,
  context: Context,
  { meeting, ...subject }: MeetingSubject,
  { reason, start }: z.infer<typeof cancelSchema>,
): Promise<boolean | Stale<Moved>> {
  if (meeting.status === 'cancelled') return false;
  refuseClosed({ ...subject, meeting }, context);
  if (meeting.start.toString() !== start) {
    return { again: storeCancel(meeting, reason), stale: { meeting, reason } };
  }
  await cancelMeeting(write, context, meeting, reason, subject.group);
  return true;
}
