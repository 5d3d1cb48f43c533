import { readWeekday } from '../days/weekdayName.ts';
import { readCount } from '../reading/number.ts';
import { dictionary, firstOf, phrases, type Reader } from '../reading/read.ts';

/** « tous les deux mois »: every so many weeks, months or years. */
export interface UnitSaid {
  readonly unit: 'week' | 'month' | 'year';
  readonly every: number;
  /** « un lundi sur deux ». */
  readonly weekday?: number;
}

const week = (every: number): UnitSaid => ({ unit: 'week', every });
const month = (every: number): UnitSaid => ({ unit: 'month', every });
const year: UnitSaid = { unit: 'year', every: 1 };

const readFixed = dictionary<UnitSaid>({
  'toutes les semaines': week(1),
  'chaque semaine': week(1),
  'par semaine': week(1),
  hebdomadaire: week(1),
  hebdo: week(1),
  'une semaine sur deux': week(2),
  'toutes les quinzaines': week(2),
  'chaque quinzaine': week(2),
  'tous les quinze jours': week(2),
  'tous les 15 jours': week(2),
  'tous les mois': month(1),
  'chaque mois': month(1),
  'par mois': month(1),
  mensuel: month(1),
  mensuelle: month(1),
  'un mois sur deux': month(2),
  bimestriel: month(2),
  bimestrielle: month(2),
  'tous les trimestres': month(3),
  'chaque trimestre': month(3),
  'par trimestre': month(3),
  trimestriel: month(3),
  trimestrielle: month(3),
  'tous les semestres': month(6),
  'chaque semestre': month(6),
  'par semestre': month(6),
  semestriel: month(6),
  semestrielle: month(6),
  'tous les ans': year,
  'toutes les annees': year,
  'chaque annee': year,
  'par an': year,
  annuel: year,
  annuelle: year,
});

const every = phrases('tous les', 'toutes les', 'chaque');
const readUnit = dictionary<(count: number) => UnitSaid>({
  semaine: week,
  semaines: week,
  mois: month,
  trimestre: (count) => month(3 * count),
  trimestres: (count) => month(3 * count),
});

/** « toutes les trois semaines », « tous les 2 mois ». */
const readCounted: Reader<UnitSaid> = (sentence, at) => {
  const led = every(sentence, at);
  const count = led && readCount(sentence, led.next);
  const unit = count && readUnit(sentence, count.next);
  if (!count || !unit || count.value.value < 1) return undefined;
  return { value: unit.value(count.value.value), next: unit.next };
};

const one = phrases('un', '1');
const inTwo = phrases('sur deux', 'sur 2');

/** « un lundi sur deux ». */
const readAlternate: Reader<UnitSaid> = (sentence, at) => {
  const led = one(sentence, at);
  const weekday = led && readWeekday(sentence, led.next);
  const alternate = weekday && inTwo(sentence, weekday.next);
  return alternate && { value: { ...week(2), weekday: weekday.value }, next: alternate.next };
};

const times = phrases(
  'fois',
  'x',
  'seance',
  'seances',
  'reunion',
  'reunions',
  'rencontre',
  'rencontres',
);
const per = phrases('par', '/', 'chaque', 'tous les', 'toutes les', 'le', 'la');
const readPeriod = dictionary<UnitSaid>({
  semaine: week(1),
  semaines: week(1),
  sem: week(1),
  quinzaine: week(2),
  mois: month(1),
  trimestre: month(3),
  semestre: month(6),
  an: year,
  annee: year,
});

/** « une fois par mois », « 2 x / semaine »: how many of them is told by their days. */
export const readOften: Reader<UnitSaid> = (sentence, at) => {
  const count = readCount(sentence, at);
  const said = count && times(sentence, count.next);
  const linked = said && per(sentence, said.next);
  return linked && readPeriod(sentence, linked.next);
};

/** How often, as a sentence tells it. */
export const readUnitSaid: Reader<UnitSaid> = firstOf(readFixed, readCounted, readAlternate);
