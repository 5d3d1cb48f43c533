import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, buttons, info, type Reply } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { cardHead, changeButtons, readingOf } from '../cards.ts';
import { decisionSubject } from './following.ts';

/** More in one sentence are a list, for which there is « décisions ». */
const MOST_SHOWN = 5;

/** The card of a decision; undefined when there is none that the actor may see. */
async function cardOf(
  context: Context,
  code: string,
  isTold: boolean,
): Promise<Block[] | undefined> {
  try {
    const subject = await decisionSubject(context, code);
    if (!may(context.actor, 'decision', subject)) return undefined;
    const { group, decision } = subject;
    const next = isTold
      ? changeButtons(context, group, decision)
      : [buttons(cardButton(context.t, code))];
    return [...cardHead(readingOf(context, group), decision), ...next];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'decision.unknown') return undefined;
    throw error;
  }
}

/**
 * The cards of the decisions that a sentence names; where something is told of one that is not understood
 * (« la Suisse a fait D-2027-001 »), with the buttons that may do it.
 * @throws DomainError `decision.unknown` when none can be shown
 */
export async function unfold(
  context: Context,
  codes: readonly string[],
  isTold = false,
): Promise<Reply> {
  const { t } = context;
  const cards: Block[] = [];
  const missing: string[] = [];
  for (const code of codes.slice(0, MOST_SHOWN)) {
    const card = await cardOf(context, code, isTold && codes.length === 1);
    if (card) cards.push(...card);
    else missing.push(code);
  }
  const [first = ''] = missing;
  if (cards.length === 0) throw new DomainError('decision.unknown', { code: first });
  const said =
    missing.length > 0 ? [info(t('decisions.unfold.missing', { codes: missing.join(', ') }))] : [];
  return { blocks: [...cards, ...said] };
}
