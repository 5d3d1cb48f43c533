import { A_MONTH_TYPED } from '../../kernel/dates/reading/french.ts';
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

/** « le GEC de mai au 20 juin »: the month that it is of is no place. */
export const notMonth = (place: string | undefined): string | undefined =>
  place !== undefined && MONTH_ALONE.test(place) ? undefined : place;
