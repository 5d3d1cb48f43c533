import { authorize } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { previewChange } from '../changing/changeDraft.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { confirmRestore, previewRestore, RESTORE } from '../changing/restoreDraft.ts';
import type { Slot } from '../meeting.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { nextCancelled } from '../store.ts';

/** Where the rule of its series puts an occurrence that was moved; undefined when it is there. */
function slotOfRule({ meeting }: MeetingSubject): Slot | undefined {
  const start = meeting.occurrence?.slot.withTimeZone(meeting.start.timeZoneId);
  if (!start || start.equals(meeting.start)) return undefined;
  return { ...meeting, start, end: start.add(meeting.start.until(meeting.end)) };
}

/** « le gt énergie », « le gec du 25 mars »: the one that was called off, or else whichever is meant. */
async function toRestore(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  const { code: named, group, on, last } = ref;
  if (named !== undefined || !group || last) return findMeeting(ref, context);
  // Whether a group has called a meeting off is already something to know.
  authorize('reunions', context, { group });
  for (const { from, before } of on?.map((days) => momentsOf(days, group)) ?? [
    { from: context.now, before: undefined },
  ]) {
    const code = await nextCancelled(context.db, group.id, from, before);
    if (code !== undefined) return findMeeting({ code, rest: ref.rest }, context);
  }
  return findMeeting(ref, context);
}

const momentsOf = ({ from, to }: Days, { zone: timeZone }: Group) => ({
  from: from.toZonedDateTime({ timeZone }).toInstant(),
  before: to.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant(),
});

/** A meeting that was called off holds after all; an occurrence that was moved goes back. */
export const retablir = defineCommand({
  name: RESTORE,
  words: ['rétablir', 'rétablis', 'rétablissez', 'rétablissement', 'restaurer', 'restaure'],
  act: 'retablir',
  grammar: ['rétablir <réunion>'],
  examples: ['rétablir GEC-2027-04'],
  parse: readDatedRef,
  subject: toRestore,
  async run(_ref, context, subject): Promise<Reply> {
    if (subject.meeting.status === 'cancelled') return previewRestore(context, subject);
    refuseClosed(subject, context);
    const slot = slotOfRule(subject);
    if (slot) return previewChange(context, subject, slot);
    throw new DomainError('meeting.nothingToRestore', { code: subject.meeting.code });
  },
  actions: draftedActions(RESTORE, 'retablir', confirmRestore),
});
