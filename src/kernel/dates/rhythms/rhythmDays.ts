import type { MonthDays } from '../../recurrence/rhythm.ts';
import { WORKING_WEEK } from '../../recurrence/rhythm.ts';
import { readMonth } from '../days/month.ts';
import { readPlainDay } from '../days/plainDay.ts';
import { readWeekday } from '../days/weekdayName.ts';
import { isCounted } from '../reading/counted.ts';
import { numbered, WEEKDAYS } from '../reading/french.ts';
import { readDayNumber, readOrdinal, readPluralOrdinal } from '../reading/number.ts';
import { dictionary, firstOf, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';

/** Days by which meetings come back, as a sentence names them. */
export type NamedDays =
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  /** Without a month: of every month, or of those the unit tells. */
  | { readonly kind: 'inMonth'; readonly days: MonthDays; readonly month?: number }
  /** « le 15 »: of every month when the sentence speaks of months. */
  | { readonly kind: 'dates'; readonly dates: readonly number[]; readonly ofMonth: boolean };

const readPlural = dictionary(numbered(WEEKDAYS, 's'));

const readAnyWeekday: Reader<number> = firstOf<number>(readPlural, readWeekday);

const each = phrases('chaque', 'tous les', 'toutes les', 'le', 'les');
const and = phrases(', et le', ', et', 'et les', 'et le', 'et', ', le', ',');
const upTo = phrases('au', 'a');
const workingDay = phrases(
  'jour ouvre',
  'jour ouvrable',
  'jours ouvres',
  'jours ouvrables',
  'jour de travail',
);
const ofMonth = phrases(
  'du mois',
  'de chaque mois',
  'de tous les mois',
  'par mois',
  'du trimestre',
  'de chaque trimestre',
  'du semestre',
  'de chaque semestre',
);
const everyDay = phrases('jour', 'jours');

/** As many as there are, with « et » or a comma between them. */
function several<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (sentence, at) => {
    let read = reader(sentence, at);
    if (!read) return undefined;
    const values = [read.value];
    let { next } = read;
    for (;;) {
      const linked = and(sentence, next);
      read = linked && reader(sentence, linked.next);
      if (!read) return { value: values, next };
      values.push(read.value);
      next = read.next;
    }
  };
}

const readOrdinals = several(firstOf<number>(readOrdinal, readPluralOrdinal));
const readWeekdayList = several(readAnyWeekday);

/** « jeudi 4 mars », « lundi prochain »: one day, not all of that name. */
function isOneDay(sentence: Sentence, at: number, next: number): boolean {
  const day = readPlainDay(sentence, at);
  return day !== undefined && day.value.bare !== true && day.next > next;
}

/** « lundi », « tous les lundis et jeudis », « du lundi au vendredi », « tous les jours ouvrés ». */
const readWeekdays: Reader<NamedDays> = (sentence, at) => {
  const start = skip(each, sentence, at);
  const working = start > at ? workingDay(sentence, start) : undefined;
  if (working) return weekdays(WORKING_WEEK, working.next);
  const list = readWeekdayList(sentence, start) ?? readRange(sentence, at);
  if (!list || isOneDay(sentence, start, list.next)) return undefined;
  return weekdays(list.value, list.next);
};

const weekdays = (list: readonly number[], next: number): Read<NamedDays> => ({
  value: { kind: 'weekdays', weekdays: sorted(list) },
  next,
});

const sorted = (values: readonly number[]): number[] =>
  [...new Set(values)].sort((one, other) => one - other);

function readRange(sentence: Sentence, at: number): Read<readonly number[]> | undefined {
  if (sentence.word(at) !== 'du') return undefined;
  const first = readWeekday(sentence, at + 1);
  const linked = first && upTo(sentence, first.next);
  const last = linked && readWeekday(sentence, linked.next);
  if (!first || !last || last.value < first.value) return undefined;
  const length = last.value - first.value + 1;
  return { value: Array.from({ length }, (_, index) => first.value + index), next: last.next };
}

/** « premier jeudi », « 1er et 3e mardis du mois », « dernier jour ouvré », « 2e lundi de mars ». */
const readNth: Reader<NamedDays> = (sentence, at) => {
  const ordinals = readOrdinals(sentence, skip(each, sentence, at));
  if (!ordinals) return undefined;
  const days = readCountedDays(sentence, ordinals);
  return days && withMonth(sentence, days);
};

function readCountedDays(
  sentence: Sentence,
  { value, next }: Read<readonly number[]>,
): Read<MonthDays> | undefined {
  const ordinals = sorted(value);
  const working = workingDay(sentence, next);
  if (working) return { value: { ordinals, weekdays: WORKING_WEEK }, next: working.next };
  const weekday = readAnyWeekday(sentence, next);
  if (weekday) return { value: { ordinals, weekdays: [weekday.value] }, next: weekday.next };
  const day = everyDay(sentence, next);
  return day && { value: { dates: ordinals }, next: day.next };
}

const monthLink = phrases('de', 'd', 'du mois de', 'du mois d');

function withMonth(sentence: Sentence, { value, next }: Read<MonthDays>): Read<NamedDays> {
  const days = { kind: 'inMonth', days: value } as const;
  const linked = monthLink(sentence, next);
  const month = linked && readMonth(sentence, linked.next);
  if (month && !isSeason(sentence, month.next)) {
    return { value: { ...days, month: month.value }, next: month.next };
  }
  return { value: days, next: skip(ofMonth, sentence, next) };
}

/** « de septembre à juin »: more months than one. */
const isSeason = (sentence: Sentence, at: number): boolean =>
  sentence.word(at) === 'a' && readMonth(sentence, at + 1) !== undefined;

/** « le 15 janvier », of every year. */
const readDayOfYear: Reader<NamedDays> = (sentence, at) => {
  const day = readDayNumber(sentence, skip(each, sentence, at));
  const month = day && readMonth(sentence, day.next);
  if (!day || !month) return undefined;
  const days: MonthDays = { dates: [day.value] };
  return { value: { kind: 'inMonth', days, month: month.value }, next: month.next };
};

/** « le 15 du mois », « les 1er et 15 de chaque mois », « le 15 » — not « les 15 membres ». */
const readDates: Reader<NamedDays> = (sentence, at) => {
  const led = each(sentence, at);
  const list = led && several(readDateOfMonth)(sentence, led.next);
  if (!list) return undefined;
  const month = ofMonth(sentence, list.next);
  const value = { kind: 'dates', dates: sorted(list.value), ofMonth: month !== undefined } as const;
  return { value, next: month?.next ?? list.next };
};

const readDateOfMonth: Reader<number> = (sentence, at) => {
  const day = readDayNumber(sentence, at);
  const other = day && (HOUR_MARKS.has(sentence.word(day.next)) || isCounted(sentence, at));
  return other ? undefined : day;
};

const HOUR_MARKS = new Set(['h', 'heure', 'heures', ':', '/']);

/** The days by which meetings come back, however they are named. */
export const readNamedDays: Reader<NamedDays> = firstOf<NamedDays>(
  readNth,
  readDayOfYear,
  readWeekdays,
  readDates,
);
