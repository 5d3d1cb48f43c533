import type { Temporal } from 'temporal-polyfill';
import { type Anchor, type Day, isBehind, settle } from './days/day.ts';
import { type MonthRule, readMonthSaid } from './days/monthSaid.ts';
import { readDay } from './days/offsetDay.ts';
import { readPeriodEnd } from './days/period.ts';
import { readSpan } from './days/span.ts';
import { mondayOf, readWeek, type WeekRule } from './days/week.ts';
import { firstOf, map, phrases, type Read, type Reader, skip } from './reading/read.ts';
import { without } from './reading/rest.ts';
import { Sentence } from './reading/sentence.ts';

/** Days from one to another, both included. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Days that a list is asked for: « de mars », « de la semaine prochaine », « du 1er au 15 mars ». */
export interface Stretch extends Days {
  /** The sentence without it. */
  readonly rest: string;
}

type BoundsRule = (anchor: Anchor) => Days;

const lead = phrases(
  ...'de du d des en le la les l au aux dans pour entre prevue prevues prevu prevus tenue'.split(
    ' ',
  ),
  ...['de la', 'de l', 'du mois', 'au mois', 'a partir du', 'prevue le', 'prevu le', 'en date du'],
);

/** « mars », « du mois », « du mois prochain ». */
const readMonthDays: Reader<BoundsRule> = map(
  readMonthSaid,
  (month: MonthRule): BoundsRule =>
    (anchor) => {
      const { month: said, otherwise } = month(anchor);
      const edge = anchor.toward === 'future' ? said.daysInMonth : 1;
      const gone = otherwise !== undefined && isBehind(said.toPlainDate({ day: edge }), anchor);
      const meant = gone ? otherwise : said;
      return {
        from: meant.toPlainDate({ day: 1 }),
        to: meant.toPlainDate({ day: meant.daysInMonth }),
      };
    },
);

const weekOf = (monday: Temporal.PlainDate): Days => ({
  from: monday,
  to: monday.add({ days: 6 }),
});

/** « semaine prochaine », « cette semaine »; « la semaine » alone is this one. */
const readWeekDays: Reader<BoundsRule> = firstOf(
  map(
    readWeek,
    (week: WeekRule): BoundsRule =>
      (anchor) =>
        weekOf(week(anchor)),
  ),
  map(
    phrases('semaine'),
    (): BoundsRule =>
      ({ today }) =>
        weekOf(mondayOf(today)),
  ),
);

const readSpanDays: Reader<BoundsRule> = (sentence, at) => {
  const span = readSpan(sentence, at);
  const [first] = span?.value.days ?? [];
  const last = span?.value.last;
  if (!span || !first || !last) return undefined;
  const rule: BoundsRule = (anchor) => boundsOf(first, last, anchor);
  return { value: rule, next: span.next };
};

const between = phrases('entre', 'entre le', 'entre les');
const and = phrases('et', 'et le');

/** « entre le 5 et le 9 avril », « entre lundi et mercredi ». */
const readBetweenDays: Reader<BoundsRule> = (sentence, at) => {
  const led = between(sentence, at);
  const read = led && (readTwoOfAMonth(sentence, led.next) ?? readTwoDays(sentence, led.next));
  if (!read) return undefined;
  const [first, last] = read.value;
  const rule: BoundsRule = (anchor) => boundsOf(first, last, anchor);
  return { value: rule, next: read.next };
};

const readTwoOfAMonth: Reader<readonly [Day, Day]> = (sentence, at) => {
  const span = readSpan(sentence, at);
  const [first, second, ...more] = span?.value.days ?? [];
  const last = span?.value.last ?? second;
  return span && first && last && more.length === 0
    ? { value: [first, last], next: span.next }
    : undefined;
};

const readTwoDays: Reader<readonly [Day, Day]> = (sentence, at) => {
  const first = readDay(sentence, at);
  const linked = first && and(sentence, first.next);
  const last = linked && readDay(sentence, linked.next);
  return first && last ? { value: [first.value, last.value], next: last.next } : undefined;
};

const boundsOf = (first: Day, last: Day, anchor: Anchor): Days => {
  const from = settle(first, anchor).date;
  return { from, to: settle(last, { ...anchor, today: from, toward: 'future' }).date };
};

const readOneDay: Reader<BoundsRule> = map(
  readDay,
  (day: Day): BoundsRule =>
    (anchor) => {
      const { date } = settle(day, anchor);
      return { from: date, to: date };
    },
);

const until = phrases('jusqu a', 'jusqu au', 'jusqu a la', 'jusqu en', 'jusqua', 'jusquau');
const readEnd = firstOf<Day>(readPeriodEnd, readDay);

/** « jusqu'à fin mars », « jusqu'au 20 »: from today. */
const readUntil: Reader<BoundsRule> = (sentence, at) => {
  const led = until(sentence, at);
  const last = led && (readEnd(sentence, led.next) ?? readEnd(sentence, led.next - 1));
  if (!last) return undefined;
  const rule: BoundsRule = ({ today }) => ({
    from: today,
    to: settle(last.value, { today, toward: 'future' }).date,
  });
  return { value: rule, next: last.next };
};

const readYear: Reader<BoundsRule> = (sentence, at) => {
  if (!/^20[0-9]{2}$/.test(sentence.word(at))) return undefined;
  const year = Number(sentence.word(at));
  const rule: BoundsRule = ({ today }) => ({
    from: today.with({ year, month: 1, day: 1 }),
    to: today.with({ year, month: 12, day: 31 }),
  });
  return { value: rule, next: at + 1 };
};

const readBounds = firstOf<BoundsRule>(
  readUntil,
  readBetweenDays,
  readSpanDays,
  readWeekDays,
  readOneDay,
  readMonthDays,
  readYear,
);

/** Reads the stretch of days that a sentence names; nothing when it names none. @throws DomainError date.* */
export type FindStretch = (
  text: string,
  today: Temporal.PlainDate,
  toward: Anchor['toward'],
) => Stretch | undefined;

/** The first stretch of days behind a small word, or at the start. */
export const findStretch: FindStretch = (text, today, toward) =>
  firstStretch(
    text,
    { today, toward },
    (sentence, at) => at === 0 || lead(sentence, at) !== undefined,
  );

/** The first one anywhere: « je serai là jeudi ». */
export const stretchAnywhere: FindStretch = (text, today, toward) =>
  firstStretch(text, { today, toward }, () => true);

/** Only at the very start: « du 4 mars » behind the name of a group. */
export const stretchAtStart: FindStretch = (text, today, toward) =>
  firstStretch(text, { today, toward }, (_, at) => at === 0);

function firstStretch(
  text: string,
  anchor: Anchor,
  mayBegin: (sentence: Sentence, at: number) => boolean,
): Stretch | undefined {
  const sentence = new Sentence(text);
  for (let at = 0; at < sentence.length; at += 1) {
    const read = mayBegin(sentence, at) && sentence.fresh(at) ? boundsAt(sentence, at) : undefined;
    if (read) {
      return { ...read.value(anchor), rest: without(sentence, [{ from: at, to: read.next }]) };
    }
  }
  return undefined;
}

const boundsAt = (sentence: Sentence, at: number): Read<BoundsRule> | undefined =>
  readBounds(sentence, at) ?? readBounds(sentence, skip(lead, sentence, at));
