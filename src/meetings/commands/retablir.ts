import { defineCommand } from '../../kernel/commands/command.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { findCancelled } from '../cancelledSearch.ts';
import { previewChange } from '../changing/changeDraft.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { confirmRestore, previewRestore, RESTORE } from '../changing/restoreDraft.ts';
import type { Slot } from '../meeting.ts';
import { readDatedRef } from '../meetingRef.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';

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
  parse: readDatedRef,
  subject: findCancelled,
  async run(_ref, context, subject): Promise<Reply> {
    if (subject.meeting.status === 'cancelled') return previewRestore(context, subject);
    refuseClosed(subject, context);
    const slot = slotOfRule(subject);
    if (slot) return previewChange(context, subject, slot);
    throw new DomainError('meeting.nothingToRestore', { code: subject.meeting.code });
  },
  actions: draftedActions(RESTORE, 'retablir', confirmRestore),
});
