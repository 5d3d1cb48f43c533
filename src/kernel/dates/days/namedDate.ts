import { isCounted } from '../reading/counted.ts';
import { readDayNumber } from '../reading/number.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { dated, dayOfMonth } from './calendar.ts';
import type { Day, Written } from './day.ts';
import { readMonth } from './month.ts';
import { readYear, type YearSaid } from './year.ts';

const ofMonth = phrases('du mois de', 'du mois d');

/** « 4 mars », « 1er mars 2027 », « quatre mars », « 4 févr. 27 », « 4 mars prochain ». */
export const readNamedDate: Reader<Day> = (sentence, at) => {
  const written = readWrittenDate(sentence, at);
  return written && { value: dated(written.value), next: written.next };
};

/** As `readNamedDate`, not yet looked for in the calendar. */
export const readWrittenDate: Reader<Written> = (sentence, at) => {
  const day = readDayNumber(sentence, at);
  const month = day && readMonth(sentence, skip(ofMonth, sentence, day.next));
  if (!day || !month) return undefined;
  const year: Read<YearSaid> = readYear(sentence, month.next) ?? { value: {}, next: month.next };
  const text = sentence.slice(at, year.next);
  return { value: { ...year.value, day: day.value, month: month.value, text }, next: year.next };
};

const readWhichMonth = dictionary<number | 'either' | undefined>({
  'du mois': 'either',
  'du mois prochain': 1,
  'de ce mois': 0,
  'de ce mois ci': 0,
  'du mois en cours': 0,
  'du mois courant': 0,
  courant: 0,
  'du mois dernier': -1,
  prochain: undefined,
});

const MAY_FOLLOW = new Set([
  '',
  'a',
  'au',
  'vers',
  'de',
  'entre',
  'pour',
  'dans',
  'en',
  'chez',
  'avec',
  'et',
  'ou',
  'matin',
  'midi',
  'soir',
  'apres',
  'des',
  'jusqu',
  'sur',
  'salle',
  // Small words and what a day does: after a number of things stands their name, « le 16 ODD ».
  ...'je j tu il elle on nous vous ils elles me m ne n se s ca c qui que quand'.split(' '),
  ...'si mais car parce puisque donc comme puis sans selon sauf plutot finalement'.split(' '),
  ...'bien vraiment malheureusement merci svp stp desole desolee dsl peut non oui'.split(' '),
  ...'est sera serait etait commence commencera finit dure durera convient va'.split(' '),
]);
const article = phrases('le', 'du', 'au');

/** « le 4 », « du 4 » as a day of the month — not « le 4e point », « le 16 ODD » nor « le 4 % ». */
export const readDayAlone: Reader<Day> = (sentence, at) => {
  const led = article(sentence, at);
  const day = led && readDayNumber(sentence, led.next);
  if (!led || !day || day.value > 31) return undefined;
  const month = readWhichMonth(sentence, day.next);
  if (!month && (sentence.word(led.next) === 'premier' || !standsAlone(sentence, day.next)))
    return undefined;
  const next = month?.next ?? day.next;
  const rule = dayOfMonth(day.value, month?.value, sentence.slice(at, next));
  return { value: { rule, ofNoMonth: month === undefined }, next };
};

/** The number after a weekday: « jeudi 4 », « mar. 9 10 h », « lundi 1er du mois prochain ». */
export const readDayAfterWeekday: Reader<Day> = (sentence, at) => {
  const day = readDayNumber(sentence, at);
  if (!day || day.value > 31 || isCounted(sentence, day.next - 1) || isHour(sentence, day.next))
    return undefined;
  const month = readWhichMonth(sentence, day.next);
  if (!month && !sentence.isNumber(at) && !standsAlone(sentence, day.next)) return undefined;
  const next = month?.next ?? day.next;
  const rule = dayOfMonth(day.value, month?.value, sentence.slice(at, next));
  return { value: { rule, ofNoMonth: month === undefined }, next };
};

const HOUR_MARKS = new Set(['h', 'hr', 'hrs', 'heure', 'heures', ':', 'min', 'mn']);

/** Whether the number before is an hour (« lundi 10 h ») or the head of something longer (« 10-12 h », « 10.5 »). */
function isHour(sentence: Sentence, at: number): boolean {
  const longer = sentence.glued(at) && sentence.glued(at + 1) && sentence.isNumber(at + 1);
  // « du 4 : le budget »: the colon of an hour has its minutes behind it.
  const marked = HOUR_MARKS.has(sentence.word(at)) && !isColonAlone(sentence, at);
  return marked || longer || (sentence.glued(at) && sentence.isWord(at));
}

const isColonAlone = (sentence: Sentence, at: number): boolean =>
  sentence.word(at) === ':' && !sentence.isNumber(at + 1);

function standsAlone(sentence: Sentence, at: number): boolean {
  if (isHour(sentence, at)) return false;
  const word = sentence.word(at);
  if (sentence.isNumber(at)) return HOUR_MARKS.has(sentence.word(at + 1));
  return MAY_FOLLOW.has(word) || (!sentence.isWord(at) && word !== '%' && word !== '/');
}
