import { areAlike } from '../../text/alike.ts';
import { MONTHS, numbered } from '../reading/french.ts';
import { dictionary, type Read, type Reader, withDot } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { speller } from '../reading/spelling.ts';

const NAMES = numbered(MONTHS);

const readName = dictionary<number>(NAMES);
const spell = speller<number>(NAMES, 4);

const readShort = withDot(
  dictionary<number>({
    jan: 1,
    janv: 1,
    fev: 2,
    fevr: 2,
    mar: 3,
    avr: 4,
    juil: 7,
    juill: 7,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
);

/** « mars », « févr. », « fevirer », where a month is expected: an ordinary word is never searched for one. */
export const readMonth: Reader<number> = (sentence, at) =>
  readName(sentence, at) ?? readShort(sentence, at) ?? readMisspelt(sentence, at);

function readMisspelt(sentence: Sentence, at: number): Read<number> | undefined {
  const value = spell(sentence.word(at));
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** Whether a word was probably meant for a month, though we would not swear to it: « setpembree ». */
export function resemblesMonth(word: string): boolean {
  const close = (name: string) =>
    name.charAt(0) === word.charAt(0) && areAlike(name.length < 8 ? 2 : 3, name, word);
  return word.length > 4 && Object.keys(NAMES).some((name) => name.length > 4 && close(name));
}

/** « mars » in full, for where a slip of the keyboard would be too bold. */
export const readMonthName = readName;
