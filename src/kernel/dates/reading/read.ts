import type { Sentence } from './sentence.ts';

/** What was understood at a place, and the place just after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Understands one form at one place of a sentence, or nothing. Looks a few tokens ahead, never further. */
export type Reader<T> = (sentence: Sentence, at: number) => Read<T> | undefined;

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Reads the longest of these phrases (folded words, one space between) as its value. */
export function dictionary<T>(entries: Readonly<Record<string, T>>): Reader<T> {
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of Object.entries(entries)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, value }]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (sentence, at) => {
    const found = byFirstWord
      .get(sentence.word(at))
      ?.find(({ words }) => words.every((word, i) => sentence.word(at + i) === word));
    return found && { value: found.value, next: at + found.words.length };
  };
}

/** Reads the longest of these phrases. */
export function phrases(...list: readonly string[]): Reader<string> {
  return dictionary(Object.fromEntries(list.map((phrase) => [phrase, phrase])));
}

/** The same shortened word, with the dot that may be glued to it: « févr. », « jeu ». */
export const withDot =
  <T>(reader: Reader<T>): Reader<T> =>
  (sentence, at) => {
    const short = reader(sentence, at);
    const isDotted = short && sentence.word(short.next) === '.' && sentence.glued(short.next);
    return isDotted ? { value: short.value, next: short.next + 1 } : short;
  };

/** Tries each reader in turn; the first that understands wins. */
export function firstOf<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (sentence, at) => {
    for (const reader of readers) {
      const read = reader(sentence, at);
      if (read) return read;
    }
    return undefined;
  };
}

/** Reads each place of a sentence once, however many forms ask for it. */
export function remembered<T>(reader: Reader<T>): Reader<T> {
  const memory = new WeakMap<Sentence, Map<number, Read<T> | undefined>>();
  return (sentence, at) => {
    const places = memory.get(sentence) ?? new Map<number, Read<T> | undefined>();
    if (places.size === 0) memory.set(sentence, places);
    if (!places.has(at)) places.set(at, reader(sentence, at));
    return places.get(at);
  };
}

/** The place after what may stand here, or this place when it does not. */
export function skip(reader: Reader<unknown>, sentence: Sentence, at: number): number {
  return reader(sentence, at)?.next ?? at;
}

/** The same form, with another meaning made from what was read. */
export function map<A, B>(reader: Reader<A>, meaning: (value: A) => B): Reader<B> {
  return (sentence, at) => {
    const read = reader(sentence, at);
    return read && { value: meaning(read.value), next: read.next };
  };
}
