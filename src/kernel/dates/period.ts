import { Temporal } from 'temporal-polyfill';
import { type Anchor, certain, type Day, type DayRule, isBehind } from './day.ts';
import { readMonthSaid } from './monthSaid.ts';
import { inMonth } from './nthDay.ts';
import { readDigits, readOrdinal } from './number.ts';
import { dictionary, phrases, type Read, type Reader, skip } from './read.ts';
import type { Sentence } from './sentence.ts';
import { mondayOf, readWeek } from './week.ts';
import { readYear } from './year.ts';

const end = phrases('fin', 'la fin', 'a la fin', 'en fin', 'a fin');
const middle = phrases('mi', 'a la mi', 'la mi');
const of = phrases('de', 'du', 'd', 'de la', 'de l', 'l', 'la', 'de l annee', 'd annee', 'annee', 'l annee');

/** « fin mars », « fin du mois », « fin de semaine », « fin du T1 2027 », « fin 2027 », « mi-mars ». */
export const readPeriodEnd: Reader<Day> = (sentence, at) => {
  const led = end(sentence, at);
  if (!led) return readMiddle(sentence, at);
  return (
    readMonthEnd(sentence, led.next) ??
    readWeekEnd(sentence, led.next) ??
    readPartOfYearEnd(sentence, skip(of, sentence, led.next)) ??
    readYearEnd(sentence, led.next)
  );
};

function readMonthEnd(sentence: Sentence, at: number): Read<Day> | undefined {
  const month = readMonthSaid(sentence, at);
  return month && { value: { rule: inMonth(lastDay, month.value, '') }, next: month.next };
}

const lastDay = (month: Temporal.PlainYearMonth): Temporal.PlainDate =>
  month.toPlainDate({ day: month.daysInMonth });

/** The 15th: what « la mi-mars » means in the dictionary. */
function readMiddle(sentence: Sentence, at: number): Read<Day> | undefined {
  const led = middle(sentence, at);
  const month = led && readMonthSaid(sentence, led.next);
  return month && { value: { rule: inMonth((one) => one.toPlainDate({ day: 15 }), month.value, '') }, next: month.next };
}

const FRIDAY = 5;
const thisWeek = phrases('semaine', 'de semaine', 'de la semaine', 'de cette semaine', 'cette semaine');

/** The end of a week is its Friday; said on a Saturday or a Sunday, the Friday ahead. */
function readWeekEnd(sentence: Sentence, at: number): Read<Day> | undefined {
  const week = readWeek(sentence, at);
  const near = thisWeek(sentence, at);
  if (week && week.next > (near?.next ?? 0)) {
    return { value: { rule: (anchor) => certain(week.value(anchor).add({ days: FRIDAY - 1 })) }, next: week.next };
  }
  return near && { value: { rule: fridayAhead }, next: near.next };
}

const fridayAhead: DayRule = ({ today }) => {
  const friday = mondayOf(today).add({ days: FRIDAY - 1 });
  return certain(today.dayOfWeek > FRIDAY ? friday.add({ weeks: 1 }) : friday);
};

const readUnit = dictionary({ trimestre: 3, semestre: 6, t: 3, s: 6 });
const next = phrases('prochain', 'suivant');

/** « trimestre », « trimestre prochain », « 2e semestre 2027 », « T1 ». */
function readPartOfYearEnd(sentence: Sentence, at: number): Read<Day> | undefined {
  const nth = readOrdinal(sentence, at);
  const unit = readUnit(sentence, nth?.next ?? at);
  if (!unit) return undefined;
  const short = readDigits(1)(sentence, unit.next);
  const number = nth?.value ?? short?.value;
  if (number !== undefined) return readNumbered(sentence, short?.next ?? unit.next, unit.value, number);
  if (sentence.word(at).length === 1) return undefined;
  const later = next(sentence, unit.next);
  const rule: DayRule = ({ today }) => certain(currentEnd(today, unit.value).add({ months: later ? unit.value : 0 }));
  return { value: { rule: (anchor) => certain(lastDay(rule(anchor).date.toPlainYearMonth())) }, next: later?.next ?? unit.next };
}

const currentEnd = (today: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  partEnd(today.year, months, Math.ceil(today.month / months));

function partEnd(year: number, months: number, nth: number): Temporal.PlainDate {
  const month = nth < 0 ? 12 : nth * months;
  return lastDay(Temporal.PlainYearMonth.from({ year, month }));
}

function readNumbered(sentence: Sentence, at: number, months: number, nth: number): Read<Day> | undefined {
  if (nth === 0 || nth * months > 12) return undefined;
  const year = readYear(sentence, skip(of, sentence, at));
  const rule: DayRule = (anchor) => {
    if (year?.value.year) return certain(partEnd(year.value.year(anchor.today), months, nth));
    return aheadOrNextYear((inYear) => partEnd(inYear, months, nth), anchor);
  };
  return { value: { rule }, next: year?.next ?? at };
}

function aheadOrNextYear(dateIn: (year: number) => Temporal.PlainDate, anchor: Anchor) {
  const date = dateIn(anchor.today.year);
  if (!isBehind(date, anchor)) return certain(date);
  return { date: dateIn(anchor.today.year + 1), yearAssumed: true };
}
