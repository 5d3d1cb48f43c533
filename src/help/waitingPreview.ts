import type { Context } from '../kernel/commands/context.ts';
import { draftAuthor, type OpenDraft, openDrafts } from '../kernel/drafts.ts';
import { type Block, type Reply, reply, text, warning } from '../kernel/messages/tree.ts';
import { yesOrNo } from '../kernel/messages/yesOrNo.ts';
import { toDate } from '../kernel/time.ts';
import { floorHere } from '../seances/floor.ts';
import { namedPreview } from './namedPreview.ts';
import type { TypedAnswer } from './typedAnswer.ts';

/** How long after a preview « oui » still answers it, in minutes. */
const PROMPT_MINUTES = 15;

/** Whether something that he has opened here waits for his word. */
export const somethingWaits = async (context: Context): Promise<boolean> =>
  (await openDrafts(context.db, draftAuthor(context))).length > 0;

/**
 * What is typed after a preview: a plain yes or no is the press of its button, with the same checks,
 * when it can mean nothing else. Otherwise what waits shows its buttons, and nothing is done.
 * @returns undefined when nothing waits
 */
export async function answerPreview(
  context: Context,
  answer: TypedAnswer | undefined,
): Promise<Reply | undefined> {
  const drafts = await openDrafts(context.db, draftAuthor(context));
  const [draft, ...others] = drafts;
  if (!draft) return undefined;
  const isLast = draft.sight === 'shown' && others.length === 0;
  const plain = answer !== undefined && isLast && (await isMeantHere(context, draft));
  const press = plain ? actionOf(context, draft, answer) : undefined;
  if (press) return press.call({ draft: draft.id }, {}, context);
  return reply(...(await waitingBlocks(context, drafts)));
}

function actionOf({ commands }: Context, { command }: OpenDraft, answer: TypedAnswer) {
  const name = `${command}.${answer === 'yes' ? 'confirmer' : 'abandonner'}`;
  return commands.flatMap(({ actions }) => actions).find((action) => action.name === name);
}

/**
 * Whether a word can be said of that preview. In a channel it may be said to a colleague; during a
 * séance, to the room; once Griot has written or shown something else, of that.
 */
async function isMeantHere(context: Context, { createdAt, sight }: OpenDraft): Promise<boolean> {
  if (sight === 'gone' || context.channel !== undefined) return false;
  if (createdAt.until(context.now).total('minutes') > PROMPT_MINUTES) return false;
  return !(await floorHere(context)) && !(await hasWrittenSince(context, createdAt));
}

/** A message may leave long after it was written: a chat that is down is tried again for two days. */
const LONGEST_WAIT = { hours: 72 };

/** Whether Griot has written to him of itself in a chat: a reminder that asks who comes. */
async function hasWrittenSince(
  { db, actor }: Context,
  since: OpenDraft['createdAt'],
): Promise<boolean> {
  const written = await db.outboxMessage.findFirst({
    where: {
      createdAt: { gte: toDate(since.subtract(LONGEST_WAIT)) },
      sentAt: { gte: toDate(since) },
      transport: { not: 'mail' },
      personId: actor.person?.id ?? '',
    },
    select: { id: true },
  });
  return written !== null;
}

/** What waits, each with its buttons and named by what it does when there are several. */
async function waitingBlocks(context: Context, drafts: readonly OpenDraft[]): Promise<Block[]> {
  const { t } = context;
  const named = await Promise.all(drafts.map((draft) => namedPreview(context, draft)));
  return [
    warning(t('kernel.courtesy.draft', { count: drafts.length })),
    ...named.flatMap(({ draft, text: name }) => [
      text(name),
      yesOrNo(t, draft.command, draft.id, 'primary'),
    ]),
  ];
}

/** Confirms the preview that was named, when it is still near; otherwise it is shown first. */
export async function confirmMeant(context: Context, draft: OpenDraft): Promise<Reply> {
  const press = (await isMeantHere(context, draft)) ? actionOf(context, draft, 'yes') : undefined;
  if (press) return press.call({ draft: draft.id }, {}, context);
  return reply(...(await waitingBlocks(context, [draft])));
}
