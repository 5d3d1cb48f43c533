import { fold } from '../../kernel/text/fold.ts';

/** Raised when the rules below change: older decisions are then indexed again. */
export const WORDS_VERSION = 1;

const WORD = /[\p{L}\p{N}]+/gu;
const SHORTEST = 2;
/** Longer than any word of the language; what is longer is found by its beginning. */
const LONGEST = 30;

/** The words by which a text is found: without accents nor capitals, each once. */
export function searchWords(...texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) => fold(text).match(WORD) ?? []);
  return [
    ...new Set(
      found.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, LONGEST)),
    ),
  ];
}

/** Every word that begins so comes between these two. */
export const wordsLike = (word: string): { readonly gte: string; readonly lt: string } => ({
  gte: word,
  lt: `${word}\uffff`,
});
