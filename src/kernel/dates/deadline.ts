import type { Clock } from './clock.ts';
import { readClock } from './clockReader.ts';
import { hourMark } from './clockTime.ts';
import { certain, type Day } from './day.ts';
import { readDistance } from './distance.ts';
import { readDigits } from './number.ts';
import { readDay } from './offsetDay.ts';
import { readPeriodEnd } from './period.ts';
import { firstOf, phrases, type Read, type Reader, skip } from './read.ts';
import type { Sentence } from './sentence.ts';

/** A day by which something is due. */
export interface Deadline {
  readonly day: Day;
  readonly clock?: Clock | undefined;
  /** « pour le 15 mars » may be a due date or the date of a meeting; « avant le 15 mars » is a due date. */
  readonly certain: boolean;
}

const introduction = phrases(
  'echeance',
  'avec echeance',
  'avec pour echeance',
  'avec une echeance',
  'date d echeance',
  'a echeance',
  'deadline',
  'date limite',
  'date butoir',
  'delai',
  'delai de rigueur',
  'dernier delai',
  'limite',
  'd ici',
  'avant',
  'au plus tard',
  'pas plus tard que',
  'jusqu au',
  'jusqu a',
  'sous',
  'dans les',
  'dans un delai',
  'dans le delai',
  'dans un delai maximum',
);
const link = phrases(
  ...[
    ':',
    '=',
    '-',
    'le',
    'la',
    'au',
    'a',
    'du',
    'de',
    'd',
    'pour',
    'est',
    'fixee',
    'fixe',
    'prevue',
    'est fixee',
    'maximum',
  ],
  ...['ici', 'd ici', 'avant', 'dans', 'dans les', 'sous', 'un delai de', 'les'],
);
const LONGEST_LINK = 5;

/** « échéance 31 mars », « d'ici vendredi », « avant la fin du mois », « sous 10 jours », « fin mars ». */
export const readDeadline: Reader<Deadline> = (sentence, at) =>
  readIntroduced(sentence, at) ??
  readFor(sentence, at) ??
  readFreeEnd(sentence, at) ??
  readLatest(sentence, at);

function readIntroduced(sentence: Sentence, at: number): Read<Deadline> | undefined {
  const led = introduction(sentence, at);
  if (!led || isOtherwiseMeant(sentence, at, led.value)) return undefined;
  if (NEEDS_LENGTH.has(led.value)) return readLinked(sentence, led.next, readLength);
  return readLinked(sentence, led.next, led.value.startsWith('jusqu') ? readDated : readTarget);
}

/** « pas avant lundi » and « avant-hier » are no due dates, nor does « prolonger le délai de 10 jours » give one. */
function isOtherwiseMeant(sentence: Sentence, at: number, introduced: string): boolean {
  const before = sentence.word(at - 1);
  if (introduced === 'avant') return before === 'pas' || readDay(sentence, at) !== undefined;
  return introduced === 'delai' && ['le', 'un', 'ce', 'du', 'des'].includes(before);
}

/** « sous » and « dans les » lead to a number of days; « dans les 4 mars » would mean nothing. */
const NEEDS_LENGTH = new Set([
  'sous',
  'dans les',
  'dans un delai',
  'dans le delai',
  'dans un delai maximum',
]);

const weakIntroduction = phrases('pour');
const weakLink = phrases('le', 'la', 'au', 'a');

/** « pour fin mars » is a due date; « pour le 15 mars » may be the date of a meeting. */
function readFor(sentence: Sentence, at: number): Read<Deadline> | undefined {
  const led = weakIntroduction(sentence, at);
  if (!led) return undefined;
  const linked = skip(weakLink, sentence, led.next);
  const target = readDated(sentence, led.next) ?? readDated(sentence, linked);
  const end = readPeriodEnd(sentence, led.next) ?? readPeriodEnd(sentence, linked);
  return target && { value: { ...target.value, certain: end !== undefined }, next: target.next };
}

/** Tries the target, then lets one small word pass, and so on. */
function readLinked(
  sentence: Sentence,
  at: number,
  target: Reader<Deadline>,
): Read<Deadline> | undefined {
  let here = at;
  for (let links = 0; links <= LONGEST_LINK; links += 1) {
    const read = target(sentence, here);
    if (read) return read;
    const linked = link(sentence, here);
    if (!linked) return undefined;
    here = linked.next;
  }
  return undefined;
}

/** « fin mars » by itself; « rapport de fin d'année » names a report. */
function readFreeEnd(sentence: Sentence, at: number): Read<Deadline> | undefined {
  if (['de', 'd', 'du', 'des'].includes(sentence.word(at - 1))) return undefined;
  const end = readPeriodEnd(sentence, at);
  return end && { value: { day: end.value, certain: true }, next: end.next };
}

const latest = phrases(
  'au plus tard',
  'dernier delai',
  'derniere limite',
  'delai de rigueur',
  'maximum',
  'max',
);
const comma = phrases(',', '(');

/** « vendredi au plus tard », « le 15 mars, dernier délai ». */
function readLatest(sentence: Sentence, at: number): Read<Deadline> | undefined {
  const target = readDated(sentence, at);
  const end = target && latest(sentence, skip(comma, sentence, target.next));
  return end && { value: target.value, next: end.next };
}

const hour = phrases('a', ',', 'avant');
const midnight = phrases('minuit', 'a minuit');

/** A day, and the hour behind it. « Minuit » adds nothing: the whole day is there to finish. */
const readDated: Reader<Deadline> = (sentence, at) => {
  const day = readPeriodEnd(sentence, at) ?? readDay(sentence, at);
  if (!day) return undefined;
  const whole = midnight(sentence, day.next);
  const clock = whole ? undefined : readClock(sentence, skip(hour, sentence, day.next));
  return {
    value: { day: day.value, clock: clock?.value, certain: true },
    next: whole?.next ?? clock?.next ?? day.next,
  };
};

/** « 10 jours », « deux semaines », « 48h »: counted from today. */
const readLength: Reader<Deadline> = (sentence, at) => {
  const distance = readDistance(sentence, at);
  if (distance)
    return due({ rule: ({ today }) => certain(distance.value(today, 1)) }, distance.next);
  const hours = readDigits(3)(sentence, at);
  const mark = hours && hourMark(sentence, hours.next);
  if (!mark || hours.value === 0 || hours.value % 24 !== 0) return undefined;
  return due({ rule: ({ today }) => certain(today.add({ days: hours.value / 24 })) }, mark.next);
};

const due = (day: Day, next: number): Read<Deadline> => ({ value: { day, certain: true }, next });

const endOfDay = phrases(
  'fin de journee',
  'fin de la journee',
  'la fin de la journee',
  'la fin de journee',
  'fin du jour',
);

const readEndOfToday: Reader<Deadline> = (sentence, at) => {
  const end = endOfDay(sentence, at);
  return end && due({ rule: ({ today }) => certain(today) }, end.next);
};

const readTarget = firstOf<Deadline>(readEndOfToday, readDated, readLength);
