import { DomainError } from '../../errors.ts';
import { WEEKDAYS_IN_ENGLISH } from '../reading/english.ts';
import { readOrdinal } from '../reading/englishNumber.ts';
import { numbered } from '../reading/french.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { dayOfMonth } from './calendar.ts';
import { certain, type Day } from './day.ts';
import { readDayAfterWeekday } from './namedDate.ts';
import { mondayOf } from './week.ts';
import { bare, coming, weekdayIn } from './weekday.ts';

/** « thursday », as colleagues from abroad write it (1 is Monday). */
export const readWeekdayInEnglish = dictionary(numbered(WEEKDAYS_IN_ENGLISH));

const lead = phrases('on', 'to', 'by', 'for');
const link = phrases('on', ',', 'of', 'the', 'of the');
const nextWeek = phrases('next week', 'the week after');
const thisWeek = phrases('this week');

/** « thursday », « this thursday », « next thursday », « thursday next week », « next week on thursday ». */
export const readEnglishWeekday: Reader<Day> = (sentence, at) => {
  const start = skip(lead, sentence, at);
  return readWeekFirst(sentence, start) ?? readWeekdayFirst(sentence, start);
};

const WEEK_AFTER = 1;

const inWeek = (weeks: number, weekday: number): Day =>
  weekdayIn(({ today }) => mondayOf(today).add({ weeks }), weekday);

function readWeekFirst(sentence: Sentence, at: number): Read<Day> | undefined {
  const week = nextWeek(sentence, at);
  const weekday = week && readWeekdayInEnglish(sentence, skip(link, sentence, week.next));
  return weekday && { value: inWeek(WEEK_AFTER, weekday.value), next: weekday.next };
}

function readWeekdayFirst(sentence: Sentence, at: number): Read<Day> | undefined {
  const word = sentence.word(at);
  const isLed = word === 'this' || word === 'next';
  const weekday = readWeekdayInEnglish(sentence, isLed ? at + 1 : at);
  if (!weekday) return undefined;
  const { value, next } = weekday;
  if (word === 'next') return { value: nextOne(value, sentence.slice(at, next)), next };
  // « thursday 25 »: a day of the month, as behind « jeudi ».
  const numbered = readDayAfterWeekday(sentence, next) ?? readOrdinalDay(sentence, next);
  if (numbered) return { value: { ...numbered.value, said: value }, next: numbered.next };
  const behind = skip(link, sentence, next);
  const later = nextWeek(sentence, behind);
  if (later) return { value: inWeek(WEEK_AFTER, value), next: later.next };
  const same = thisWeek(sentence, behind);
  if (same) return { value: inWeek(0, value), next: same.next };
  return { value: bare(value, word === 'this'), next };
}

const the = phrases(',', 'the', ', the');

/** « 25th », « , the 25th ». */
function readOrdinalDay(sentence: Sentence, at: number): Read<Day> | undefined {
  const day = readOrdinal(sentence, skip(the, sentence, at));
  if (!day || day.value > 31) return undefined;
  const text = sentence.slice(at, day.next);
  return { value: { rule: dayOfMonth(day.value, undefined, text) }, next: day.next };
}

/**
 * Of this week or of the one after? English says both, so that only the day that is both is taken.
 * @throws DomainError `date.imprecise`
 */
function nextOne(weekday: number, text: string): Day {
  return {
    said: weekday,
    rule: ({ today }) => {
      const date = coming(0)(weekday, today);
      if (mondayOf(date).equals(mondayOf(today))) throw new DomainError('date.imprecise', { text });
      return certain(date);
    },
  };
}
