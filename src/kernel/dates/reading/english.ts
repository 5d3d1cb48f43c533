import { MONTHS, WEEKDAYS } from './french.ts';

/** From Monday. */
export const WEEKDAYS_IN_ENGLISH = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** From January. */
export const MONTHS_IN_ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const FRENCH: ReadonlyMap<string, string> = new Map([
  ...WEEKDAYS_IN_ENGLISH.map((name, at) => [name, WEEKDAYS[at] ?? name] as const),
  ...MONTHS_IN_ENGLISH.map((name, at) => [name, MONTHS[at] ?? name] as const),
]);

/** « janvier » for « January », « lundi » for « Monday »; any other word stays what it is. */
export const calendarWordInFrench = (word: string): string =>
  FRENCH.get(word.toLowerCase()) ?? word;
