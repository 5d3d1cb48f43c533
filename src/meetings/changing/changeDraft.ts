import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import type { Directory } from '../../kernel/directory.ts';
import { closeDraft, draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { writtenTo } from '../letters/writtenTo.ts';
import { changeKind, type Meeting, type Slot } from '../meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { changeFacts, draftButtons, meetingCard } from '../messages.ts';
import { lookAhead, refusePast } from '../planning/planDraft.ts';
import { warningBlocks } from '../planning/warningMessages.ts';
import { meetingByCode } from '../store.ts';
import { changeMeeting } from './change.ts';

/** The command whose drafts are changes of a meeting. */
export const CHANGE = 'reporter';

export const changeSchema = z.object({
  code: z.string(),
  start: z.string(),
  end: z.string(),
  place: z.string(),
  subject: z.string(),
  /** The state of the meeting the preview was made from. */
  from: z.string(),
});

type ChangeDraft = z.infer<typeof changeSchema>;

export const slotOf = (draft: ChangeDraft): Slot => ({
  start: Temporal.ZonedDateTime.from(draft.start),
  end: Temporal.ZonedDateTime.from(draft.end),
  place: draft.place,
  subject: draft.subject,
});

const stateOf = ({ start, end, place, subject, status, sequence }: Meeting): string =>
  JSON.stringify([start, end, place, subject, status, sequence]);

/**
 * Previews a change, old and new side by side, and keeps it as a draft: nothing is sent.
 * @param note what the date was read as, when something else may have been meant
 * @throws DomainError `meeting.noChange`, `date.past`, `meeting.hourPast`
 */
export async function previewChange(
  context: Context,
  subject: MeetingSubject,
  slot: Slot,
  replaced?: string,
  note?: string,
): Promise<Reply> {
  const { meeting } = subject;
  if (!changeKind(meeting, slot).any)
    throw new DomainError('meeting.noChange', { code: meeting.code });
  refusePast(slot, context.now);
  const author = draftAuthor(context);
  const draft = await context.write(async (write) => {
    if (replaced) await closeDraft(write, replaced, { status: 'abandoned' }, author);
    return openDraft(write, CHANGE, storeChange(meeting, slot), author);
  });
  return changePreview(context, subject, slot, draft, note);
}

const storeChange = (meeting: Meeting, slot: Slot): ChangeDraft => ({
  code: meeting.code,
  start: slot.start.toString(),
  end: slot.end.toString(),
  place: slot.place,
  subject: slot.subject,
  from: stateOf(meeting),
});

async function changePreview(
  context: Context,
  { meeting, group }: MeetingSubject,
  slot: Slot,
  draft: string,
  note?: string,
): Promise<Reply> {
  const { t, directory } = context;
  const plan = { ...slot, group, guestIds: [] };
  const { warnings } = await lookAhead(context.db, context, plan, meeting);
  const { moved } = changeKind(meeting, slot);
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('meetings.change.title', { code: meeting.code })),
      { kind: 'facts', facts: changeFacts(t, meeting, slot) },
      ...warningBlocks(t, warnings, directory),
      text(
        t('meetings.change.effect', {
          people: concerned(meeting, slot, directory),
          moved: moved ? 'yes' : 'no',
        }),
      ),
      draftButtons(t, CHANGE, draft),
    ],
  };
}

/** How many are to be told: another room is no news to those who are excused. */
function concerned({ attendees, ...meeting }: Meeting, slot: Slot, directory: Directory): number {
  const reached = writtenTo(attendees, directory);
  return changeKind(meeting, slot).moved
    ? reached.length
    : reached.filter(({ partstat }) => partstat !== 'declined').length;
}

/** Confirms a change: the meeting as it is now, or the preview again when it has changed since. */
export async function confirmChange(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: CHANGE, draft, payload: changeSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    changeKept(write, context, subject, kept),
  );
  const current = await meetingByCode(context.db, subject.meeting.code);
  if (!current) throw subject.hidden;
  if (outcome.kind === 'stale') {
    const note = t('meetings.preview.changed');
    const now = { ...subject, meeting: current };
    return changePreview(context, now, outcome.stale, outcome.draft, note);
  }
  const people = concerned(subject.meeting, current, context.directory);
  const said = outcome.kind === 'done' ? 'meetings.change.done' : 'meetings.change.already';
  const card = meetingCard(t, current, subject.group, { answerable: false });
  return {
    replacesOriginal: true,
    blocks: [
      info(t(said, { code: current.code, people, when: context.settings.tellsOfChanges })),
      ...card,
    ],
  };
}

/** @returns the slot to preview again, when the meeting is no longer what its preview showed */
async function changeKept(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  kept: ChangeDraft,
): Promise<{ readonly result: string } | Stale<Slot>> {
  const slot = slotOf(kept);
  const meeting = await meetingByCode(write.tx, kept.code);
  if (!meeting) throw subject.hidden;
  refuseClosed({ ...subject, meeting }, context);
  refusePast(slot, context.now);
  if (stateOf(meeting) !== kept.from) return { again: storeChange(meeting, slot), stale: slot };
  await changeMeeting(write, context, meeting, slot, subject.group);
  return { result: meeting.code };
}
