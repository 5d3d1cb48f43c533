import type { Temporal } from 'temporal-polyfill';
import { readHours } from '../../kernel/dates/clocks/hours.ts';
import { readDistance, type Step } from '../../kernel/dates/days/distance.ts';
import { A_WEEKDAY, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import { readLength } from '../../kernel/dates/reading/length.ts';
import { phrases, type Read, type Reader } from '../../kernel/dates/reading/read.ts';
import { type Span, without } from '../../kernel/dates/reading/rest.ts';
import { Sentence } from '../../kernel/dates/reading/sentence.ts';

/** By how much a moment moves: by a time of the clock, or by days of the calendar, at the same hour. */
export type Shift =
  | { readonly time: Temporal.Duration; readonly side: 1 | -1 }
  | { readonly days: Step; readonly side: 1 | -1 };

/** That moment, moved. */
export function shifted(moment: Temporal.ZonedDateTime, shift: Shift): Temporal.ZonedDateTime {
  if ('time' in shift) return shift.side > 0 ? moment.add(shift.time) : moment.subtract(shift.time);
  const plainTime = moment.toPlainTime();
  return shift
    .days(moment.toPlainDate(), shift.side)
    .toZonedDateTime({ timeZone: moment.timeZoneId, plainTime });
}

/** A shift found in a sentence, and the sentence without it: its number is no hour of the clock. */
export interface FoundShift {
  readonly shift: Shift | undefined;
  readonly rest: string;
}

/** « décaler d'une heure », « avancer de deux jours », « une semaine plus tard », « repousser au lendemain ». */
export function findShift(spoken: string, line: string): FoundShift {
  const days = TOMORROW.test(spoken) ? 1 : daysBetweenWeekdays(spoken);
  if (days !== undefined) {
    const step: Step = (date, side) => date.add({ days: side * days });
    return { shift: { days: step, side: 1 }, rest: spoken };
  }
  const sentence = new Sentence(spoken.replace(FORGOTTEN, 'd’'));
  const whole = A_CLOCK.test(spoken) ? undefined : firstAmount(sentence, alone);
  const found = firstAmount(sentence, sided) ?? firstAmount(sentence, led) ?? whole;
  if (!found) return { shift: undefined, rest: spoken };
  const { amount, side = isEarlier(line) || isShorter(line) ? -1 : 1, ...span } = found;
  return { shift: { ...amount, side }, rest: without(sentence, [span]) };
}

const TOMORROW = /(?:^|\s)au lendemain/iu;
/** « dune heure »: an apostrophe forgotten. */
const FORGOTTEN = /(?<!\p{L})d(?=une?\s)/giu;

type Amount = { readonly time: Temporal.Duration } | { readonly days: Step };

const readAmount: Reader<Amount> = (sentence, at) => {
  const time = readLength(sentence, at);
  if (time) return { value: { time: time.value }, next: time.next };
  const days = readDistance(sentence, at);
  return days && { value: { days: days.value }, next: days.next };
};

interface Placed extends Span {
  readonly amount: Amount;
  readonly side?: 1 | -1;
}

type Placing = (sentence: Sentence, at: number, read: Read<Amount>) => Placed | undefined;

const later = phrases('plus tard');
const sooner = phrases('plus tot');

/** « une heure plus tôt ». */
const sided: Placing = (sentence, at, { value: amount, next }) => {
  const behind = later(sentence, next) ?? sooner(sentence, next);
  const side = later(sentence, next) ? 1 : -1;
  return behind && { amount, side, from: at, to: behind.next };
};

/** « d'une heure ». */
const led: Placing = (sentence, at, { value: amount, next }) =>
  ['d', 'de'].includes(sentence.word(at - 1)) ? { amount, from: at, to: next } : undefined;

/** « reporter gec 2h » may well mean at two. */
const A_CLOCK = /\d\s*(?:h(?!eures)|:)/iu;

/** « reporter gec 1 semaine »: nothing else is said. */
const alone: Placing = (sentence, at, { value: amount, next }) =>
  at === 0 && next === sentence.length ? { amount, from: at, to: next } : undefined;

/** The first amount that stands as it should; « de 10h à 12h » is none. */
function firstAmount(sentence: Sentence, placed: Placing): Placed | undefined {
  for (let at = 0; at < sentence.length; ) {
    const hours = readHours(sentence, at);
    const read = hours || !sentence.fresh(at) ? undefined : readAmount(sentence, at);
    const found = read && placed(sentence, at, read);
    if (found) return found;
    at = hours?.next ?? at + 1;
  }
  return undefined;
}

/** « de jeudi à vendredi » and nothing else: one day later, whichever Thursday it was. */
const BETWEEN_WEEKDAYS = new RegExp(
  `^(?:du|de)\\s+(${A_WEEKDAY})\\s+(?:au|à)\\s+(${A_WEEKDAY})$`,
  'iu',
);

/** Whether a sentence moves from one weekday to another, whichever they were. */
export const isBetweenWeekdays = (spoken: string): boolean => BETWEEN_WEEKDAYS.test(spoken);

function daysBetweenWeekdays(spoken: string): number | undefined {
  const [, from, to] = BETWEEN_WEEKDAYS.exec(spoken.toLowerCase()) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return (WEEKDAYS.indexOf(to) - WEEKDAYS.indexOf(from) + WEEKDAYS.length) % WEEKDAYS.length;
}

/** Whether a sentence brings a meeting forward. */
export const isEarlier = (line: string): boolean => /(?:^|\s)avanc/iu.test(line);

const SHORTER = /(?:^|\s)(?:raccourc|[ée]court|shorten)/iu;
const LONGER = /(?:^|\s)(?:prolong|r?allong|extend)/iu;

const isShorter = (line: string): boolean => SHORTER.test(line);

/** « le GEC finira à 13h ». */
const ENDS =
  /(?:^|\s)(?:fini(?:ra|t)|se termine(?:ra)?|prendra fin|s[’']ach[èe]ve(?:ra)?|will end|ends)(?=\s)/iu;

const changesLength = (line: string): boolean => LONGER.test(line) || isShorter(line);

/** « prolonger d'une heure », « raccourcis d'une heure »: the end moves, and not the start. */
export const movesTheEnd = (line: string): boolean => changesLength(line) || ENDS.test(line);

/** « raccourcis le GEC à 1h » says how long it lasts. */
export const withLengthSaid = (said: string, line: string): string =>
  changesLength(line) ? said.replace(LENGTH, ' durée : ') : said;

/** « prolonge le GEC jusqu'à 13h », « raccourcis-le à 11h »: the hour at which it ends, as typed, and the rest. */
export function endSaid(
  spoken: string,
  line: string,
): { readonly hour: string; readonly rest: string } | undefined {
  const [whole, hour] = (movesTheEnd(line) && END_HOUR.exec(spoken)) || [];
  return whole && hour ? { hour, rest: spoken.replace(whole, ' ') } : undefined;
}

const LED = String.raw`(?:^|\s)(?:à|a|to)\s+`;
/** Up to five hours: no meeting ends before dawn. */
const LENGTH = new RegExp(
  String.raw`${LED}(?=(?:[1-5]\s*(?:h|heures?|hours?)(?!\p{L})|[1-5]h\d{2}|\d{1,3}\s*min|une?\s+(?:heure|demi)|(?:deux|trois|quatre)\s+heures))`,
  'iu',
);
const END_HOUR =
  /(?:^|\s)(?:jusqu[’' ]?(?:à|a)|à|a|to|until|till)\s+(\d{1,2}\s*(?:h|:)\s*(?:\d{2})?)(?!\p{L})/iu;
