import type { Temporal } from 'temporal-polyfill';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { certain, type Day } from './day.ts';
import { readWeek, type WeekRule } from './week.ts';
import { readWeekday } from './weekdayName.ts';

type Shift = (weekday: number, today: Temporal.PlainDate) => Temporal.PlainDate;

/** The next such weekday, never today, and so many weeks more. */
export const coming =
  (weeks: number): Shift =>
  (weekday, today) =>
    today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1, weeks });

/** The last such weekday, never today. */
const gone: Shift = (weekday, today) =>
  today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });

/** « vendredi en huit » is the Friday after the coming one; « en quinze », one more week. */
const readShift = dictionary<Shift>({
  prochain: coming(0),
  proch: coming(0),
  pro: coming(0),
  'qui vient': coming(0),
  'a venir': coming(0),
  'en huit': coming(1),
  'en huit jours': coming(1),
  'en 8': coming(1),
  'prochain en huit': coming(1),
  'prochain en 8': coming(1),
  'en quinze': coming(2),
  'en quinze jours': coming(2),
  'en 15': coming(2),
  'prochain en quinze': coming(2),
  'prochain en 15': coming(2),
  dernier: gone,
  passe: gone,
});

/** « jeudi », « ce jeudi », « lundi prochain », « vendredi en huit », « jeudi de la semaine prochaine ». */
export const readWeekdayDay: Reader<Day> = (sentence, at) =>
  readThisWeekday(sentence, at) ??
  readShiftedWeekday(sentence, at) ??
  readWeekThenWeekday(sentence, at);

/** « ce samedi » said on a Saturday is that very day; « samedi » is the next one. */
function readThisWeekday(sentence: Sentence, at: number): Read<Day> | undefined {
  if (sentence.word(at) !== 'ce') return undefined;
  const weekday = readWeekday(sentence, at + 1);
  if (!weekday) return undefined;
  const shift = readShift(sentence, weekday.next);
  if (shift) return { value: shifted(weekday.value, shift.value), next: shift.next };
  return { value: bare(weekday.value, true), next: weekday.next };
}

function readShiftedWeekday(sentence: Sentence, at: number): Read<Day> | undefined {
  const weekday = readWeekday(sentence, at);
  if (!weekday) return undefined;
  const shift = readShift(sentence, weekday.next);
  if (shift) return { value: shifted(weekday.value, shift.value), next: shift.next };
  const week = readWeek(sentence, skip(comma, sentence, weekday.next));
  if (week) return { value: weekdayIn(week.value, weekday.value), next: week.next };
  return { value: bare(weekday.value, false), next: weekday.next };
}

const comma = phrases(',');
const link = phrases(',', 'le', ', le', 'a savoir', 'au');

/** « la semaine prochaine jeudi », « semaine du 8 mars, le jeudi ». */
function readWeekThenWeekday(sentence: Sentence, at: number): Read<Day> | undefined {
  const week = readWeek(sentence, at);
  const weekday = week && readWeekday(sentence, skip(link, sentence, week.next));
  return weekday && { value: weekdayIn(week.value, weekday.value), next: weekday.next };
}

function shifted(weekday: number, shift: Shift): Day {
  return { said: weekday, rule: ({ today }) => certain(shift(weekday, today)) };
}

/** A weekday alone: the coming one, or this very day when it may be. */
export function bare(weekday: number, mayBeToday: boolean): Day {
  return {
    said: weekday,
    bare: true,
    rule: ({ today, toward }) => {
      const isToday = today.dayOfWeek === weekday && (mayBeToday || toward === 'past');
      const shift = toward === 'past' ? gone : coming(0);
      return certain(isToday ? today : shift(weekday, today));
    },
  };
}

/** A weekday of a week that was named. */
export function weekdayIn(week: WeekRule, weekday: number): Day {
  return { said: weekday, rule: (anchor) => certain(week(anchor).add({ days: weekday - 1 })) };
}
