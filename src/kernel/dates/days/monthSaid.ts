import { Temporal } from 'temporal-polyfill';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Anchor } from './day.ts';
import { readMonth } from './month.ts';
import { readYear, type YearSaid } from './year.ts';

/** The month that was named, and the one to take instead when the day in it is gone. */
export interface MonthSaid {
  readonly month: Temporal.PlainYearMonth;
  readonly otherwise?: Temporal.PlainYearMonth;
  /** Whether taking the other one assumes a year. */
  readonly yearAssumed: boolean;
}

export type MonthRule = (anchor: Anchor) => MonthSaid;

const thisMonth = (today: Temporal.PlainDate): Temporal.PlainYearMonth => today.toPlainYearMonth();

const monthsOn =
  (months: number): MonthRule =>
  ({ today }) => ({ month: thisMonth(today).add({ months }), yearAssumed: false });

/** « du mois »: this one, or the next when the day is gone. */
const anyMonth: MonthRule = ({ today, toward }) => ({
  month: thisMonth(today),
  otherwise: thisMonth(today).add({ months: toward === 'future' ? 1 : -1 }),
  yearAssumed: false,
});

const readNearMonth = dictionary<MonthRule>({
  'mois prochain': monthsOn(1),
  'mois suivant': monthsOn(1),
  'ce mois': monthsOn(0),
  'ce mois ci': monthsOn(0),
  'mois en cours': monthsOn(0),
  'mois courant': monthsOn(0),
  'mois dernier': monthsOn(-1),
  'mois passe': monthsOn(-1),
  mois: anyMonth,
});

const link = phrases(
  'de',
  'du',
  'd',
  'en',
  'du mois de',
  'du mois d',
  'au mois de',
  'au mois d',
  'mois de',
  'mois d',
);

/** « d'avril », « du mois de mars 2027 », « du mois prochain », « du mois », « avril ». */
export const readMonthSaid: Reader<MonthRule> = (sentence, at) =>
  readNamedMonth(sentence, at) ?? readNearMonth(sentence, skip(of, sentence, at));

const of = phrases('de', 'du');

function readNamedMonth(sentence: Sentence, at: number): Read<MonthRule> | undefined {
  const month = readMonth(sentence, skip(link, sentence, at));
  if (!month) return undefined;
  const year: Read<YearSaid> = readYear(sentence, month.next) ?? { value: {}, next: month.next };
  return { value: (anchor) => named(month.value, year.value, anchor), next: year.next };
}

function named(month: number, said: YearSaid, { today, toward }: Anchor): MonthSaid {
  const inYear = (year: number) => Temporal.PlainYearMonth.from({ year, month });
  if (said.year) return { month: inYear(said.year(today)), yearAssumed: false };
  const step = (said.toward ?? toward) === 'future' ? 1 : -1;
  return { month: inYear(today.year), otherwise: inYear(today.year + step), yearAssumed: true };
}
