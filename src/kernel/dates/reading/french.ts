import type { Temporal } from 'temporal-polyfill';
import { fold } from '../../text/fold.ts';

/** From Monday. */
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
/** From January. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Any of them, for patterns of folded text. */
export const A_WEEKDAY = WEEKDAYS.join('|');
export const A_MONTH = MONTHS.map(fold).join('|');

/** The beginning of any of them, whole or shortened: « sept », « déc. », folded. */
export const A_MONTH_BEGUN = 'jan|fev|mars|avr|mai|jui|aou|sep|oct|nov|dec';

/** Any month as it is typed, with its accents or without, for patterns that do not fold. */
export const A_MONTH_TYPED = MONTHS.join('|').replace(
  /[éû]/gu,
  (letter) => `[${letter}${fold(letter)}]`,
);

/** Any of these names as words of a sentence, folded: 1 is Monday, or January. */
export const numbered = (names: readonly string[], ending = ''): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, at) => [fold(name) + ending, at + 1]));

/** The number of a month from its name, accents aside; 0 when it is none. */
export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => fold(month) === fold(name)) + 1;

/** « vendredi », from 1 (Monday) to 7. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** « 12 mars », « 1er mars ». */
export const dayAndMonth = ({ day, month }: Temporal.PlainDate): string =>
  `${day === 1 ? '1er' : day} ${MONTHS[month - 1] ?? ''}`;

/** « 12 mars 2027 », « 1er mars 2027 ». */
export const dateInWords = (date: Temporal.PlainDate): string =>
  `${dayAndMonth(date)} ${date.year}`;

/** « vendredi 12 mars 2027 ». */
export const dayInWords = (date: Temporal.PlainDate): string =>
  `${weekdayName(date.dayOfWeek)} ${dateInWords(date)}`;

/** « 10 h », « 10 h 05 ». */
const hourInWords = ({ hour, minute }: Temporal.PlainTime | Temporal.PlainDateTime): string =>
  minute === 0 ? `${hour} h` : `${hour} h ${String(minute).padStart(2, '0')}`;

/** « vendredi 12 mars 2027 à 10 h 30 ». */
export const momentInWords = (moment: Temporal.PlainDateTime): string =>
  `${dayInWords(moment.toPlainDate())} à ${hourInWords(moment)}`;
