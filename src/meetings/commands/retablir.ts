import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { previewChange } from '../changeDraft.ts';
import { draftedMeeting } from '../draftedMeeting.ts';
import type { Slot } from '../meeting.ts';
import { readMeetingRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { abandonDraft } from '../preview.ts';
import { confirmRestore, previewRestore, RESTORE } from '../restoreDraft.ts';

const draftParams = z.object({ draft: z.string() });

const draftSubject = ({ draft }: { draft: string }, context: Context) =>
  draftedMeeting(context, RESTORE, draft, z.object({ code: z.string() }));

const confirmer = defineAction({
  name: `${RESTORE}.confirmer`,
  act: 'retablir',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context, subject) => confirmRestore(context, subject, draft),
});

const abandonner = defineAction({
  name: `${RESTORE}.abandonner`,
  act: 'retablir',
  params: draftParams,
  subject: draftSubject,
  run: ({ draft }, context) => abandonDraft(context, RESTORE, draft),
});

/** Where the rule of its series puts an occurrence that was moved; undefined when it is there. */
function slotOfRule({ meeting }: MeetingSubject): Slot | undefined {
  const start = meeting.occurrence?.slot.withTimeZone(meeting.start.timeZoneId);
  if (!start || start.equals(meeting.start)) return undefined;
  return { ...meeting, start, end: start.add(meeting.start.until(meeting.end)) };
}

/** A meeting that was called off holds after all; an occurrence that was moved goes back. */
export const retablir = defineCommand({
  name: RESTORE,
  words: ['rétablir', 'rétablis', 'rétablissez', 'rétablissement', 'restaurer', 'restaure'],
  act: 'retablir',
  grammar: ['rétablir <réunion>'],
  examples: ['rétablir GEC-2027-04'],
  parse: readMeetingRef,
  subject: findMeeting,
  async run(_ref, context, subject): Promise<Reply> {
    if (subject.meeting.status === 'cancelled') return previewRestore(context, subject);
    refuseClosed(subject, context);
    const slot = slotOfRule(subject);
    if (slot) return previewChange(context, subject, slot);
    throw new DomainError('meeting.nothingToRestore', { code: subject.meeting.code });
  },
  actions: [confirmer, abandonner],
});
