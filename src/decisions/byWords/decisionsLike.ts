import type { Context } from '../../kernel/commands/context.ts';
import type { ListedDecision } from '../listing/listedStore.ts';
import { tellingWords, unfinishedWith } from './toldByWords.ts';

/** « prépare », « envoyez »: most decisions begin so, and no verb tells one from another. */
const VERB =
  /^(?:prepar|transm|envo|rel(?:i|an)|publi|valid|organis|consolid|partag|finalis|diffus|particip|inform|demand|mett|fai)/u;
/** Of a long sentence, the first words tell what it is about. */
const MOST_WORDS = 8;
/** More decisions than that have a word that tells none from another. */
const MOST_SAYING = 20;
/** As many as somebody reads. */
const MOST_PROPOSED = 3;

/** What a verb weighs: it tells two apart that share the same nouns, and tells none by itself. */
const VERB_WEIGHS = 0.5;
/** As much as two words, one of them a verb perhaps, or one that is theirs alone. */
const LEAST = 1.5;

interface Shared {
  readonly decision: ListedDecision;
  readonly nouns: number;
  readonly verbs: number;
}

/**
 * The decisions that wait to be done or confirmed, of the groups that he reads, which a sentence may be about:
 * those that share most words with it, two at least, or one that is theirs alone.
 */
export async function decisionsLike(
  said: string,
  context: Context,
): Promise<readonly ListedDecision[]> {
  const words = tellingWords(said).slice(0, MOST_WORDS);
  const found = await Promise.all(
    words.map(async (word) => ({ isVerb: VERB.test(word), saying: await saying(word, context) })),
  );
  const shared = new Map<string, Shared>();
  for (const { isVerb, saying: those } of found) {
    for (const decision of those) {
      const { nouns = 0, verbs = 0 } = shared.get(decision.code) ?? {};
      const weight = those.length === 1 ? 2 : 1;
      shared.set(decision.code, {
        decision,
        nouns: nouns + (isVerb ? 0 : weight),
        verbs: verbs + (isVerb ? VERB_WEIGHS : 0),
      });
    }
  }
  const weightOf = ({ nouns, verbs }: Shared): number => nouns + verbs;
  const close = [...shared.values()].filter((one) => one.nouns > 0 && weightOf(one) >= LEAST);
  const best = Math.max(...close.map(weightOf));
  return close
    .filter((one) => weightOf(one) === best)
    .slice(0, MOST_PROPOSED)
    .map(({ decision }) => decision);
}

/** Those that a word tells from the others. */
async function saying(word: string, context: Context): Promise<readonly ListedDecision[]> {
  const found = await unfinishedWith(word, context, MOST_SAYING + 1);
  return found.length > MOST_SAYING ? [] : found;
}
