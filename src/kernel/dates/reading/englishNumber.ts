import { readDigits } from './number.ts';
import type { Reader } from './read.ts';

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);

/** « 4 », « 4th ». */
export const readEnglishNumber: Reader<number> = (sentence, at) => {
  const digits = readDigits(2)(sentence, at);
  const suffixed =
    digits && ORDINALS.has(sentence.word(digits.next)) && sentence.glued(digits.next);
  return suffixed ? { value: digits.value, next: digits.next + 1 } : digits;
};

/** « 4th » and no « 4 », which may be an hour. */
export const readOrdinal: Reader<number> = (sentence, at) => {
  const number = readEnglishNumber(sentence, at);
  return number?.next === at + 2 ? number : undefined;
};
