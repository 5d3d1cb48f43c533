import { A_MONTH_TYPED, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import { areAlike } from '../../kernel/text/alike.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const STRETCHES = ['fin', 'mi', 'd[ée]but', 'courant', 'semaine', 'mois'];
const TIMES_OF_DAY = ['matin', 'soir', 'midi', 'apr[èe]s', 'heures?'];

const TIME_LIKE = new RegExp(
  String.raw`\d|(?<!\p{L})${oneOf(...STRETCHES, ...TIMES_OF_DAY, A_MONTH_TYPED)}(?!\p{L})`,
  'iu',
);
const MONTH_ALONE = new RegExp(String.raw`^(?:d(?:e\s+|[’']\s*))?${oneOf(A_MONTH_TYPED)}$`, 'iu');

/** What may well have been meant for a day or an hour (« fin mars à 10h », « demin ») is no place. */
export const timeless = (place: string | undefined): string | undefined =>
  place !== undefined && TIME_LIKE.test(place) ? undefined : place;

/** « le GEC de mai au 20 juin », « jeud 20 mai »: the month that it is of is no place, nor a day with a slip. */
export const notDayNorMonth = (place: string | undefined): string | undefined =>
  place !== undefined && (MONTH_ALONE.test(place) || isMisspeltDay(place)) ? undefined : place;

/** « chez Lundin » is somebody. */
const isMisspeltDay = (word: string): boolean =>
  /^\p{Ll}/u.test(word) &&
  WEEKDAYS.some((day) => word[0] === day[0] && areAlike(1, fold(word), day));
