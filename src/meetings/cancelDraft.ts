import { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import { closeDraft, findDraft, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import { buttons, heading, info, type Reply, text } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import { cancelMeeting } from './change.ts';
import { type MeetingSubject, refuseClosed } from './meetingRef.ts';
import { meetingCard, slotFacts } from './messages.ts';
import { draftAuthor } from './preview.ts';
import { meetingByCode } from './store.ts';

/** The command whose drafts are cancellations. */
export const CANCEL = 'annuler';

export const cancelSchema = z.object({ code: z.string(), reason: z.string() });

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
  const press = (verb: string): string => actionId(`${CANCEL}.${verb}`, { draft });
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.cancel.title', { code: meeting.code })),
      {
        kind: 'facts',
        facts: [...slotFacts(t, meeting), { label: t('meetings.cancel.reason'), value: reason }],
      },
      text(t('meetings.cancel.effect', { people: meeting.attendees.length })),
      buttons(
        { id: press('confirmer'), label: t('kernel.confirm'), style: 'danger' },
        { id: press('abandonner'), label: t('kernel.abandon') },
      ),
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
  const done = await context.write((write) => confirmDraft(write, context, subject, draft));
  const current = await meetingByCode(context.db, subject.meeting.code);
  if (!current) throw subject.hidden;
  const said = done ? 'meetings.cancel.done' : 'meetings.cancel.already';
  const card = meetingCard(t, current, subject.group, { answerable: false });
  return {
    replacesOriginal: true,
    blocks: [info(t(said, { code: current.code, people: current.attendees.length })), ...card],
  };
}

async function confirmDraft(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<boolean> {
  const found = await findDraft(write, CANCEL, draft);
  if (found.state === 'abandoned') throw new DomainError('draft.abandoned');
  if (found.state === 'confirmed') return false;
  const { code, reason } = cancelSchema.parse(found.payload);
  const meeting = await meetingByCode(write.tx, code);
  if (!meeting) throw subject.hidden;
  if (meeting.status === 'cancelled') return false;
  refuseClosed({ ...subject, meeting }, context);
  await cancelMeeting(write, context, meeting, reason, subject.group);
  await closeDraft(write, draft, { status: 'confirmed', result: code }, draftAuthor(context));
  return true;
}
