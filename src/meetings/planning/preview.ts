import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import type { Reader } from '../../kernel/database.ts';
import { closeDraft, draftAuthor, findDraft, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { writtenTo } from '../letters/writtenTo.ts';
import { draftButtons, inviteesFact, meetingCard, slotFacts } from '../messages.ts';
import type { Poll } from '../polls/poll.ts';
import { settlePoll } from '../polls/settling.ts';
import { openPolls } from '../polls/store.ts';
import { meetingByCode } from '../store.ts';
import { convene } from './convene.ts';
import { fingerprint, type Warning } from './outlook.ts';
import {
  lookAhead,
  type Outlook,
  type Plan,
  type PlanDraft,
  planSchema,
  refusePast,
  restorePlan,
  storePlan,
} from './planDraft.ts';
import { warningBlocks } from './warningMessages.ts';

/** The command whose drafts are plans of new meetings. */
export const PLAN = 'planifier';

/**
 * Previews a plan and keeps it as a draft: nothing is sent.
 * @param replaced the draft that this one corrects
 * @param note what the date was read as, when something else may have been meant
 * @throws DomainError `date.past`, `meeting.hourPast`
 */
export async function previewPlan(
  context: Context,
  plan: Plan,
  replaced?: string,
  note?: string,
): Promise<Reply> {
  refusePast(plan, context.now);
  const outlook = await lookAtPlan(context.db, context, plan);
  const author = draftAuthor(context);
  const draft = await context.write(async (write) => {
    if (replaced) await closeDraft(write, replaced, { status: 'abandoned' }, author);
    return openDraft(write, PLAN, storePlan(plan, outlook.seen), author);
  });
  return previewReply(context, plan, outlook, draft, note);
}

/** What confirming would do, and the polls of the group that it would leave open. */
async function lookAtPlan(db: Reader, context: Context, plan: Plan): Promise<Outlook> {
  const { invitees, warnings, seen } = await lookAhead(db, context, plan);
  const polls = plan.pollId ? [] : await openPolls(db, [plan.group.id], context.now);
  if (polls.length === 0) return { invitees, warnings, seen };
  const all = [...warnings, ...polls.map((poll) => leftOpen(poll, plan))];
  return { invitees, warnings: all, seen: fingerprint(invitees, all) };
}

function leftOpen({ code, slots }: Poll, { start }: Plan): Warning {
  const same = slots.find(
    (slot) => Temporal.Instant.compare(slot.start.toInstant(), start.toInstant()) === 0,
  );
  return { kind: 'openPoll', code, ...(same ? { number: same.number } : {}) };
}

function previewReply(
  { t, directory }: Context,
  plan: Plan,
  outlook: Outlook,
  draft: string,
  note?: string,
): Reply {
  const guests = plan.guestIds.flatMap((id) => directory.person(id)?.name ?? []);
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('meetings.preview.title', { group: plan.group.name })),
      { kind: 'facts', facts: [...slotFacts(t, plan), inviteesFact(t, outlook.invitees, guests)] },
      ...warningBlocks(t, outlook.warnings, directory),
      text(t('meetings.preview.nothingSent')),
      draftButtons(t, PLAN, draft),
    ],
  };
}

/** @returns what the plan would be now, when the preview showed something else */
async function conveneKept(
  write: Write,
  context: Context,
  kept: PlanDraft,
): Promise<{ readonly result: string } | Stale<Outlook>> {
  const plan = restorePlan(kept, context);
  refusePast(plan, context.now);
  const outlook = await lookAtPlan(write.tx, context, plan);
  if (outlook.seen !== kept.seen) return { again: storePlan(plan, outlook.seen), stale: outlook };
  const { invitees } = outlook;
  const createdById = context.actor.person?.id ?? null;
  const meeting = await convene(write, context, { ...plan, invitees, createdById });
  if (plan.pollId) await settlePoll(write, context, plan.pollId, meeting, plan.group);
  return { result: meeting.code };
}

/** Confirms a plan: the meeting, or the preview again when what it showed has changed since. */
export async function confirmPlan(context: Context, plan: Plan, draft: string): Promise<Reply> {
  const { t, directory } = context;
  const pressed = { command: PLAN, draft, payload: planSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    conveneKept(write, context, kept),
  );
  if (outcome.kind === 'stale') {
    const note = t('meetings.preview.changed');
    return previewReply(context, plan, outcome.stale, outcome.draft, note);
  }
  const { result: code } = outcome;
  const meeting = await meetingByCode(context.db, code);
  if (!meeting) throw new DomainError('meeting.unknown', { code });
  const said =
    outcome.kind === 'already'
      ? t('meetings.planned.already', {
          code: meeting.code,
          name: directory.person(outcome.byId ?? '')?.name ?? '',
        })
      : t('meetings.planned.done', {
          code: meeting.code,
          people: writtenTo(meeting.attendees, directory).length,
        });
  const card = meetingCard(t, meeting, plan.group, { answerable: false });
  return { replacesOriginal: true, blocks: [info(said), ...card] };
}

/** Gives a draft up. @throws DomainError `draft.confirmed`, `draft.done` when it is too late */
export async function abandonDraft(
  context: Context,
  command: string,
  draft: string,
): Promise<Reply> {
  const confirmed = await context.write(async (write) => {
    const found = await findDraft(write, command, draft);
    if (found.state === 'confirmed') return found.result;
    await closeDraft(write, draft, { status: 'abandoned' }, draftAuthor(context));
    return undefined;
  });
  if (confirmed !== undefined) throw tooLate(command, confirmed);
  return { replacesOriginal: true, blocks: [info(context.t('meetings.preview.abandoned'))] };
}

/** A meeting that has been convened can be called off; there is no one way back from the rest. */
const tooLate = (command: string, code: string): DomainError =>
  command === PLAN ? new DomainError('draft.confirmed', { code }) : new DomainError('draft.done');
