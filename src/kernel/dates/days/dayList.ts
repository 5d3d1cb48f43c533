import { isLabelled } from '../reading/counted.ts';
import { readDayNumber } from '../reading/number.ts';
import { phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { calendarDay, dated } from './calendar.ts';
import type { Day, Written } from './day.ts';
import { readWrittenDate } from './namedDate.ts';
import { readFigures } from './numericDate.ts';
import { readWeekday } from './weekdayName.ts';

/** Days of one month: from a first to a last, or a choice that the sentence leaves open. */
export interface DayList {
  readonly days: readonly Day[];
  readonly last?: Day;
}

const LONGEST_LIST = 8;

interface Listed {
  readonly day: number;
  readonly said: number | undefined;
}

/** « du 4 au 6 mars », « les 4, 5 et 6 mars », « 4 ou 5 mars »: the month is named once, at the end. */
export const readDayList: Reader<DayList> = (sentence, from) => {
  const at = skip(article, sentence, from);
  const list: Listed[] = [];
  const links: string[] = [];
  let here = at;
  while (list.length < LONGEST_LIST) {
    const end = list.length > 0 ? readEnd(sentence, here, links) : undefined;
    if (end && isAside(sentence, at, links)) return undefined;
    if (end) return { value: listOf(list, links, end.value), next: end.next };
    const listed = readListed(sentence, here);
    const linked = listed && link(sentence, listed.next);
    if (!listed || !linked) return undefined;
    list.push(listed.value);
    links.push(linked.value);
    here = skip(article, sentence, linked.next);
  }
  return undefined;
};

/** « point 3, 4 mars » and « action 3 et 4 mars » name something else before the date. */
function isAside(sentence: Sentence, at: number, links: readonly string[]): boolean {
  const list = LIST_OPENINGS.has(sentence.word(at - 1));
  return (
    !list &&
    (isLabelled(sentence, at) || isTitle(sentence, at) || links.every((one) => one === ','))
  );
}

const NUMBERED = new Set(['seance', 'session', 'module', 'volet', 'edition', 'gt', 'sgt']);

/** The « 3 » of « séance 3 - 4 mars ». */
function isTitle(sentence: Sentence, at: number): boolean {
  const apart = sentence.word(at + 1) === '-' && !sentence.glued(at + 1);
  return apart && NUMBERED.has(sentence.word(at - 1));
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

/** « 6 mars », « 6/03 » — but the « 03/27 » of « 4/03/27 » is no date. */
function readEnd(sentence: Sentence, at: number, links: readonly string[]): Read<End> | undefined {
  const weekday = readWeekday(sentence, at);
  const start = weekday?.next ?? at;
  const figures = links.includes('/') ? undefined : readFigures(sentence, start);
  const written = readWrittenDate(sentence, start) ?? figures;
  return written && { value: { written: written.value, said: weekday?.value }, next: written.next };
}

function readListed(sentence: Sentence, at: number): Read<Listed> | undefined {
  const weekday = readWeekday(sentence, at);
  const day = readDayNumber(sentence, weekday?.next ?? at);
  return day && { value: { day: day.value, said: weekday?.value }, next: day.next };
}

/** A range, or days that follow one another, make one meeting; anything else is a choice left open. */
function listOf(
  list: readonly Listed[],
  links: readonly string[],
  { written, said }: End,
): DayList {
  const all = [...list, { day: written.day, said }];
  const days = all.map((one) => ({
    ...dated({ ...written, day: one.day }),
    said: one.said,
  }));
  const [first] = days;
  const consecutive = all.every((one, i) => one.day === written.day - all.length + 1 + i);
  const listed = links.every((one) => LIST.has(one)) && consecutive;
  const ranged = links.length === 1 && !links.some((one) => CHOICES.has(one) || LIST.has(one));
  if (!first || !(listed || ranged)) return { days };
  const inSameYear: Written = { ...written, year: (start) => start.year };
  return { days: [first], last: { rule: calendarDay(inSameYear), said } };
}
