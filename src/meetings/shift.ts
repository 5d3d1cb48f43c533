import { Temporal } from 'temporal-polyfill';

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  huit: 8,
  dix: 10,
  quinze: 15,
};

const COUNTED = `(${Object.keys(COUNTS).join('|')}|\\d{1,3})\\s*(heures?|h|jours?|semaines?|minutes?|min)`;
const SHIFT = new RegExp(`(?:^|\\s)d(?:e\\s+|[’']|(?=une?\\s))${COUNTED}(?!\\p{L})`, 'iu');
const LATER = new RegExp(`(?:^|\\s)${COUNTED}\\s+plus\\s+(tard|tôt|tot)(?!\\p{L})`, 'iu');

const UNITS: Readonly<Record<string, 'hours' | 'days' | 'weeks' | 'minutes'>> = {
  h: 'hours',
  j: 'days',
  s: 'weeks',
  m: 'minutes',
};

/** « décaler d'une heure », « avancer de deux jours », « une semaine plus tard », « repousser au lendemain ». */
export function readShift(spoken: string, line: string): Temporal.Duration | undefined {
  if (/(?:^|\s)au lendemain/iu.test(spoken)) return Temporal.Duration.from({ days: 1 });
  const weekdays = WEEKDAYS.exec(spoken);
  if (weekdays) return Temporal.Duration.from({ days: daysBetween(weekdays[1], weekdays[2]) });
  if (/(?:^|\s)d[’']une demi[- ]heure/iu.test(spoken)) return halfAnHour(line);
  const [, count, unit, side] = LATER.exec(spoken) ?? SHIFT.exec(spoken) ?? [];
  const key = UNITS[(unit ?? '').charAt(0).toLowerCase()];
  if (!count || !key) return undefined;
  const earlier = side === undefined ? isEarlier(line) : /^t[ôo]t/iu.test(side);
  const number = COUNTS[count.toLowerCase()] ?? Number(count);
  return Temporal.Duration.from({ [key]: earlier ? -number : number });
}

/** A sentence without « deux heures plus tôt », whose number is no hour of the clock. */
export const withoutShift = (spoken: string): string => spoken.replace(LATER, ' ').trim();

const WEEK = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « de jeudi à vendredi » and nothing else: one day later, whichever Thursday it was. */
const WEEKDAYS = new RegExp(
  `^(?:du|de)\\s+(${WEEK.join('|')})\\s+(?:au|à)\\s+(${WEEK.join('|')})$`,
  'iu',
);

/** Whether a sentence moves from one weekday to another, whichever they were. */
export const isBetweenWeekdays = (spoken: string): boolean => WEEKDAYS.test(spoken);

const daysBetween = (from = '', to = ''): number =>
  (WEEK.indexOf(to.toLowerCase()) - WEEK.indexOf(from.toLowerCase()) + WEEK.length) % WEEK.length;

const halfAnHour = (line: string): Temporal.Duration =>
  Temporal.Duration.from({ minutes: isEarlier(line) ? -30 : 30 });

/** Whether a sentence brings a meeting forward. */
export const isEarlier = (line: string): boolean => /(?:^|\s)avanc/iu.test(line);

/** « prolonger d'une heure »: the end moves, and not the start. */
export const isLonger = (line: string): boolean => /(?:^|\s)prolong/iu.test(line);
