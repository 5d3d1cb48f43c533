import type { Temporal } from 'temporal-polyfill';
import { hourMark } from '../clocks/clockTime.ts';
import { type Count, readCount } from '../reading/number.ts';
import { dictionary, type Read, type Reader } from '../reading/read.ts';
import { Sentence } from '../reading/sentence.ts';

/** A number of days, weeks, months or years, as a step in the calendar (1 ahead, -1 back). */
export type Step = (date: Temporal.PlainDate, side: 1 | -1) => Temporal.PlainDate;

type Unit = 'days' | 'weeks' | 'months' | 'years' | 'workdays' | 'weekdays';

const readUnit = dictionary<Unit>({
  jour: 'days',
  jours: 'days',
  j: 'days',
  'jour calendaire': 'days',
  'jours calendaires': 'days',
  'jour ouvre': 'workdays',
  'jours ouvres': 'workdays',
  'jour ouvrable': 'weekdays',
  'jours ouvrables': 'weekdays',
  semaine: 'weeks',
  semaines: 'weeks',
  sem: 'weeks',
  mois: 'months',
  an: 'years',
  ans: 'years',
  annee: 'years',
  annees: 'years',
});

const inDays =
  (days: number): Step =>
  (date, side) =>
    date.add({ days: side * days });

const readIdiom = dictionary<Step>({
  huitaine: inDays(7),
  'une huitaine': inDays(7),
  'une huitaine de jours': inDays(7),
  quinzaine: inDays(14),
  'une quinzaine': inDays(14),
  'une quinzaine de jours': inDays(14),
});

/** « 10 jours », « deux semaines », « un mois », « quinze jours », « une quinzaine », « 5 jours ouvrés ». */
export const readDistance: Reader<Step> = (sentence, at) => {
  const read = readIdiom(sentence, at) ?? readCounted(sentence, at);
  return read && !goesOn(sentence, read.next) ? read : undefined;
};

/** The distance that a whole text is: « une semaine ». */
export function distanceOf(text: string): Step | undefined {
  const sentence = new Sentence(text);
  const read = readDistance(sentence, 0);
  return read?.next === sentence.length ? read.value : undefined;
}

function readCounted(sentence: Sentence, at: number): Read<Step> | undefined {
  const count = readCount(sentence, at);
  const unit = count && readUnit(sentence, count.next);
  return unit && { value: step(count.value, unit.value), next: unit.next };
}

/** « huit jours » and « quinze jours » in letters are one and two weeks; « 8 jours » and « 15 jours » count days. */
function step({ value, spelled }: Count, unit: Unit): Step {
  if (unit === 'days' && spelled && value === 8) return inDays(7);
  if (unit === 'days' && spelled && value === 15) return inDays(14);
  if (unit === 'workdays') return (date, side) => worked(date, side * value, 5);
  if (unit === 'weekdays') return (date, side) => worked(date, side * value, 6);
  return (date, side) => date.add({ [unit]: side * value });
}

/** Skips Sunday, and Saturday when the week has five days. Holidays are not known here: the day is early, never late. */
function worked(from: Temporal.PlainDate, count: number, week: 5 | 6): Temporal.PlainDate {
  const forward = Math.sign(count);
  let date = from;
  while (date.dayOfWeek > week) date = date.subtract({ days: forward });
  date = date.add({ weeks: Math.trunc(count / week) });
  for (let left = Math.abs(count % week); left > 0; ) {
    date = date.add({ days: forward });
    if (date.dayOfWeek <= week) left -= 1;
  }
  return date;
}

/** « 24h », « 48h », « 72 heures »: hours that make whole days. */
export const readWholeDays: Reader<Step> = (sentence, at) => {
  const hours = readCount(sentence, at);
  const mark = hours && hourMark(sentence, hours.next);
  const days = hours ? hours.value.value / 24 : 0;
  return mark && days > 0 && Number.isInteger(days)
    ? { value: inDays(days), next: mark.next }
    : undefined;
};

/** « deux semaines et demie » is no number of days that we know. */
function goesOn(sentence: Sentence, at: number): boolean {
  return sentence.word(at) === 'et' && sentence.word(at + 1).startsWith('demi');
}
