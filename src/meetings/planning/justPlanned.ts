import { Temporal } from 'temporal-polyfill';
import { JUST_NOW, justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { draftAuthor, type OpenDraft, openDrafts } from '../../kernel/drafts.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { CHANGE, changeSchema, slotOf } from '../changing/changeDraft.ts';
import type { Slot } from '../meeting.ts';
import { findKnownMeeting, type MeetingSubject } from '../meetingSearch.ts';
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
 * What the speaker has just planned or moved in this conversation, when what he has been told since asked
 * nothing of him, and he has done nothing since.
 */
export async function justPlanned(context: Context): Promise<JustPlanned | undefined> {
  const drafts = await openDrafts(context.db, draftAuthor(context));
  const [near, ...others] = drafts.filter(({ sight }) => sight !== 'gone');
  if (!near) return justWritten(context, drafts[0]?.createdAt);
  // Of several that were shown at once, none is obvious.
  return others.length === 0 && isFresh(context, near) ? planOf(context, near) : undefined;
}

/** Whether a preview was shown a moment ago. */
export const isFresh = ({ now }: Context, { createdAt }: OpenDraft): boolean =>
  createdAt.until(now).total('minutes') <= JUST_NOW;

/** The previews that wait before his eyes, the latest first. */
export async function shownDrafts(context: Context): Promise<readonly OpenDraft[]> {
  const drafts = await openDrafts(context.db, draftAuthor(context));
  return drafts.filter(({ sight }) => sight !== 'gone');
}

/** Whether what he was shown last waits, and is no plan nor change of a meeting: no word corrects it. */
export async function isOtherShown(context: Context): Promise<boolean> {
  const [near, ...others] = await shownDrafts(context);
  return near !== undefined && others.length === 0 && ![PLAN, CHANGE].includes(near.command);
}

/** Every plan and every change that he has been shown here and that still waits, the latest first. */
export async function plansWaiting(context: Context): Promise<readonly JustPlanned[]> {
  const drafts = await openDrafts(context.db, draftAuthor(context));
  const plans = await Promise.all(drafts.map((draft) => planOf(context, draft)));
  return plans.filter(isDefined);
}

/** The plan, or the change of a meeting, that a preview shows; nothing when it shows something else. */
async function planOf(
  context: Context,
  { id, command }: Pick<OpenDraft, 'id' | 'command'>,
): Promise<JustPlanned | undefined> {
  const row = await context.db.draft.findUnique({ where: { id } });
  if (row?.status !== 'open') return undefined;
  const payload: unknown = JSON.parse(row.payload);
  if (command === PLAN) {
    const plan = restorePlan(planSchema.parse(payload), context);
    return { kind: 'plan', draft: id, plan };
  }
  if (command !== CHANGE) return undefined;
  const kept = changeSchema.parse(payload);
  const subject = await findKnownMeeting({ code: kept.code, rest: '' }, context);
  return subject && { kind: 'change', draft: id, subject, slot: slotOf(kept) };
}

/** The plan that one of his previews shows, to which he points by its id. */
export async function planWaiting(context: Context, id: string): Promise<JustPlanned | undefined> {
  return (await plansWaiting(context)).find(({ draft }) => draft === id);
}

const PLANNED = ['meeting.convene', 'meeting.change'];

/** The meeting that the last thing he wrote has planned or moved, unless something is previewed since. */
async function justWritten(
  context: Context,
  since: OpenDraft['createdAt'] | undefined,
): Promise<JustPlanned | undefined> {
  const last = await justDone(context);
  if (!last || !PLANNED.includes(last.action)) return undefined;
  if (since && Temporal.Instant.compare(last.at, since) <= 0) return undefined;
  const meeting = await meetingById(context.db, last.subjectId);
  // Since then he has looked at another one, or at several.
  const { shown } = context;
  if (shown.length > 0 && shownAlone(shown) !== meeting?.code) return undefined;
  const subject = meeting && (await findKnownMeeting({ code: meeting.code, rest: '' }, context));
  return subject && { kind: 'change', draft: undefined, subject, slot: subject.meeting };
}

/** When it is to be held. */
export const slotPlanned = (planned: JustPlanned): Slot =>
  planned.kind === 'plan' ? planned.plan : planned.slot;
