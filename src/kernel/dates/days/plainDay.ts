import { readPart, readPartOfToday } from '../reading/part.ts';
import { firstOf, phrases, type Reader, remembered, skip } from '../reading/read.ts';
import { certain, type Day } from './day.ts';
import { readEnglishDate } from './englishDate.ts';
import { readEnglishWeekday } from './englishWeekday.ts';
import { readMonthThenDay } from './monthFirst.ts';
import { readDayAfterWeekday, readDayAlone, readNamedDate } from './namedDate.ts';
import { readNthDay, readWeekdayAround } from './nthDay.ts';
import { readNumericDate } from './numericDate.ts';
import { readRelativeDay } from './relativeDay.ts';
import { readWeekdayDay } from './weekday.ts';
import { readWeekday } from './weekdayName.ts';

const readFullDate = firstOf(readNumericDate, readNamedDate);

const demonstrative = phrases('ce');
const pause = phrases(',', 'le', ', le', '(', '( le');

/** « jeudi 4 mars », « jeudi, le 4/03 », « jeudi 4 ». */
const readWeekdayAndDate: Reader<Day> = (sentence, at) => {
  const weekday = readWeekday(sentence, skip(demonstrative, sentence, at));
  if (!weekday) return undefined;
  const date =
    readFullDate(sentence, skip(pause, sentence, weekday.next)) ??
    readDayAlone(sentence, weekday.next) ??
    readDayAfterWeekday(sentence, weekday.next);
  return date && { value: { ...date.value, said: weekday.value }, next: date.next };
};

/** « 4 mars (jeudi) ». */
const readDateAndWeekday: Reader<Day> = (sentence, at) => {
  const date = readFullDate(sentence, at);
  if (!date || sentence.word(date.next) !== '(') return date;
  const weekday = readWeekday(sentence, date.next + 1);
  if (!weekday || sentence.word(weekday.next) !== ')') return date;
  return { value: { ...date.value, said: weekday.value }, next: weekday.next + 1 };
};

const readToday: Reader<Day> = (sentence, at) => {
  const part = readPartOfToday(sentence, at);
  if (!part) return undefined;
  const value: Day = { rule: ({ today }) => certain(today), part: part.value };
  return { value, next: part.next };
};

const readBareDay = firstOf(
  readNthDay,
  readWeekdayAround,
  readWeekdayAndDate,
  readDateAndWeekday,
  readWeekdayDay,
  readRelativeDay,
  readMonthThenDay,
  readEnglishDate,
  readEnglishWeekday,
  readDayAlone,
  readToday,
);

/** One day, however it is written, with the part of the day behind it: « demain matin ». */
export const readPlainDay: Reader<Day> = remembered((sentence, at) => {
  const day = readBareDay(sentence, at);
  const part = day && readPart(sentence, day.next);
  if (!day || !part || day.value.part) return day;
  return { value: { ...day.value, part: part.value }, next: part.next };
});
