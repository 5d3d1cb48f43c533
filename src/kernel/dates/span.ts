import { calendarDay, type Written } from './calendar.ts';
import type { Clock } from './clock.ts';
import { readClock } from './clockReader.ts';
import { isLabelled } from './counted.ts';
import type { Day } from './day.ts';
import { readWrittenDate } from './namedDate.ts';
import { readDayNumber } from './number.ts';
import { readDay, readDayAfter } from './offsetDay.ts';
import { phrases, type Read, type Reader, skip } from './read.ts';
import type { Sentence } from './sentence.ts';
import { readWeekday } from './weekdayName.ts';

/** Several days in one expression: from a first to a last, or a choice that the sentence leaves open. */
export interface Span {
  readonly days: readonly Day[];
  readonly last?: Day;
  readonly clocks: readonly Clock[];
  readonly until?: Clock;
}

const LONGEST_LIST = 8;

/** « du 4 au 6 mars », « les 4, 5 et 6 mars », « du 4 mars 10h au 5 mars 12h », « du lundi au mercredi ». */
export const readSpan: Reader<Span> = (sentence, at) =>
  readShared(sentence, skip(article, sentence, at)) ?? readTwoDays(sentence, at);

interface Listed {
  readonly day: number;
  readonly said: number | undefined;
}

/** Days of one month that is named once, at the end. */
function readShared(sentence: Sentence, at: number): Read<Span> | undefined {
  const list: Listed[] = [];
  const links: string[] = [];
  let here = at;
  while (list.length < LONGEST_LIST) {
    const end = list.length > 0 ? readEnd(sentence, here) : undefined;
    if (end)
      return isAside(sentence, at, links)
        ? undefined
        : { value: spanOf(list, links, end.value), next: end.next };
    const listed = readListed(sentence, here);
    const linked = listed && link(sentence, listed.next);
    if (!listed || !linked) return undefined;
    list.push(listed.value);
    links.push(linked.value);
    here = skip(article, sentence, linked.next);
  }
  return undefined;
}

/** « point 3, 4 mars » and « action 3 et 4 mars » name something else before the date. */
function isAside(sentence: Sentence, at: number, links: readonly string[]): boolean {
  const list = LIST_OPENINGS.has(sentence.word(at - 1));
  return !list && (isLabelled(sentence, at) || links.every((one) => one === ','));
}

const LIST_OPENINGS = new Set(['les', 'des']);
const link = phrases(
  'au',
  '-',
  'a',
  'jusqu au',
  ',',
  'et',
  'ou',
  '/',
  'et ou',
  'et / ou',
  'ou bien',
  'puis',
);
const article = phrases('le', 'du', 'au', 'les', 'des');
const CHOICES = new Set(['ou', '/', 'et ou', 'et / ou', 'ou bien']);
const LIST = new Set([',', 'et', 'puis']);

interface End {
  readonly written: Written;
  readonly said: number | undefined;
}

function readEnd(sentence: Sentence, at: number): Read<End> | undefined {
  const weekday = readWeekday(sentence, at);
  const written = readWrittenDate(sentence, weekday?.next ?? at);
  return written && { value: { written: written.value, said: weekday?.value }, next: written.next };
}

function readListed(sentence: Sentence, at: number): Read<Listed> | undefined {
  const weekday = readWeekday(sentence, at);
  const day = readDayNumber(sentence, weekday?.next ?? at);
  return day && { value: { day: day.value, said: weekday?.value }, next: day.next };
}

/** A range, or days that follow one another, make one meeting; anything else is a choice left open. */
function spanOf(list: readonly Listed[], links: readonly string[], { written, said }: End): Span {
  const all = [...list, { day: written.day, said }];
  const days = all.map((one) => ({
    rule: calendarDay({ ...written, day: one.day }),
    said: one.said,
  }));
  const [first] = days;
  const consecutive = all.every((one, i) => one.day === written.day - all.length + 1 + i);
  const listed = links.every((one) => LIST.has(one)) && consecutive;
  const ranged = links.length === 1 && !links.some((one) => CHOICES.has(one) || LIST.has(one));
  if (!first || !(listed || ranged)) return { days, clocks: [] };
  const inSameYear: Written = { ...written, year: (start) => start.year };
  return { days: [first], last: { rule: calendarDay(inSameYear), said }, clocks: [] };
}

const toLastDay = phrases('au', 'jusqu au', 'jusqu a', '-', 'a');
const toHour = phrases('a', ',', 'de');

/** « du 4 mars 10h au 5 mars 12h », « de lundi à mercredi ». */
function readTwoDays(sentence: Sentence, at: number): Read<Span> | undefined {
  const first = readDay(sentence, at);
  const clock = first && readHourAfter(sentence, first.next);
  const linked = first && toLastDay(sentence, clock?.next ?? first.next);
  const last =
    linked && mayLink(sentence, at, first.value, linked.value) && readLast(sentence, linked);
  if (!first || !last) return undefined;
  const until = clock && readHourAfter(sentence, last.next);
  const days = { days: [first.value], last: last.value, clocks: clock ? [clock.value] : [] };
  return until
    ? { value: { ...days, until: until.value }, next: until.next }
    : { value: days, next: last.next };
}

/** The day after « au »: a date, or the « 6 » of « du 4 au 6 ». */
function readLast(sentence: Sentence, linked: Read<string>): Read<Day> | undefined {
  return readDayAfter(sentence, linked.next) ?? readDay(sentence, linked.next - 1);
}

function readHourAfter(sentence: Sentence, at: number): Read<Clock> | undefined {
  return readClock(sentence, skip(toHour, sentence, at));
}

/** « à » makes a range only after « de » or « du »; « jeudi - 4 mars » is one day said twice. */
function mayLink(sentence: Sentence, at: number, first: Day, linked: string): boolean {
  const before = sentence.word(at - 1);
  if (linked === 'a') return before === 'de' || before === 'du';
  return linked !== '-' || first.bare !== true;
}
