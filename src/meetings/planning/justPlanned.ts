import { JUST_NOW, justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDrafts } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { CHANGE, changeSchema, slotOf } from '../changing/changeDraft.ts';
import type { Slot } from '../meeting.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { meetingById } from '../store.ts';
import { type Plan, planSchema, restorePlan } from './planDraft.ts';
import { PLAN } from './preview.ts';

/** What somebody has just planned or moved: a preview that waits, or a meeting of the register. */
export type JustPlanned =
  | { readonly kind: 'plan'; readonly draft: string; readonly plan: Plan }
  | {
      readonly kind: 'change';
      /** The preview that another would replace; none when the change is done. */
      readonly draft: string | undefined;
      readonly subject: MeetingSubject;
      readonly slot: Slot;
    };

/**
 * What the speaker has just planned or moved in this conversation, when nothing else has been shown to him
 * nor done by him since.
 */
export async function justPlanned(context: Context): Promise<JustPlanned | undefined> {
  const [draft] = await openDrafts(context.db, draftAuthor(context));
  if (!draft?.shown) return justWritten(context);
  if (draft.createdAt.until(context.now).total('minutes') > JUST_NOW) return undefined;
  const row = await context.db.draft.findUnique({ where: { id: draft.id } });
  if (!row) return undefined;
  const payload: unknown = JSON.parse(row.payload);
  if (draft.command === PLAN) {
    const plan = restorePlan(planSchema.parse(payload), context);
    return { kind: 'plan', draft: draft.id, plan };
  }
  if (draft.command !== CHANGE) return undefined;
  const kept = changeSchema.parse(payload);
  const subject = await known(context, kept.code);
  return subject && { kind: 'change', draft: draft.id, subject, slot: slotOf(kept) };
}

const PLANNED = ['meeting.convene', 'meeting.change'];

/** The meeting that the last thing he wrote has planned or moved. */
async function justWritten(context: Context): Promise<JustPlanned | undefined> {
  const last = await justDone(context);
  if (!last || !PLANNED.includes(last.action)) return undefined;
  const meeting = await meetingById(context.db, last.subjectId);
  const subject = meeting && (await known(context, meeting.code));
  return subject && { kind: 'change', draft: undefined, subject, slot: subject.meeting };
}

/** The meeting of that code, when he may know it. */
async function known(context: Context, code: string): Promise<MeetingSubject | undefined> {
  try {
    return await findMeeting({ code, rest: '' }, context);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** When it is to be held. */
export const slotPlanned = (planned: JustPlanned): Slot =>
  planned.kind === 'plan' ? planned.plan : planned.slot;
