import { dictionary, type Read, type Reader } from './read.ts';
import type { Sentence } from './sentence.ts';

/** A whole number, and whether it was written in letters (« quinze jours » is not « 15 jours »). */
export interface Count {
  readonly value: number;
  readonly spelled: boolean;
}

const readUnit = dictionary({
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  'dix sept': 17,
  'dix huit': 18,
  'dix neuf': 19,
});

const readTens = dictionary({
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  'quatre vingt': 80,
  'quatre vingts': 80,
  nonante: 90,
});

/** « quatre », « vingt et un », « quarante-cinq », « quatre-vingt-dix ». */
export const readSpelled: Reader<number> = (sentence, at) => {
  const tens = readTens(sentence, at);
  if (!tens) return readUnit(sentence, at);
  const linked = sentence.word(tens.next) === 'et';
  const unit = readUnit(sentence, linked ? tens.next + 1 : tens.next);
  if (!unit || !goesWith(tens.value, unit.value, linked)) return tens;
  return { value: tens.value + unit.value, next: unit.next };
};

/** « vingt et un » and « vingt-deux » are numbers, « vingt et deux » and « vingt douze » are two. */
function goesWith(tens: number, unit: number, linked: boolean): boolean {
  const largest = tens === 60 || tens === 80 ? 19 : 9;
  return unit <= largest && (!linked || unit === 1 || unit === 11);
}

/** A number in figures, of so many digits at most. */
export function readDigits(longest: number): Reader<number> {
  return (sentence, at) =>
    sentence.isShortNumber(at, longest)
      ? { value: Number(sentence.word(at)), next: at + 1 }
      : undefined;
}

const readThreeDigits = readDigits(3);

/** « 10 », « dix ». */
export const readCount: Reader<Count> = (sentence, at) => {
  const digits = readThreeDigits(sentence, at);
  if (digits) return { value: { value: digits.value, spelled: false }, next: digits.next };
  const spelled = readSpelled(sentence, at);
  return spelled && { value: { value: spelled.value, spelled: true }, next: spelled.next };
};

const FIRST_SUFFIX = new Set(['er', 're', 'ere']);
const OTHER_SUFFIX = new Set(['e', 'eme', 'ieme', 'nd', 'nde', 'me']);

/** « 1er », « 1 er », « premier », « 4 », « quatre », « vingt et un »: the number of a day in its month. */
export const readDayNumber: Reader<number> = (sentence, at) => {
  if (sentence.word(at) === 'premier') return { value: 1, next: at + 1 };
  const digits = readDigits(2)(sentence, at);
  if (!digits) return readSpelled(sentence, at);
  const suffixed =
    digits.value === 1 &&
    (isSuffix(sentence, digits.next, FIRST_SUFFIX) || sentence.word(digits.next) === 'er');
  return suffixed ? { value: 1, next: digits.next + 1 } : digits;
};

const readOrdinalWord = dictionary({
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  dernier: -1,
  derniere: -1,
  'avant dernier': -2,
  'avant derniere': -2,
});

const readPluralWord = dictionary({
  premiers: 1,
  premieres: 1,
  deuxiemes: 2,
  seconds: 2,
  secondes: 2,
  troisiemes: 3,
  quatriemes: 4,
  cinquiemes: 5,
  derniers: -1,
  dernieres: -1,
});

const PLURAL_FIRST = new Set(['ers', 'res', 'eres']);
const PLURAL_OTHER = new Set(['es', 'emes', 'iemes', 'nds', 'ndes', 'mes']);

/** « premiers », « 1ers », « 2emes »: of days that come back. */
export const readPluralOrdinal: Reader<number> = (sentence, at): Read<number> | undefined => {
  const digits = readDigits(1)(sentence, at);
  if (!digits) return readPluralWord(sentence, at);
  const suffixes = digits.value === 1 ? PLURAL_FIRST : PLURAL_OTHER;
  return isSuffix(sentence, digits.next, suffixes)
    ? { value: digits.value, next: digits.next + 1 }
    : undefined;
};

/** « premier », « 2e », « 3ème », « dernier » (-1), « avant-dernier » (-2). */
export const readOrdinal: Reader<number> = (sentence, at): Read<number> | undefined => {
  const digits = readDigits(1)(sentence, at);
  if (!digits) return readOrdinalWord(sentence, at);
  const suffixes = digits.value === 1 ? FIRST_SUFFIX : OTHER_SUFFIX;
  return isSuffix(sentence, digits.next, suffixes)
    ? { value: digits.value, next: digits.next + 1 }
    : undefined;
};

function isSuffix(sentence: Sentence, at: number, suffixes: ReadonlySet<string>): boolean {
  return sentence.glued(at) && suffixes.has(sentence.word(at));
}
