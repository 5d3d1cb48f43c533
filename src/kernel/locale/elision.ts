import type { MessageParams } from './messages.ts';

/** A value that follows « de » or « que »: the two are said together, as one placeholder. */
interface Elision {
  readonly placeholder: string;
  readonly word: string;
  readonly name: string;
}

const WORD_AND_VALUE = /(?<!\p{L})(de|que) \{(\w+)\}/giu;

const together = (word: string, name: string): string => `${word}_${name}`;

/** « le mandat de {name} » → « le mandat {de_name} », of our own sentences, before they are compiled. */
export const elidable = (sentence: string): string =>
  sentence.replace(WORD_AND_VALUE, (_said, word: string, name: string) => {
    return `{${together(word, name)}}`;
  });

/** What `elidable` put together in a sentence. */
export const elisionsOf = (sentence: string): readonly Elision[] =>
  [...sentence.matchAll(WORD_AND_VALUE)].flatMap(([, word, name]) =>
    word && name ? [{ placeholder: together(word, name), word, name }] : [],
  );

/** A vowel to the ear: « Yves », and not « Yacouba ». */
const VOWEL_FIRST = /^(?:[aeiouœæ]|y(?![aeiou]))/u;
/**
 * The names in which French does not sound an h. It is sounded in those of the country (Hamidou, Hawa) and
 * from abroad (Hans), and spelt out in acronyms: any other keeps its « de ».
 */
const MUTE_H =
  /^h(?:elene|elena|eloise|enri|enriette|erve|ermine|ector|ilaire|ippolyte|onoree?|onorine|ortense|ubert|ugo|ugues|uguette|yacinthe|elvetas|otel|opital)(?![a-z])/u;

function startsWithVowel(value: string): boolean {
  const bare = value.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return VOWEL_FIRST.test(bare) || MUTE_H.test(bare);
}

/** « d’Aïssata », « de Moussa »; « qu’AD-HOC-EAU », « que GEC ». */
function joined(word: string, value: string): string {
  return startsWithVowel(value) ? `${word.slice(0, -1)}’${value}` : `${word} ${value}`;
}

/** The values of a sentence, with those that its « de » and « que » are said with. */
export function withElisions(
  elisions: readonly Elision[],
  params: MessageParams,
): Record<string, string | number> {
  const said = elisions.map(({ placeholder, word, name }) => [
    placeholder,
    joined(word, String(params[name] ?? '')),
  ]);
  return { ...params, ...Object.fromEntries(said) };
}
