import { readMonth } from '../days/month.ts';
import { readDayNumber } from '../reading/number.ts';
import { firstOf, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Bound } from './rhythmBounds.ts';
import { firstOfMonth, lastOfMonth } from './rhythmBounds.ts';

/** Months in which a rhythm rests; `unread`: something else is left out that is not understood. */
export type Rest =
  | { readonly except: readonly number[] }
  | { readonly exceptUnread: true }
  | { readonly since: Bound; readonly last: Bound };

const except = phrases('sauf', 'hors', 'hormis', 'excepte', 'a l exception', 'except');
const never = phrases(
  'pas',
  'jamais',
  'pas de reunion',
  'pas de seance',
  'sans reunion',
  'rien',
  'relache',
);
const inMonths = phrases(
  ...['en', 'au mois de', 'au mois d', 'aux mois de', 'durant', 'pendant', 'in'],
);
const theMonth = phrases(
  ...['en', 'de', 'd', 'le mois de', 'le mois d', 'les mois de', 'du mois de', 'du mois d'],
  ...['au mois de', 'au mois d', 'aux mois de', 'pendant', 'durant', 'in'],
);
const and = phrases(', et en', ', et', 'et en', 'et d', 'et de', 'et', 'ou', ',', '&', 'ni');
const upTo = phrases('a', 'au', 'jusqu a', 'jusqu en');

/** « sauf juillet et août », « hors août », « sauf de juillet à septembre ». */
const readExcept: Reader<Rest> = (sentence, at) => {
  const led = except(sentence, at);
  if (!led || usual(sentence, led.next)) return undefined;
  const months = readMonths(sentence, skip(theMonth, sentence, led.next));
  if (months) return { value: { except: months.value }, next: months.next };
  return { value: { exceptUnread: true }, next: led.next };
};

/** « sauf imprévu » leaves nothing out. */
const usual = phrases(
  ...['imprevu', 'imprevus', 'exception', 'exceptions', 'contrordre', 'empechement'],
  ...['contre ordre', 'avis contraire', 'indication contraire', 'urgence'],
);

/** « pas en août », « sans réunion en juillet et août ». */
const readNever: Reader<Rest> = (sentence, at) => {
  const led = never(sentence, at);
  const linked = led && inMonths(sentence, led.next);
  const months = linked && readMonths(sentence, linked.next);
  return months && { value: { except: months.value }, next: months.next };
};

/** « juillet et août », « juillet à septembre ». */
function readMonths(sentence: Sentence, at: number): Read<readonly number[]> | undefined {
  const first = readBareMonth(sentence, at);
  if (!first) return undefined;
  const linked = upTo(sentence, first.next);
  const last = linked && readBareMonth(sentence, linked.next);
  if (last) return { value: fromTo(first.value, last.value), next: last.next };
  const months = [first.value];
  let { next } = first;
  for (;;) {
    const more = and(sentence, next);
    const other = more && readBareMonth(sentence, skip(theMonth, sentence, more.next));
    if (!other) return { value: months, next };
    months.push(other.value);
    next = other.next;
  }
}

/** Not « août 10 », nor « le 5 août ». */
function readBareMonth(sentence: Sentence, at: number): Read<number> | undefined {
  return sentence.isWord(at) ? readMonth(sentence, at) : undefined;
}

/** Every month from one to another, over the New Year too. */
const fromTo = (first: number, last: number): number[] =>
  Array.from(
    { length: ((last - first + 12) % 12) + 1 },
    (_, index) => ((first - 1 + index) % 12) + 1,
  );

const from = phrases('de', 'd', 'entre');
const to = phrases('a', 'et');

/** « de septembre à juin »: of each year, without July nor August; « de mars à juin »: until then. */
const readSeason: Reader<Rest> = (sentence, at) => {
  const led = from(sentence, at);
  if (!led || readDayNumber(sentence, at - 1)) return undefined;
  const first = readBareMonth(sentence, led.next);
  const linked = first && to(sentence, first.next);
  const last = linked && readBareMonth(sentence, linked.next);
  if (!first || !last) return undefined;
  const { next } = last;
  if (last.value >= first.value) {
    return { value: { since: firstOfMonth(first.value), last: lastOfMonth(last.value) }, next };
  }
  const held = fromTo(first.value, last.value);
  return { value: { except: fromTo(1, 12).filter((month) => !held.includes(month)) }, next };
};

/** What a sentence leaves out of a rhythm: months, or what it calls otherwise. */
export const readRest: Reader<Rest> = firstOf<Rest>(readExcept, readNever, readSeason);
