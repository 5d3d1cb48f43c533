import { readHourAndMinutes } from '../clocks/clockTime.ts';
import { readHours } from '../clocks/hours.ts';
import { isCounted, mayBeCounted } from '../reading/counted.ts';
import { readOrdinal } from '../reading/number.ts';
import { phrases, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { resemblesMonth } from './month.ts';
import { readNamedDate } from './namedDate.ts';
import { readNthDay, readWeekdayAround } from './nthDay.ts';
import { readNumericDate } from './numericDate.ts';
import { readWeekday } from './weekdayName.ts';

const holiday = phrases(
  'gras',
  'saint',
  'sainte',
  'de paques',
  'de pentecote',
  'de la pentecote',
  'de l ascension',
  'des cendres',
  'des rameaux',
);
const relative = phrases('suivant', 'd apres', 'd avant', 'precedent', 'sur deux');

/** « lundi de Pâques », « le jeudi suivant », « premier lundi » of no month: a weekday, but of which week? */
export const readLooseWeekday: Reader<true> = (sentence, at) => {
  const nth = readOrdinal(sentence, at);
  const weekday = readWeekday(sentence, nth?.next ?? at);
  if (!weekday) return undefined;
  if (readWeekdayAround(sentence, at)) return undefined;
  const loose = holiday(sentence, weekday.next) ?? relative(sentence, weekday.next);
  if (loose) return { value: true, next: loose.next };
  if (isUnclearCount(sentence, weekday.next)) return { value: true, next: weekday.next + 2 };
  const ofMonth = readNthDay(sentence, at) ?? readNamedDate(sentence, weekday.next);
  return nth && !ofMonth ? { value: true, next: weekday.next } : undefined;
};

/** « mardi 2 ambassadeurs »: the second of the month, or two of them? « jeudi 4 setpembree »: of which month? */
function isUnclearCount(sentence: Sentence, at: number): boolean {
  if (!sentence.isNumber(at) || isCounted(sentence, at) || readNamedDate(sentence, at))
    return false;
  return mayBeCounted(sentence, at) || resemblesMonth(sentence.word(at + 1));
}

/** « jeudi 4-3 »: figures behind a weekday that are neither a date nor hours. To be tried after these. */
export const readUnclearFigures: Reader<true> = (sentence, at) => {
  const weekday = readWeekday(sentence, at);
  if (!weekday || !sentence.isNumber(weekday.next)) return undefined;
  const mark = weekday.next + 1;
  const held = sentence.glued(mark) && sentence.glued(mark + 1) && sentence.isNumber(mark + 1);
  const clear = readNumericDate(sentence, weekday.next) ?? readHours(sentence, weekday.next);
  const colon = readHourAndMinutes(sentence, weekday.next);
  return held && !clear && !colon ? { value: true, next: mark + 2 } : undefined;
};
