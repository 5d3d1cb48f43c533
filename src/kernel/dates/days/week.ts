import { Temporal } from 'temporal-polyfill';
import { readDigits } from '../reading/number.ts';
import { dictionary, firstOf, phrases, type Reader, skip } from '../reading/read.ts';
import type { Anchor } from './day.ts';
import { settle } from './day.ts';
import { readDayAlone, readNamedDate } from './namedDate.ts';
import { readNumericDate } from './numericDate.ts';

/** The Monday of a week that was named. */
export type WeekRule = (anchor: Anchor) => Temporal.PlainDate;

/** The Monday of the week of a day. */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

const weeksOn =
  (weeks: number): WeekRule =>
  ({ today }) =>
    mondayOf(today).add({ weeks });

const readNearWeek = dictionary<WeekRule>({
  'semaine prochaine': weeksOn(1),
  'semaine pro': weeksOn(1),
  'semaine proch': weeksOn(1),
  'sem prochaine': weeksOn(1),
  'sem pro': weeksOn(1),
  'semaine suivante': weeksOn(1),
  'semaine d apres': weeksOn(1),
  'semaine qui vient': weeksOn(1),
  'cette semaine': weeksOn(0),
  'semaine en cours': weeksOn(0),
  'semaine derniere': weeksOn(-1),
  'semaine passee': weeksOn(-1),
});

const weekOf = phrases('semaine du', 'semaine de');
const weekNumber = phrases('semaine', 'semaine n °', 'semaine no', 'semaine numero');
const link = phrases('de', 'de la', 'dans', 'dans la', 'la', 'en', 'a la');

const readWeekOfDate: Reader<WeekRule> = (sentence, at) => {
  const led = weekOf(sentence, at);
  const date =
    led &&
    (firstOf(readNamedDate, readNumericDate)(sentence, led.next) ??
      readDayAlone(sentence, led.next - 1));
  if (!date) return undefined;
  const rule: WeekRule = (anchor) =>
    mondayOf(settle(date.value, { ...anchor, said: undefined }).date);
  return { value: rule, next: date.next };
};

/** « semaine 10 »: the ISO week of this year, or of the next when it is gone. */
const readNumberedWeek: Reader<WeekRule> = (sentence, at) => {
  const led = weekNumber(sentence, at);
  const number = led && readDigits(2)(sentence, led.next);
  if (!number || number.value < 1 || number.value > 53) return undefined;
  return { value: ({ today }) => numberedWeek(number.value, today), next: number.next };
};

function numberedWeek(number: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const weekIn = (year: number) =>
    mondayOf(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({ weeks: number - 1 });
  const here = weekIn(today.year);
  const gone = Temporal.PlainDate.compare(here.add({ days: 6 }), today) < 0;
  return gone ? weekIn(today.year + 1) : here;
}

/** « la semaine prochaine », « de cette semaine », « dans la semaine du 8 mars », « semaine 10 ». */
export const readWeek: Reader<WeekRule> = (sentence, at) =>
  firstOf(readNearWeek, readWeekOfDate, readNumberedWeek)(sentence, skip(link, sentence, at));
