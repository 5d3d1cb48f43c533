import type { Reader } from '../../kernel/database.ts';
import type { CardStory } from '../cards.ts';
import { passagesOf } from '../passing/passageStore.ts';
import { commentsOf } from './commentStore.ts';
import { historyOf } from './historyStore.ts';

/** The card tells the last changes; « historique » tells them all. */
const SHOWN_ON_CARD = 6;

/** What a card tells besides the decision itself. */
export async function storyOf(db: Reader, decisionId: string): Promise<CardStory> {
  return {
    past: await historyOf(db, decisionId, SHOWN_ON_CARD),
    comments: await commentsOf(db, decisionId),
    passages: await passagesOf(db, decisionId),
  };
}
