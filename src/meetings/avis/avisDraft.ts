import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { facts, heading, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import type { Attendance } from '../attendance/attendance.ts';
import { confirmStatus, standingReply } from '../changing/statusDraft.ts';
import { letterTo } from '../letters/letter.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import { sendAvis } from './avisLetter.ts';

/** The command whose drafts tell something to those invited to a meeting. */
export const AVIS = 'avis';

const avisSchema = z.object({ code: z.string(), text: z.string(), sequence: z.number() });

/** Whoever has excused himself has no use for it. */
const toldOfIt = ({ attendees }: Meeting): readonly Attendance[] =>
  attendees.filter(({ partstat }) => partstat !== 'declined');

/**
 * Previews what will be told, word for word, and to how many.
 * @throws DomainError `meeting.nobodyToTell`
 */
export async function previewAvis(
  context: Context,
  { meeting }: MeetingSubject,
  said: string,
): Promise<Reply> {
  const { t } = context;
  const { code, sequence } = meeting;
  const count = toldOfIt(meeting).length;
  if (count === 0) throw new DomainError('meeting.nobodyToTell', { code });
  const draft = await context.write((write) =>
    openDraft(write, AVIS, { code, text: said, sequence }, draftAuthor(context)),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.avis.title', { code })),
      text(said),
      facts(...slotFacts(t, meeting)),
      text(t('meetings.avis.effect', { count })),
      yesOrNo(t, AVIS, draft, 'primary'),
    ],
  };
}

/**
 * Tells it, once, to those who are still invited.
 * @throws DomainError `meeting.toldBefore` when it moved meanwhile: what was said may not hold of the other day
 */
export async function confirmAvis(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: AVIS, draft, payload: avisSchema };
  const { kind } = await confirmStatus(context, subject, pressed, async (write, meeting, kept) => {
    refuseClosed({ ...subject, meeting }, context);
    if (meeting.sequence !== kept.sequence) {
      throw new DomainError('meeting.toldBefore', { code: meeting.code });
    }
    return tell(write, context, meeting, kept.text);
  });
  const said = kind === 'done' ? 'meetings.avis.done' : 'meetings.avis.already';
  return standingReply(context, subject, ({ code }) => context.t(said, { code }));
}

function tell(write: Write, context: Context, meeting: Meeting, said: string): boolean {
  const from = context.actor.person?.name ?? context.settings.organizer.name;
  const letters = toldOfIt(meeting).flatMap((one) => letterTo(context, meeting, one) ?? []);
  for (const letter of letters) sendAvis(write, letter, said, from);
  if (letters.length === 0) return false;
  write.audit({
    action: 'meeting.tell',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { text: said, people: letters.map(({ person }) => person.id) },
  });
  return true;
}
