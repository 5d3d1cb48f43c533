import type { Temporal } from 'temporal-polyfill';
import { readOrdinal } from '../reading/number.ts';
import { phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { certain, type Day, type DayRule } from './day.ts';
import { readMonthSaid } from './monthSaid.ts';
import { inMonth } from './nthDay.ts';
import { mondayOf, readWeek } from './week.ts';
import { readPartOfYearEnd, readYearEnd } from './yearPart.ts';

const MIDDLE_DAY = 15;
const end = phrases('fin', 'la fin', 'a la fin', 'en fin', 'a fin');
const middle = phrases('mi', 'a la mi', 'la mi');

/** « fin mars », « fin du mois », « fin de semaine », « fin du T1 2027 », « fin 2027 », « mi-mars ». */
export const readPeriodEnd: Reader<Day> = (sentence, at) => {
  const led = end(sentence, at);
  if (!led) return readMiddle(sentence, at);
  return (
    readMonthEnd(sentence, led.next) ??
    readWeekEnd(sentence, led.next) ??
    readPartOfYearEnd(sentence, led.next) ??
    readYearEnd(sentence, led.next)
  );
};

function readMonthEnd(sentence: Sentence, at: number): Read<Day> | undefined {
  const month = readMonthSaid(sentence, at);
  return month && { value: { rule: inMonth(lastDay, month.value, '') }, next: month.next };
}

const lastDay = (month: Temporal.PlainYearMonth): Temporal.PlainDate =>
  month.toPlainDate({ day: month.daysInMonth });

/** « juin » behind « avant »: the last day of May. */
export const readEveOfMonth: Reader<Day> = (sentence, at) => {
  const month = readMonthSaid(sentence, at);
  return month && { value: { rule: inMonth(eve, month.value, '') }, next: month.next };
};

const eve = (month: Temporal.PlainYearMonth): Temporal.PlainDate =>
  lastDay(month.subtract({ months: 1 }));

/** The 15th: what « la mi-mars » means in the dictionary. */
function readMiddle(sentence: Sentence, at: number): Read<Day> | undefined {
  const led = middle(sentence, at);
  const month = led && readMonthSaid(sentence, led.next);
  return (
    month && {
      value: { rule: inMonth((one) => one.toPlainDate({ day: MIDDLE_DAY }), month.value, '') },
      next: month.next,
    }
  );
}

const fortnightOf = phrases('quinzaine de', 'quinzaine d', 'quinzaine du');
const theFortnight = phrases('la', 'de la');

/** « 1re quinzaine d'avril » ends on the 15th, « 2e quinzaine de mars » on the last day. */
export const readFortnightEnd: Reader<Day> = (sentence, at) => {
  const nth = readOrdinal(sentence, skip(theFortnight, sentence, at));
  const led = nth && fortnightOf(sentence, nth.next);
  const month = led && readMonthSaid(sentence, led.next);
  if (!month || !isOneOfTwo(nth.value)) return undefined;
  const dayIn =
    nth.value === 1
      ? (one: Temporal.PlainYearMonth) => one.toPlainDate({ day: MIDDLE_DAY })
      : lastDay;
  return { value: { rule: inMonth(dayIn, month.value, '') }, next: month.next };
};

const isOneOfTwo = (nth: number): boolean => nth === 1 || nth === 2 || nth === -1;

const FRIDAY = 5;
const thisWeek = phrases(
  'semaine',
  'de semaine',
  'de la semaine',
  'de cette semaine',
  'cette semaine',
);

/** The end of a week is its Friday; said on a Saturday or a Sunday, the Friday ahead. */
export function readWeekEnd(sentence: Sentence, at: number): Read<Day> | undefined {
  const week = readWeek(sentence, at);
  const near = thisWeek(sentence, at);
  if (week && week.next > (near?.next ?? 0)) {
    return {
      value: { rule: (anchor) => certain(week.value(anchor).add({ days: FRIDAY - 1 })) },
      next: week.next,
    };
  }
  return near && { value: { rule: fridayAhead }, next: near.next };
}

const fridayAhead: DayRule = ({ today }) => {
  const friday = mondayOf(today).add({ days: FRIDAY - 1 });
  return certain(today.dayOfWeek > FRIDAY ? friday.add({ weeks: 1 }) : friday);
};
