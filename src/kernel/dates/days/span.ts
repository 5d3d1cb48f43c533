import type { Clock } from '../clocks/clock.ts';
import { readClock } from '../clocks/clockReader.ts';
import { firstOf, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { dated } from './calendar.ts';
import type { Day } from './day.ts';
import { readDayList } from './dayList.ts';
import { readDay, readDayAfter } from './offsetDay.ts';

/** Several days in one expression: from a first to a last, or a choice that the sentence leaves open. */
export interface Span {
  readonly days: readonly Day[];
  readonly last?: Day;
  readonly clocks?: readonly Clock[];
  readonly until?: Clock;
}

const toLastDay = phrases('au', 'jusqu au', 'jusqu a', '-', 'a');
const toHour = phrases('a', ',', 'de');

/** « du 4 mars 10h au 5 mars 12h », « de lundi à mercredi ». */
const readTwoDays: Reader<Span> = (sentence, at) => {
  const first = readDay(sentence, at);
  const clock = first && readHourAfter(sentence, first.next);
  const linked = first && toLastDay(sentence, clock?.next ?? first.next);
  const last =
    linked && mayLink(sentence, at, first.value, linked.value) && readLast(sentence, linked);
  if (!first || !last) return undefined;
  const until = clock && readHourAfter(sentence, last.next);
  const start = { ...first.value, ...inYearOf(first.value, last.value) };
  const days = { days: [start], last: last.value, clocks: clock ? [clock.value] : [] };
  return until
    ? { value: { ...days, until: until.value }, next: until.next }
    : { value: days, next: last.next };
};

/** « du 4 mars au 6 avril 2028 »: the year said of the last day is that of the first, or follows it. */
function inYearOf({ written: first }: Day, { written: last }: Day): Day | undefined {
  const yearOfLast = last?.year;
  if (!first || first.year || !yearOfLast) return undefined;
  const turned = first.month * 100 + first.day > last.month * 100 + last.day;
  return dated({ ...first, year: (today) => yearOfLast(today) - (turned ? 1 : 0) });
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

/** « du 4 au 6 mars », « les 4, 5 et 6 mars », « du 4 mars 10h au 5 mars 12h », « du lundi au mercredi ». */
export const readSpan: Reader<Span> = firstOf<Span>(readDayList, readTwoDays);
