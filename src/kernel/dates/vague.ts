import { readHourAndMinutes } from './clockTime.ts';
import { isCounted, mayBeCounted } from './counted.ts';
import { readHours } from './hours.ts';
import { readNamedDate } from './namedDate.ts';
import { readNthDay, readWeekdayAround } from './nthDay.ts';
import { readOrdinal } from './number.ts';
import { readNumericDate } from './numericDate.ts';
import { readDay, readDayAfter } from './offsetDay.ts';
import { dictionary, firstOf, phrases, type Read, type Reader, skip } from './read.ts';
import type { Sentence } from './sentence.ts';
import { readWeekday } from './weekdayName.ts';

const around = phrases(
  'apres',
  'pas avant',
  'sauf',
  'hors',
  'hormis',
  'excepte',
  'autour de',
  'autour du',
  'aux alentours de',
  'aux alentours du',
  'aux environs de',
  'aux environs du',
);

/** « après le 15 mars », « pas avant lundi », « après 15h ». */
const readAround: Reader<true> = (sentence, at) => {
  const led = around(sentence, at);
  if (!led || sentence.word(led.next) === 'demain') return undefined;
  const day =
    readDayAfter(sentence, led.next) ??
    readHourAndMinutes(sentence, skip(article, sentence, led.next));
  return day && { value: true, next: day.next };
};

const article = phrases('les');
const between = phrases('entre', 'entre le');
const and = phrases('et', 'et le');

/** « entre le 4 et le 6 mars »: some day of these. */
const readBetween: Reader<true> = (sentence, at) => {
  const led = between(sentence, at);
  const first =
    led &&
    (readDay(sentence, led.next) ??
      readDayAfter(sentence, led.next - 1) ??
      number(sentence, led.next));
  const linked = first && and(sentence, first.next);
  const last = linked && readDay(sentence, linked.next);
  return last && { value: true, next: last.next };
};

function number(sentence: Sentence, at: number): Read<true> | undefined {
  return sentence.isShortNumber(at, 2) ? { value: true, next: at + 1 } : undefined;
}

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
const readLooseWeekday: Reader<true> = (sentence, at) => {
  const nth = readOrdinal(sentence, at);
  const weekday = readWeekday(sentence, nth?.next ?? at);
  if (!weekday) return undefined;
  if (readWeekdayAround(sentence, at)) return undefined;
  const loose = holiday(sentence, weekday.next) ?? relative(sentence, weekday.next);
  if (loose) return { value: true, next: loose.next };
  const counted =
    sentence.isNumber(weekday.next) &&
    mayBeCounted(sentence, weekday.next) &&
    !isCounted(sentence, weekday.next);
  if (counted) return { value: true, next: weekday.next + 2 };
  const ofMonth = readNthDay(sentence, at) ?? readNamedDate(sentence, weekday.next);
  return nth && !ofMonth ? { value: true, next: weekday.next } : undefined;
};

const readPlural = dictionary({
  lundis: true,
  mardis: true,
  mercredis: true,
  jeudis: true,
  vendredis: true,
  samedis: true,
  dimanches: true,
} as const);
const each = phrases('chaque');
const every = phrases('tous les', 'les');
const rhythm = phrases(
  'tous les jours',
  'tous les mois',
  'toutes les semaines',
  'chaque jour',
  'chaque semaine',
  'chaque mois',
);

/** « tous les jeudis », « chaque premier lundi du mois », « toutes les semaines ». */
const readRecurrence: Reader<true> = (sentence, at) => {
  const led = each(sentence, at);
  const day = rhythm(sentence, at) ?? (led && readDay(sentence, led.next));
  if (day) return { value: true, next: day.next };
  return readPlural(sentence, skip(every, sentence, at));
};

/** « pas mardi », « ni le 4 mars » — but « pourquoi pas mardi ». */
const readRefused: Reader<true> = (sentence, at) => {
  const led = sentence.word(at - 1) === 'pourquoi' ? undefined : refusal(sentence, at);
  const day = led && readDayAfter(sentence, led.next);
  return day && { value: true, next: day.next };
};

const refusal = phrases('pas', 'ni', 'plutot que');

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

/** What speaks of a day without telling which. */
export const readVague: Reader<true> = firstOf<true>(
  readAround,
  readRefused,
  readBetween,
  readLooseWeekday,
  readRecurrence,
);
