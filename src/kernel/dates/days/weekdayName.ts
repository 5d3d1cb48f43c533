import { numbered, WEEKDAYS } from '../reading/french.ts';
import {
  dictionary,
  phrases,
  type Read,
  type Reader,
  remembered,
  withDot,
} from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { speller } from '../reading/spelling.ts';

const NAMES = numbered(WEEKDAYS);

const readName = dictionary<number>(NAMES);
const spell = speller<number>(NAMES, 5);

const readAbbreviation = withDot(
  dictionary<number>({
    lun: 1,
    mar: 2,
    mer: 3,
    merc: 3,
    mercr: 3,
    jeu: 4,
    ven: 5,
    vend: 5,
    vendr: 5,
    sam: 6,
    dim: 7,
  }),
);

/** Abbreviations that are words or names of their own: they need a day or an hour behind them. */
const ORDINARY = new Set(['mer', 'merc', 'jeu', 'sam', 'mar', 'vend']);

/** « jeudi », « jeu. 4 », « lun », « jeuid » (1 is Monday). */
export const readWeekday: Reader<number> = remembered(
  (sentence, at) => readName(sentence, at) ?? readShort(sentence, at) ?? readMisspelt(sentence, at),
);

function readShort(sentence: Sentence, at: number): Read<number> | undefined {
  const short = readAbbreviation(sentence, at);
  if (!short) return undefined;
  const alone = !ORDINARY.has(sentence.word(at)) && !sentence.isWord(short.next);
  return alone || isDated(sentence, short.next) ? short : undefined;
}

function readMisspelt(sentence: Sentence, at: number): Read<number> | undefined {
  const value = spell(sentence.word(at));
  if (value === undefined) return undefined;
  const proper = sentence.isCapital(at) && !isDated(sentence, at + 1);
  return proper ? undefined : { value, next: at + 1 };
}

const follower = phrases(
  'le',
  'a',
  'au',
  'de',
  'vers',
  'prochain',
  'matin',
  'midi',
  'soir',
  'apres midi',
  'en',
);

/** Whether a day or an hour stands just behind. */
function isDated(sentence: Sentence, at: number): boolean {
  const follows = follower(sentence, at);
  if (!follows) return sentence.isNumber(at) || sentence.word(at) === 'premier';
  const word = sentence.word(at);
  if (word === 'en') return ['huit', 'quinze', '8', '15'].includes(sentence.word(at + 1));
  const needsNumber = ['le', 'a', 'au', 'de', 'vers'].includes(word);
  return !needsNumber || sentence.isNumber(follows.next) || NOON.has(sentence.word(follows.next));
}

const NOON = new Set(['midi', 'minuit', 'matin', 'soir']);
