import { readMonthName } from '../days/month.ts';
import { isCounted, mayBeCounted } from '../reading/counted.ts';
import { readDigits, readSpelled } from '../reading/number.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { readMeridiem } from './meridiem.ts';

/** Hours and minutes as written, before « du soir » and the like. */
export interface HourAndMinutes {
  readonly hour: number;
  readonly minutes: number;
  readonly midnight?: boolean;
  readonly spelled?: boolean;
}

/** « h », « H », « heures ». */
export const hourMark = phrases('h', 'hr', 'hrs', 'heure', 'heures');
/** « min », « mn », « minutes ». */
export const minuteMark = phrases('min', 'mn', 'minute', 'minutes', 'mins');
const anyMinuteMark = phrases('min', 'mn', 'minute', 'minutes', 'mins', 'm');

const readTwoDigits = readDigits(2);

/** « 10:30 », « 10:30:00 ». */
const readColon: Reader<HourAndMinutes> = (sentence, at) => {
  const hour = readTwoDigits(sentence, at);
  if (!hour || !isMinutesAfterColon(sentence, hour.next)) return undefined;
  const seconds = isMinutesAfterColon(sentence, hour.next + 2) ? 2 : 0;
  return {
    value: { hour: hour.value, minutes: Number(sentence.word(hour.next + 1)) },
    next: hour.next + 2 + seconds,
  };
};

function isMinutesAfterColon(sentence: Sentence, colon: number): boolean {
  const tight = sentence.glued(colon) && sentence.glued(colon + 1);
  return sentence.word(colon) === ':' && tight && /^[0-9]{2}$/.test(sentence.word(colon + 1));
}

/** « 10h », « 10 h 30 », « dix heures et demie », « 11h moins le quart ». */
const readHours: Reader<HourAndMinutes> = (sentence, at) => {
  const digits = readTwoDigits(sentence, at);
  const hour = digits ?? readSpelled(sentence, at);
  const mark = hour && hourMark(sentence, hour.next);
  if (!mark) return undefined;
  const minutes = readMinutes(sentence, mark.next);
  return {
    value: { hour: hour.value, minutes: minutes?.value ?? 0, spelled: !digits },
    next: minutes?.next ?? mark.next,
  };
};

const readNamedHour = dictionary<HourAndMinutes>({
  midi: { hour: 12, minutes: 0 },
  minuit: { hour: 24, minutes: 0, midnight: true },
});

/** « midi », « minuit et demi », « midi moins le quart » — not the « midi » of « après-midi ». */
const readNoon: Reader<HourAndMinutes> = (sentence, at) => {
  const named = sentence.word(at - 1) === 'apres' ? undefined : readNamedHour(sentence, at);
  const minutes = named && readMinutes(sentence, named.next);
  return minutes
    ? { value: { ...named.value, minutes: minutes.value }, next: minutes.next }
    : named;
};

/** The « 3 » of « 3 pm ». */
const readTwelveHours: Reader<HourAndMinutes> = (sentence, at) => {
  const hour = readTwoDigits(sentence, at);
  if (!hour || !readMeridiem(sentence, hour.next)) return undefined;
  return { value: { hour: hour.value, minutes: 0 }, next: hour.next };
};

/** An hour of the clock. */
export const readHourAndMinutes: Reader<HourAndMinutes> = (sentence, at) =>
  readColon(sentence, at) ??
  readHours(sentence, at) ??
  readNoon(sentence, at) ??
  readTwelveHours(sentence, at);

const readFraction = dictionary({
  'et quart': 15,
  'et un quart': 15,
  'un quart': 15,
  'et demie': 30,
  'et demi': 30,
  'et trois quarts': 45,
  'trois quarts': 45,
  'moins le quart': -15,
  'moins quart': -15,
  'moins un quart': -15,
});

/** What follows « 10 h »: « 30 », « 30 min », « trente », « et demie », « moins dix ». */
export const readMinutes: Reader<number> = (sentence, at) =>
  readFraction(sentence, at) ??
  readWrittenFraction(sentence, at) ??
  readMinus(sentence, at) ??
  readWrittenMinutes(sentence, at);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['1/2', 30],
  ['1/4', 15],
  ['3/4', 45],
]);

