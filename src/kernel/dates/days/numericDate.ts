import { isLabelled, mayBeCounted } from '../reading/counted.ts';
import { WEEKDAYS } from '../reading/french.ts';
import { firstOf, map, type Read, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { dated } from './calendar.ts';
import type { Day, Written } from './day.ts';

/** « 2027-03-04 », « 2027/03/04 ». */
const readIso: Reader<Written> = (sentence, at) => {
  const parts = readParts(sentence, at);
  const [year, month, day] = parts?.value ?? [];
  if (!parts || day === undefined || month === undefined || year?.length !== 4) return undefined;
  return written(sentence, at, parts.next, { day, month, year });
};

/** « 04/03/2027 », « 4.3.2027 », « 4-03-27 ». */
const readFull: Reader<Written> = (sentence, at) => {
  const parts = readParts(sentence, at);
  const [day, month, year] = parts?.value ?? [];
  if (!parts || day === undefined || month === undefined || year === undefined) return undefined;
  if (!isDayLike(day, month) && !(year.length === 4 && isTwoFigures(day, month))) return undefined;
  const isYear = year.length === 4 || (year.length === 2 && !isLabelled(sentence, at));
  if (!isYear) return undefined;
  return written(sentence, at, parts.next, { day, month, year });
};

/** « 4/03 »; after an article or a weekday « le 4-03 », « jeudi 4.3 » too. Not « page 2/3 », « les 3/4 des voix », « 24/7 ». */
const readShort: Reader<Written> = (sentence, at) => {
  const parts = readParts(sentence, at);
  const [day, month, none] = parts?.value ?? [];
  if (!parts || !isDayLike(day, month) || none !== undefined) return undefined;
  const led = LEADS.has(sentence.word(at - 1));
  if (!led && (isShare(sentence, at, parts.next) || sentence.word(at + 1) !== '/'))
    return undefined;
  if (sentence.word(at + 1) !== '/' && !isPlausible(sentence, at, parts)) return undefined;
  return written(sentence, at, parts.next, { day, month });
};

/** « 04 03 2027 ». */
const readSpaced: Reader<Written> = (sentence, at) => {
  const [day, month, year] = [sentence.word(at), sentence.word(at + 1), sentence.word(at + 2)];
  const figures = [at, at + 1, at + 2].every((i) => sentence.isNumber(i));
  if (!figures || !isDayLike(day, month) || !/^20[0-9]{2}$/.test(year)) return undefined;
  return written(sentence, at, at + 3, { day, month, year });
};

/** A date in figures, with or without its year, not yet looked for in the calendar. */
export const readFigures: Reader<Written> = firstOf(readIso, readFull, readShort, readSpaced);

/** A date in figures, with or without its year. */
export const readNumericDate: Reader<Day> = map(readFigures, dated);

interface Figures {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year?: string;
}

function written(sentence: Sentence, at: number, next: number, figures: Figures): Read<Written> {
  const { day, month, year } = figures;
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const text = sentence.slice(at, next);
  const value = { day: Number(day), month: Number(month), text };
  return { value: year === undefined ? value : { ...value, year: () => full }, next };
}

const SEPARATORS = new Set(['/', '.', '-']);

/** Two or three numbers held together by one same separator, and nothing more behind. */
function readParts(sentence: Sentence, at: number): Read<string[]> | undefined {
  const separator = sentence.word(at + 1);
  if (!sentence.isShortNumber(at, 4) || !SEPARATORS.has(separator)) return undefined;
  const parts = [sentence.word(at)];
  let next = at + 1;
  while (
    parts.length < 3 &&
    sentence.word(next) === separator &&
    isTight(sentence, next, separator)
  ) {
    parts.push(sentence.word(next + 1));
    next += 2;
  }
  return parts.length > 1 && endsHere(sentence, next, separator)
    ? { value: parts, next }
    : undefined;
}

/** « 4/3 », « 4 / 3 », but only « 4-3 » and « 4.3 » without spaces. */
function isTight(sentence: Sentence, separator: number, sign: string): boolean {
  if (!sentence.isShortNumber(separator + 1, 4)) return false;
  return sign === '/' || (sentence.glued(separator) && sentence.glued(separator + 1));
}

function endsHere(sentence: Sentence, at: number, separator: string): boolean {
  if (!sentence.glued(at) || (sentence.word(at) === '-' && separator !== '-')) return true;
  if (sentence.isWord(at)) return sentence.word(at) === 't' && sentence.isNumber(at + 1);
  return !sentence.glued(at + 1) || !(sentence.isNumber(at + 1) || sentence.isWord(at + 1));
}

/** Leaves alone what no hand would write for a date: « 50/50 », « 95/100 ». */
function isDayLike(day: string | undefined, month: string | undefined): boolean {
  if (day === undefined || month === undefined || day.length > 2 || month.length > 2) return false;
  return Number(day) >= 1 && Number(day) <= 39 && Number(month) >= 1 && Number(month) <= 31;
}

/** « 00/00/2027 »: written as a date, though it is none. */
const isTwoFigures = (day: string, month: string): boolean =>
  day.length === 2 && month.length === 2;

const LEADS = new Set(['le', 'du', 'au', ...WEEKDAYS]);
const OF_A_WHOLE = new Set(['des', 'd', 'journee', 'heure', 'finale', 'temps', 'tarif']);
/** « 1/4 h » */
const PARTS_OF_AN_HOUR = new Set(['1/4', '1/2', '3/4']);
const ROUND_THE_CLOCK = new Set(['24/7', '7/7', '24/24']);

function isShare(sentence: Sentence, at: number, next: number): boolean {
  const share = OF_A_WHOLE.has(sentence.word(next)) || mayBeCounted(sentence, next - 1);
  const clock = PARTS_OF_AN_HOUR.has(sentence.slice(at, next)) && sentence.word(next) === 'h';
  return (
    share || clock || isLabelled(sentence, at) || ROUND_THE_CLOCK.has(sentence.slice(at, next))
  );
}

function isPlausible(sentence: Sentence, at: number, { value, next }: Read<string[]>): boolean {
  const [day, month] = value;
  const hours = ['h', 'heures', ':'].includes(sentence.word(next));
  const padded = sentence.word(at + 1) === '.' || month?.length === 2;
  return !hours && padded && Number(day) <= 31 && Number(month) <= 12;
}
