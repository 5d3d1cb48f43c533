import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { heading, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { writtenTo } from '../letters/writtenTo.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { slotFacts } from '../messages.ts';
import { lookAhead, refusePast } from '../planning/planDraft.ts';
import { warningBlocks } from '../planning/warningMessages.ts';
import { restoreMeeting } from './change.ts';
import { aboutMeeting } from './draftedMeeting.ts';
import { confirmStatus, standingReply } from './statusDraft.ts';

/** The command whose drafts restore a meeting that was called off. */
export const RESTORE = 'retablir';

/**
 * Previews that a cancelled meeting holds after all, with what speaks against it by now.
 * @throws DomainError `date.past`, `meeting.hourPast`
 */
export async function previewRestore(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t, db, directory } = context;
  const { meeting, group } = subject;
  refusePast(meeting, context.now);
  const { warnings } = await lookAhead(db, context, { ...meeting, group, guestIds: [] }, meeting);
  const draft = await context.write((write) =>
    openDraft(write, RESTORE, { code: meeting.code }, draftAuthor(context)),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.restore.title', { code: meeting.code })),
      { kind: 'facts', facts: slotFacts(t, meeting) },
      ...warningBlocks(t, warnings, directory),
      text(
        t('meetings.restore.effect', { people: writtenTo(meeting.attendees, directory).length }),
      ),
      yesOrNo(t, RESTORE, draft, 'primary'),
    ],
  };
}

/** Confirms it, once. */
export async function confirmRestore(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const pressed = { command: RESTORE, draft, payload: aboutMeeting };
  const { kind } = await confirmStatus(context, subject, pressed, async (write, meeting) => {
    if (meeting.status === 'planned') return false;
    refusePast(meeting, context.now);
    await restoreMeeting(write, context, meeting, subject.group);
    return true;
  });
  const said = kind === 'done' ? 'meetings.restore.done' : 'meetings.restore.already';
  return standingReply(context, subject, ({ code, attendees }) =>
    context.t(said, {
      code,
      people: writtenTo(attendees, context.directory).length,
      when: context.settings.tellsOfChanges,
    }),
  );
}