/** « 10h1/2 », « 10h 1/4 ». */
function readWrittenFraction(sentence: Sentence, at: number): Read<number> | undefined {
  const joined = sentence.word(at + 1) === '/' && sentence.glued(at + 1) && sentence.glued(at + 2);
  const value = FRACTIONS.get([0, 1, 2].map((behind) => sentence.word(at + behind)).join(''));
  return joined && value !== undefined ? { value, next: at + 3 } : undefined;
}

function readMinus(sentence: Sentence, at: number): Read<number> | undefined {
  if (sentence.word(at) !== 'moins') return undefined;
  const read = readWrittenMinutes(sentence, at + 1);
  return read && { value: -read.value, next: read.next };
}

function readWrittenMinutes(sentence: Sentence, at: number): Read<number> | undefined {
  if (sentence.isNumber(at)) return readMinuteDigits(sentence, at);
  if (isSplit(sentence, at)) return readMinuteDigits(sentence, at + 1);
  return sentence.word(at) === 'et'
    ? readAndMinutes(sentence, at + 1)
    : readSpelledMinutes(sentence, at);
}

/** « 10 h. 30 », « 10h:30 ». */
function isSplit(sentence: Sentence, at: number): boolean {
  const tight = sentence.word(at) === '.' || sentence.glued(at + 1);
  return (
    /^[.:]$/.test(sentence.word(at)) &&
    sentence.glued(at) &&
    tight &&
    /^[0-9]{2}$/.test(sentence.word(at + 1))
  );
}

/** « 10 heures et 30 minutes ». */
function readAndMinutes(sentence: Sentence, at: number): Read<number> | undefined {
  const count = readTwoDigits(sentence, at) ?? readSpelled(sentence, at);
  const marked = count && minuteMark(sentence, count.next);
  return marked && { value: count.value, next: marked.next };
}

function readSpelledMinutes(sentence: Sentence, at: number): Read<number> | undefined {
  const spelled = readSpelled(sentence, at);
  if (!spelled || mayBeCounted(sentence, spelled.next - 1)) return undefined;
  const round = spelled.value % 5 === 0 || !isNoun(sentence, spelled.next);
  if (!round || !endsMinutes(sentence, spelled.next)) return undefined;
  return { value: spelled.value, next: skip(minuteMark, sentence, spelled.next) };
}

/** Leaves alone « 10h 4 mars », « 10h 12/03 », « 10h 2e point », « 10h 20 personnes ». */
function readMinuteDigits(sentence: Sentence, at: number): Read<number> | undefined {
  const read = { value: Number(sentence.word(at)), next: at + 1 };
  if (sentence.glued(at)) return { ...read, next: skip(anyMinuteMark, sentence, read.next) };
  if (!sentence.isShortNumber(at, 2)) return undefined;
  const marked = minuteMark(sentence, read.next);
  if (marked) return { ...read, next: marked.next };
  const counted = sentence.glued(at - 1) ? mayBeCounted(sentence, at) : isCounted(sentence, at);
  const suffixed = sentence.glued(read.next) && sentence.isWord(read.next);
  return suffixed || counted || !endsMinutes(sentence, read.next) ? undefined : read;
}

const SMALL_WORDS = new Set('le la les l a au de du d demain pour dans en et ou'.split(' '));

/** « dix heures douze » are minutes, « dix heures un point » are not. */
function isNoun(sentence: Sentence, at: number): boolean {
  return sentence.isWord(at) && !SMALL_WORDS.has(sentence.word(at)) && !minuteMark(sentence, at);
}

const HOUR_OR_DATE = new Set(['h', 'hr', 'hrs', 'heure', 'heures', ':', '/']);

/** Whether what stands here lets the number before be minutes, and not the day of a date nor another hour. */
function endsMinutes(sentence: Sentence, at: number): boolean {
  if (HOUR_OR_DATE.has(sentence.word(at)) || readMonthName(sentence, at)) return false;
  const listed =
    ['et', 'ou', 'au', '-', ','].includes(sentence.word(at)) && sentence.isNumber(at + 1);
  return !listed || readMonthName(sentence, at + 2) === undefined;
}
