import { Temporal } from 'temporal-polyfill';
import { readDigits, readOrdinal } from '../reading/number.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { type Anchor, certain, type Day, isBehind, type KnownDay } from './day.ts';

const of = phrases('de', 'du', 'd', 'de l', 'de l annee');
const readUnit = dictionary({ trimestre: 3, semestre: 6 });
const readInitial = dictionary({ t: 3, s: 6 });
const later = phrases('prochain', 'suivant');

/** The end of « du trimestre », « du trimestre prochain », « du 2e semestre 2027 », « T1 ». */
export const readPartOfYearEnd: Reader<Day> = (sentence, at) => {
  const start = skip(of, sentence, at);
  const numbered = readNumbered(sentence, start);
  if (numbered) return readEndInYear(sentence, numbered);
  const unit = readUnit(sentence, start);
  if (!unit) return undefined;
  const after = later(sentence, unit.next);
  const months = after ? unit.value : 0;
  return {
    value: { rule: ({ today }) => certain(currentEnd(today.add({ months }), unit.value)) },
    next: after?.next ?? unit.next,
  };
};

interface Numbered {
  readonly months: number;
  readonly nth: number;
}

/** « premier trimestre », « 2e semestre », « T1 ». */
function readNumbered(sentence: Sentence, at: number): Read<Numbered> | undefined {
  const ordinal = readOrdinal(sentence, at);
  const unit = ordinal && readUnit(sentence, ordinal.next);
  if (unit) return numbered(unit.value, ordinal.value, unit.next);
  const initial = readInitial(sentence, at);
  const digit = initial && readDigits(1)(sentence, initial.next);
  return digit && numbered(initial.value, digit.value, digit.next);
}

function numbered(months: number, nth: number, next: number): Read<Numbered> | undefined {
  const count = 12 / months;
  const fromStart = nth < 0 ? count + 1 + nth : nth;
  return fromStart >= 1 && fromStart <= count
    ? { value: { months, nth: fromStart }, next }
    : undefined;
}

function readEndInYear(sentence: Sentence, { value, next }: Read<Numbered>): Read<Day> {
  const dateIn = (year: number) => endOf(year, value.months * value.nth);
  const year = readYearNumber(sentence, skip(of, sentence, next));
  if (!year) return { value: { rule: (anchor) => aheadOrNextYear(dateIn, anchor) }, next };
  return { value: { rule: () => certain(dateIn(year.value)) }, next: year.next };
}

function aheadOrNextYear(dateIn: (year: number) => Temporal.PlainDate, anchor: Anchor): KnownDay {
  const date = dateIn(anchor.today.year);
  if (!isBehind(date, anchor)) return certain(date);
  return { date: dateIn(anchor.today.year + 1), yearAssumed: true };
}

const currentEnd = (today: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  endOf(today.year, Math.ceil(today.month / months) * months);

function endOf(year: number, month: number): Temporal.PlainDate {
  const last = Temporal.PlainYearMonth.from({ year, month });
  return last.toPlainDate({ day: last.daysInMonth });
}

const readNearYear = dictionary({
  'd annee': 0,
  'de l annee': 0,
  'de l an': 0,
  annee: 0,
  'de l annee en cours': 0,
  'de cette annee': 0,
  'de l annee prochaine': 1,
  'd annee prochaine': 1,
  'de l an prochain': 1,
});

/** The end of « de l'année », « 2027 », « de l'année 2027 », « de l'année prochaine ». */
export const readYearEnd: Reader<Day> = (sentence, at) => {
  const near = readNearYear(sentence, at);
  const year = readYearNumber(sentence, near?.next ?? skip(of, sentence, at));
  if (year) return { value: { rule: () => certain(endOf(year.value, 12)) }, next: year.next };
  return (
    near && {
      value: { rule: ({ today }) => certain(endOf(today.year + near.value, 12)) },
      next: near.next,
    }
  );
};

function readYearNumber(sentence: Sentence, at: number): Read<number> | undefined {
  const digits = sentence.word(at);
  return /^20[0-9]{2}$/.test(digits) ? { value: Number(digits), next: at + 1 } : undefined;
}
