import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import type { Block } from '../../src/kernel/messages/tree.ts';
import { CARD_TYPE, cardsOf, summaryOf } from './cards/card.ts';
import type { Card } from './cards/elements.ts';
import { isGone } from './failure.ts';

/** A card as a message. */
export const messageOf = (content: Card, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: CARD_TYPE, content }],
});

/** A sentence as a message. */
export function noteOf(sentence: string, t: Translator): Partial<Activity> {
  const blocks: readonly Block[] = [{ kind: 'text', text: sentence }];
  const [first] = cardsOf(blocks, t);
  if (!first) throw new Error('no words');
  return messageOf(first, summaryOf(blocks, t));
}

/** Puts a message in the place of the one of that id; false when that one is there no more. */
export async function replaceMessage(
  context: TurnContext,
  message: Partial<Activity> & { readonly id: string },
): Promise<boolean> {
  try {
    await context.updateActivity(message);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}
