import { Temporal } from 'temporal-polyfill';
import { type Anchor, type Day, settle } from '../days/day.ts';
import { readDistance } from '../days/distance.ts';
import { type MonthRule, readMonthSaid } from '../days/monthSaid.ts';
import { readDayAfter } from '../days/offsetDay.ts';
import { readPeriodEnd } from '../days/period.ts';
import { readPlainDay } from '../days/plainDay.ts';
import { readWeek } from '../days/week.ts';
import { readCount } from '../reading/number.ts';
import { firstOf, map, phrases, type Reader, skip } from '../reading/read.ts';

/** A first or a last day, found in the calendar from a given one on. */
export type Bound = (from: Temporal.PlainDate) => Temporal.PlainDate;

const anchored = (today: Temporal.PlainDate): Anchor => ({ today, toward: 'future' });

const since = phrases('a partir', 'a compter', 'des', 'debut', 'a dater', 'commencant', 'depuis');
const sinceLink = phrases('de', 'du', 'd', 'de la', 'le', 'en', 'au');

const monthOf = (rule: MonthRule, from: Temporal.PlainDate): Temporal.PlainYearMonth => {
  const said = rule(anchored(from));
  const over = Temporal.PlainYearMonth.compare(said.month, from.toPlainYearMonth()) < 0;
  return over ? (said.otherwise ?? said.month) : said.month;
};

const beginning =
  (rule: MonthRule): Bound =>
  (from) => {
    const first = monthOf(rule, from).toPlainDate({ day: 1 });
    return Temporal.PlainDate.compare(first, from) < 0 ? from : first;
  };

const ending =
  (rule: MonthRule): Bound =>
  (from) => {
    const month = monthOf(rule, from);
    return month.toPlainDate({ day: month.daysInMonth });
  };

/** A month that is not over: « à partir de mars », said in March, begins today. */
const readFirstOfMonth: Reader<Bound> = map(readMonthSaid, beginning);

const numbered =
  (month: number): MonthRule =>
  ({ today }) => ({
    month: Temporal.PlainYearMonth.from({ year: today.year, month }),
    otherwise: Temporal.PlainYearMonth.from({ year: today.year + 1, month }),
    yearAssumed: true,
  });

/** The first day of that month, when it comes next. */
export const firstOfMonth = (month: number): Bound => beginning(numbered(month));
/** The last day of that month, when it comes next. */
export const lastOfMonth = (month: number): Bound => ending(numbered(month));

const readSettledDay: Reader<Bound> = (sentence, at) => {
  const day = readDayAfter(sentence, at);
  return day && { value: (from) => settle(day.value, anchored(from)).date, next: day.next };
};

const readMonday: Reader<Bound> = map(readWeek, (rule) => (from) => rule(anchored(from)));

/** « à partir de mars », « à compter du 4 mars », « dès la semaine prochaine ». */
export const readSince: Reader<Bound> = (sentence, at) => {
  const led = since(sentence, at);
  if (!led) return undefined;
  const start = skip(sinceLink, sentence, led.next);
  // « à partir du 15 »: a day of no month is told by its article.
  return (
    firstOf(readSettledDay, readMonday, readFirstOfMonth)(sentence, start) ??
    readSettledDay(sentence, led.next)
  );
};

const then = phrases('puis', 'ensuite', 'et ensuite', 'et puis');
/** An hour may stand between: « le 4 mars à 10 h 30 puis ». */
const NEAR = 6;

/** « jeudi 4 mars à 10h puis tous les 15 jours »: the first of its days. */
export const readFirstDay: Reader<Bound> = (sentence, at) => {
  const day = readSettledDay(sentence, at);
  if (!day) return undefined;
  for (let near = day.next; near <= day.next + NEAR; near += 1) {
    if (then(sentence, near)) return day;
  }
  return undefined;
};

const upTo = phrases('jusqu', 'jusque', 'jusquau', 'jusquen', 'jusqua', 'et jusqu');
const upToLink = phrases('au', 'a', 'en', 'a la', 'a l');

const readLastOfMonth: Reader<Bound> = map(readMonthSaid, ending);

const readSettledEnd: Reader<Bound> = (sentence, at) => {
  const end = readPeriodEnd(sentence, at);
  return end && { value: (from) => settle(end.value, anchored(from)).date, next: end.next };
};

const thisYear = phrases('cette annee', 'pour cette annee', 'this year');
const readThisYear: Reader<Bound> = map(
  thisYear,
  (): Bound => (from) => from.with({ month: 12, day: 31 }),
);

/** « jusqu'au 31 décembre », « jusqu'en décembre », « jusqu'à la fin de l'année », « cette année ». */
export const readLast: Reader<Bound> = (sentence, at) => {
  const led = upTo(sentence, at);
  if (!led) return readThisYear(sentence, at);
  const start = skip(upToLink, sentence, led.next);
  return (
    readSettledEnd(sentence, led.next + 1) ??
    firstOf(readSettledEnd, readSettledDay, readLastOfMonth)(sentence, start) ??
    readSettledDay(sentence, led.next)
  );
};

const during = phrases('pendant', 'durant', 'sur');

/** « pendant six mois »: from the first day. */
export const readSpanOfTime: Reader<Bound> = (sentence, at) => {
  const led = during(sentence, at);
  const length = led && readDistance(sentence, led.next);
  return (
    length && { value: (from) => length.value(from, 1).subtract({ days: 1 }), next: length.next }
  );
};

const times = phrases('fois', 'seances', 'reunions', 'rencontres', 'sessions', 'occurrences');

/** « 10 fois », « dix séances ». */
export const readTimes: Reader<number> = (sentence, at) => {
  const count = readCount(sentence, at);
  const said = count && times(sentence, count.next);
  return said && { value: count.value.value, next: said.next };
};

/** « du 1er avril au 30 juin »; « du lundi au vendredi » are days of the week. */
export const readFromTo: Reader<{ readonly since: Bound; readonly last: Bound }> = (
  sentence,
  at,
) => {
  if (sentence.word(at) !== 'du') return undefined;
  const first = readPlainDay(sentence, at + 1);
  if (!first || first.value.bare || sentence.word(first.next) !== 'au') return undefined;
  const last = readPlainDay(sentence, first.next + 1);
  if (!last || last.value.bare) return undefined;
  const bound =
    (day: Day): Bound =>
    (from) =>
      settle(day, anchored(from)).date;
  return { value: { since: bound(first.value), last: bound(last.value) }, next: last.next };
};
