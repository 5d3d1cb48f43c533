import { CARD_TYPE } from './cards/card.ts';
import type { Card } from './cards/elements.ts';

/** What Teams is told of a press. */
export interface InvokeAnswer {
  readonly statusCode: 200;
  readonly type: string;
  readonly value: Card | string;
}

/** The card that whoever pressed sees in the place of the one he pressed. */
export const shownInstead = (card: Card): InvokeAnswer => ({
  statusCode: 200,
  type: CARD_TYPE,
  value: card,
});

/**
 * The card stays as it is.
 * @param word never empty: Teams would say that the app cannot be reached, and deliver the press again
 */
export const inAWord = (word: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: word,
});
