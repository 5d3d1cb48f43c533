import { readMeridiem } from '../clocks/meridiem.ts';
import { isCounted } from '../reading/counted.ts';
import { MONTHS_IN_ENGLISH } from '../reading/english.ts';
import { readEnglishNumber } from '../reading/englishNumber.ts';
import { numbered } from '../reading/french.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { dated } from './calendar.ts';
import type { Day } from './day.ts';
import { readWeekdayInEnglish } from './englishWeekday.ts';
import { readYear, type YearSaid } from './year.ts';

const readMonth = dictionary(numbered(MONTHS_IN_ENGLISH));

const lead = phrases('on', 'on the', 'to', 'to the', 'by', 'by the', 'for', 'for the', 'the');
const pause = phrases(',', ', the', 'the', 'of');

/** « march 11 », « 11th of march », « on thursday, march 11 », as colleagues from abroad write them. */
export const readEnglishDate: Reader<Day> = (sentence, at) => {
  const start = skip(lead, sentence, at);
  const weekday = readWeekdayInEnglish(sentence, start);
  const from = weekday ? skip(pause, sentence, weekday.next) : start;
  const found = readDayThenMonth(sentence, from) ?? readMonthThenDay(sentence, from);
  if (!found) return undefined;
  const { value, next } = readYearBehind(sentence, found.next);
  const day = dated({ ...found.value, ...value, text: sentence.slice(start, next) });
  return { value: { ...day, ...(weekday ? { said: weekday.value } : {}) }, next };
};

interface DayOfMonth {
  readonly day: number;
  readonly month: number;
}

function readDayThenMonth(sentence: Sentence, at: number): Read<DayOfMonth> | undefined {
  const day = readEnglishNumber(sentence, at);
  const month = day && readMonth(sentence, skip(pause, sentence, day.next));
  return month && { value: { day: day.value, month: month.value }, next: month.next };
}

function readMonthThenDay(sentence: Sentence, at: number): Read<DayOfMonth> | undefined {
  const month = readMonth(sentence, at);
  const number = month && skip(pause, sentence, month.next);
  const day = number && readEnglishNumber(sentence, number);
  if (!month || !day || day.value > 31) return undefined;
  return isSomethingElse(sentence, day.next)
    ? undefined
    : { value: { day: day.value, month: month.value }, next: day.next };
}

/** « may 12 people come », « march 10:00 », « march 3pm »: the number behind the month is not its day. */
const isSomethingElse = (sentence: Sentence, next: number): boolean =>
  isCounted(sentence, next - 1) ||
  sentence.word(next) === 'people' ||
  sentence.word(next) === 'h' ||
  (sentence.word(next) === ':' && sentence.glued(next + 1)) ||
  readMeridiem(sentence, next) !== undefined;

/** « 2027 », « , 2027 ». */
function readYearBehind(sentence: Sentence, at: number): Read<YearSaid> {
  const behindComma = sentence.word(at) === ',' && /^20\d\d$/.test(sentence.word(at + 1));
  return readYear(sentence, behindComma ? at + 1 : at) ?? { value: {}, next: at };
}
