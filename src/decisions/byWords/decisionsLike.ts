import type { Context } from '../../kernel/commands/context.ts';
import type { ListedDecision } from '../listing/listedStore.ts';
import { openWith, tellingWords } from './toldByWords.ts';

/** « prépare », « envoyez »: most decisions begin so, and no verb tells one from another. */
const VERB =
  /^(?:prepar|transm|envo|rel(?:i|an)|publi|valid|organis|consolid|partag|finalis|diffus|particip|inform|demand|mett|fai)/u;
/** Of a long sentence, the first words tell what it is about. */
const MOST_WORDS = 8;
/** More decisions than that have a word that tells none from another. */
const MOST_SAYING = 20;
/** As many as somebody reads. */
const MOST_PROPOSED = 3;

/**
 * The open decisions, of the groups that he reads, which a sentence may be about: those that share most words with
 * it, two at least, or one that is theirs alone.
 */
export async function decisionsLike(
  said: string,
  context: Context,
): Promise<readonly ListedDecision[]> {
  const words = tellingWords(said)
    .filter((word) => !VERB.test(word))
    .slice(0, MOST_WORDS);
  const found = await Promise.all(words.map((word) => openSaying(word, context)));
  const shared = new Map<string, { readonly decision: ListedDecision; readonly words: number }>();
  for (const saying of found) {
    const weight = saying.length === 1 ? 2 : 1;
    for (const decision of saying) {
      const before = shared.get(decision.code)?.words ?? 0;
      shared.set(decision.code, { decision, words: before + weight });
    }
  }
  const best = Math.max(...[...shared.values()].map((one) => one.words));
  return [...shared.values()]
    .filter((one) => one.words >= 2 && one.words === best)
    .slice(0, MOST_PROPOSED)
    .map(({ decision }) => decision);
}

/** Those that a word tells from the others. */
async function openSaying(word: string, context: Context): Promise<readonly ListedDecision[]> {
  const found = await openWith(word, context, MOST_SAYING + 1);
  return found.length > MOST_SAYING ? [] : found;
}
