import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { readOrdinal } from '../reading/number.ts';
import { dictionary, firstOf, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { type Anchor, certain, type Day, type DayRule, isBehind, settle } from './day.ts';
import { type MonthRule, readMonthSaid } from './monthSaid.ts';
import { readNamedDate } from './namedDate.ts';
import { readNumericDate } from './numericDate.ts';
import { readWeekday } from './weekdayName.ts';

/** A day found inside a month: nothing when the month has none such (a fifth Monday). */
type Pick = (month: Temporal.PlainYearMonth) => Temporal.PlainDate | undefined;

/** « premier jeudi d'avril », « 2e mardi du mois prochain », « dernier jour de mars ». */
export const readNthDay: Reader<Day> = (sentence, at) => {
  const nth = readOrdinal(sentence, at);
  if (!nth) return undefined;
  const weekday = readWeekday(sentence, nth.next);
  const next = weekday?.next ?? (sentence.word(nth.next) === 'jour' ? nth.next + 1 : undefined);
  const month = next === undefined ? undefined : readMonthSaid(sentence, next);
  if (!month) return undefined;
  const pick: Pick = (inMonth) => nthOf(inMonth, nth.value, weekday?.value);
  const rule = inMonth(pick, month.value, sentence.slice(at, month.next));
  return { value: { rule, said: weekday?.value }, next: month.next };
};

/** Counts the days of a month, or only its Mondays, Tuesdays…, from its start or (below zero) from its end. */
function nthOf(
  month: Temporal.PlainYearMonth,
  nth: number,
  weekday: number | undefined,
): Temporal.PlainDate | undefined {
  const edge = month.toPlainDate({ day: nth > 0 ? 1 : month.daysInMonth });
  const toWeekday = weekday === undefined ? 0 : weekday - edge.dayOfWeek;
  const step = weekday === undefined ? 1 : 7;
  const days =
    nth > 0 ? ((toWeekday + 7) % 7) + (nth - 1) * step : -((7 - toWeekday) % 7) + (nth + 1) * step;
  const date = edge.add({ days });
  return date.month === month.month ? date : undefined;
}

/** The day in the month that was named, or in the one after when it is gone. @throws DomainError date.noSuchDate */
export function inMonth(pick: Pick, month: MonthRule, text: string): DayRule {
  return (anchor) => {
    const said = month(anchor);
    const date = pickOrRefuse(pick, said.month, text);
    if (!said.otherwise || !isBehind(date, anchor)) return certain(date);
    return { date: pickOrRefuse(pick, said.otherwise, text), yearAssumed: said.yearAssumed };
  };
}

function pickOrRefuse(
  pick: Pick,
  month: Temporal.PlainYearMonth,
  text: string,
): Temporal.PlainDate {
  const date = pick(month);
  if (date) return date;
  throw new DomainError('date.noSuchDate', { text });
}

const readSide = dictionary<1 | -1>({
  apres: 1,
  suivant: 1,
  'qui suit': 1,
  avant: -1,
  precedant: -1,
  'qui precede': -1,
});
const article = phrases('le');

/** « le lundi suivant le 4 mars », « premier lundi après le 15 mars »: never that day itself. */
export const readWeekdayAround: Reader<Day> = (sentence, at) => {
  const nth = readOrdinal(sentence, at);
  const weekday = readWeekday(sentence, nth?.next ?? at);
  const side = weekday && readSide(sentence, weekday.next);
  const date = side && readDateAfter(sentence, side.next);
  if (!weekday || !date || (nth && nth.value < 1)) return undefined;
  const weeks = (nth?.value ?? 1) - 1;
  const rule = (anchor: Anchor) =>
    certain(
      around(
        settle(date.value, { ...anchor, said: undefined }).date,
        weekday.value,
        side.value,
        weeks,
      ),
    );
  return { value: { rule, said: weekday.value }, next: date.next };
};

function readDateAfter(sentence: Sentence, at: number): Read<Day> | undefined {
  return firstOf(readNamedDate, readNumericDate)(sentence, skip(article, sentence, at));
}

function around(
  date: Temporal.PlainDate,
  weekday: number,
  side: 1 | -1,
  weeks: number,
): Temporal.PlainDate {
  const away = (((weekday - date.dayOfWeek) * side + 6) % 7) + 1;
  return date.add({ days: side * (away + weeks * 7) });
}
