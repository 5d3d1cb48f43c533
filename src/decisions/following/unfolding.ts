import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, buttons, info, type Reply } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { cardHead, readingOf } from '../cards.ts';
import { decisionSubject } from './following.ts';

/** More in one sentence are a list, for which there is « décisions ». */
const MOST_SHOWN = 5;

/** The card of a decision; undefined when there is none that the actor may see. */
async function cardOf(context: Context, code: string): Promise<Block[] | undefined> {
  try {
    const subject = await decisionSubject(context, code);
    if (!may(context.actor, 'decision', subject)) return undefined;
    const reading = readingOf(context, subject.group);
    return [...cardHead(reading, subject.decision), buttons(cardButton(context.t, code))];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'decision.unknown') return undefined;
    throw error;
  }
}

/** The cards of the decisions that a sentence names. @throws DomainError `decision.unknown` when none can be shown */
export async function unfold(context: Context, codes: readonly string[]): Promise<Reply> {
  const { t } = context;
  const cards: Block[] = [];
  const missing: string[] = [];
  for (const code of codes.slice(0, MOST_SHOWN)) {
    const card = await cardOf(context, code);
    if (card) cards.push(...card);
    else missing.push(code);
  }
  const [first = ''] = missing;
  if (cards.length === 0) throw new DomainError('decision.unknown', { code: first });
  const said =
    missing.length > 0 ? [info(t('decisions.unfold.missing', { codes: missing.join(', ') }))] : [];
  return { blocks: [...cards, ...said] };
}
