import { Temporal } from 'temporal-polyfill';
import { hourMark, minuteMark, readMinutes } from '../clocks/clockTime.ts';
import { readCount } from './number.ts';
import { dictionary, phrases, type Read, type Reader, skip } from './read.ts';
import type { Sentence } from './sentence.ts';

/** So many minutes, told in hours and minutes. */
export const lengthOf = (minutes: number): Temporal.Duration =>
  Temporal.Duration.from({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });

const readIdiom = dictionary({
  'une demi heure': 30,
  'demi heure': 30,
  'une demie heure': 30,
  'demie heure': 30,
  '1 / 2 heure': 30,
  '1 / 2 h': 30,
  '1 / 4 h': 15,
  '1 / 4 heure': 15,
  '1 / 4 d heure': 15,
  'un quart d heure': 15,
  'quart d heure': 15,
  'trois quarts d heure': 45,
  '3 / 4 d heure': 45,
  '3 / 4 heure': 45,
  '3 / 4 h': 45,
  '3 quarts d heure': 45,
});

/** « 2h », « 1 h 30 », « une heure et demie », « 90 min », « trois quarts d'heure », « 1,5 h ». */
export const readLength: Reader<Temporal.Duration> = (sentence, at) => {
  const read =
    readMinutesOnly(sentence, at) ?? readDecimal(sentence, at) ?? readHours(sentence, at);
  return read && read.value > 0 ? { value: lengthOf(read.value), next: read.next } : undefined;
};

/** « 90 min », « 45 minutes », « une demi-heure »: never an hour of the clock. */
export const readShortLength: Reader<Temporal.Duration> = (sentence, at) => {
  const read = readMinutesOnly(sentence, at);
  return read && read.value > 0 ? { value: lengthOf(read.value), next: read.next } : undefined;
};

function readMinutesOnly(sentence: Sentence, at: number): Read<number> | undefined {
  const idiom = readIdiom(sentence, at);
  if (idiom) return idiom;
  const count = readCount(sentence, at);
  const mark = count && minuteMark(sentence, count.next);
  return mark && { value: count.value.value, next: mark.next };
}

/** « 1,5 h », « 2.25 heures ». */
function readDecimal(sentence: Sentence, at: number): Read<number> | undefined {
  const comma = sentence.word(at + 1);
  const tight = sentence.glued(at + 1) && sentence.glued(at + 2);
  if (!tight || (comma !== ',' && comma !== '.')) return undefined;
  if (!sentence.isShortNumber(at, 2) || !sentence.isShortNumber(at + 2, 2)) return undefined;
  const mark = hourMark(sentence, at + 3);
  const hours = Number(`${sentence.word(at)}.${sentence.word(at + 2)}`);
  return mark && { value: Math.round(hours * 60), next: mark.next };
}

function readHours(sentence: Sentence, at: number): Read<number> | undefined {
  const count = readCount(sentence, at);
  const mark = count && hourMark(sentence, count.next);
  if (!mark) return undefined;
  const linked = skip(and, sentence, mark.next);
  const minutes = readMinutes(sentence, mark.next) ?? readMinutes(sentence, linked);
  if (minutes && (minutes.value < 0 || minutes.value > 59)) return undefined;
  return {
    value: count.value.value * 60 + (minutes?.value ?? 0),
    next: minutes?.next ?? mark.next,
  };
}

const and = phrases('et');

const readDayUnit = phrases('jour', 'jours', 'journee', 'journees');

/** « 2 jours », « trois journées ». */
export const readDaysLong: Reader<Temporal.Duration> = (sentence, at) => {
  const count = readCount(sentence, at);
  const unit = count && readDayUnit(sentence, count.next);
  if (!unit || count.value.value < 1) return undefined;
  return { value: Temporal.Duration.from({ days: count.value.value }), next: unit.next };
};
