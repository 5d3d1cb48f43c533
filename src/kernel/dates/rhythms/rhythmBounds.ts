import { Temporal } from 'temporal-polyfill';
import { type Anchor, settle } from '../days/day.ts';
import { readDistance } from '../days/distance.ts';
import { readMonthSaid } from '../days/monthSaid.ts';
import { readDayAfter } from '../days/offsetDay.ts';
import { readPeriodEnd } from '../days/period.ts';
import { readWeek } from '../days/week.ts';
import { readCount } from '../reading/number.ts';
import { firstOf, map, phrases, type Reader, skip } from '../reading/read.ts';

/** A first or a last day, found in the calendar from a given one on. */
export type Bound = (from: Temporal.PlainDate) => Temporal.PlainDate;

const anchored = (today: Temporal.PlainDate): Anchor => ({ today, toward: 'future' });

const since = phrases('a partir', 'a compter', 'des', 'debut', 'a dater', 'commencant', 'depuis');
const sinceLink = phrases('de', 'du', 'd', 'de la', 'le', 'en', 'au');

/** A month that is not over: « à partir de mars », said in March, begins today. */
const readFirstOfMonth: Reader<Bound> = map(readMonthSaid, (rule) => (from) => {
  const said = rule(anchored(from));
  const over = Temporal.PlainYearMonth.compare(said.month, from.toPlainYearMonth()) < 0;
  const first = (over ? (said.otherwise ?? said.month) : said.month).toPlainDate({ day: 1 });
  return Temporal.PlainDate.compare(first, from) < 0 ? from : first;
});

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
  return firstOf(readSettledDay, readMonday, readFirstOfMonth)(sentence, start);
};

const upTo = phrases('jusqu', 'jusque', 'et jusqu');
const upToLink = phrases('au', 'a', 'en', 'a la', 'a l');

const readLastOfMonth: Reader<Bound> = map(readMonthSaid, (rule) => (from) => {
  const said = rule(anchored(from));
  const over = Temporal.PlainYearMonth.compare(said.month, from.toPlainYearMonth()) < 0;
  const month = over ? (said.otherwise ?? said.month) : said.month;
  return month.toPlainDate({ day: month.daysInMonth });
});

const readSettledEnd: Reader<Bound> = (sentence, at) => {
  const end = readPeriodEnd(sentence, at);
  return end && { value: (from) => settle(end.value, anchored(from)).date, next: end.next };
};

/** « jusqu'au 31 décembre », « jusqu'en décembre », « jusqu'à la fin de l'année ». */
export const readLast: Reader<Bound> = (sentence, at) => {
  const led = upTo(sentence, at);
  if (!led) return undefined;
  const start = skip(upToLink, sentence, led.next);
  return (
    readSettledEnd(sentence, led.next + 1) ??
    firstOf(readSettledEnd, readSettledDay, readLastOfMonth)(sentence, start)
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
