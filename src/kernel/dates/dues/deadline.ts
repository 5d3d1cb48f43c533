import { readDay } from '../days/offsetDay.ts';
import { readPeriodEnd } from '../days/period.ts';
import { readPlusLength } from '../days/plusLength.ts';
import { phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import {
  type Deadline,
  readBefore,
  readDated,
  readLengthFromToday,
  readTarget,
  readWeekDue,
} from './dueTarget.ts';

/** « sous » and « dans les » lead to a number of days; « dans les 4 mars » would mean nothing. */
const LEADING_TO_LENGTH = [
  'sous',
  'ss',
  'dans les',
  'ds les',
  'dans la',
  'dans un delai',
  'dans le delai',
  'dans un delai maximum',
];
const NEEDS_LENGTH: ReadonlySet<string> = new Set(LEADING_TO_LENGTH);

const introduction = phrases(
  'echeance',
  'ech',
  'ech .',
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
  'dici',
  'avant',
  'avt',
  'au plus tard',
  'pas plus tard que',
  'jusqu au',
  'jusqu a',
  'jusqua',
  'jusquau',
  ...LEADING_TO_LENGTH,
);
const link = phrases(
  ...': = - le la les au a du de d pour est fixee fixe prevue avant dans sous maximum'.split(' '),
  ...['est fixee', 'd ici', 'dans les', 'un delai de'],
);
const LONGEST_LINK = 5;

/** « échéance 31 mars », « d'ici vendredi », « pour le 15 au plus tard », « sous 10 jours », « fin mars ». */
export const readDeadline: Reader<Deadline> = (sentence, at) => {
  const read = readIntroduced(sentence, at) ?? readFor(sentence, at) ?? readFreeEnd(sentence, at);
  const target = read ?? readDated(sentence, at);
  const closed = target && latest(sentence, skip(comma, sentence, target.next));
  if (!target || !closed) return read;
  return { value: { ...target.value, certain: true }, next: closed.next };
};

function readIntroduced(sentence: Sentence, at: number): Read<Deadline> | undefined {
  const led = introduction(sentence, at);
  if (!led || isOtherwiseMeant(sentence, at, led.value)) return undefined;
  if (NEEDS_LENGTH.has(led.value)) return readLinked(sentence, led.next, readLengthFromToday);
  return readLinked(sentence, led.next, targetOf(led.value));
}

/** « avant la semaine prochaine » is not in that week. */
function targetOf(introduced: string): Reader<Deadline> {
  if (introduced.startsWith('jusqu')) return readDated;
  return introduced === 'avant' || introduced === 'avt' ? readBefore : readTarget;
}

/** « pas avant lundi », « d’avant avril » and « avant-hier » are no due dates, nor does « prolonger le délai de 10 jours » give one. */
function isOtherwiseMeant(sentence: Sentence, at: number, introduced: string): boolean {
  const before = sentence.word(at - 1);
  if (introduced === 'avant')
    return ['pas', 'd', "d'"].includes(before) || readDay(sentence, at) !== undefined;
  return introduced === 'delai' && ['le', 'un', 'ce', 'du', 'des'].includes(before);
}

const weakIntroduction = phrases('pour', 'pr');
const weakLink = phrases('le', 'la', 'au', 'a');

/** « pour fin mars » is a due date; « pour le 15 mars », « pour la semaine prochaine » may be said of a meeting. */
function readFor(sentence: Sentence, at: number): Read<Deadline> | undefined {
  const led = weakIntroduction(sentence, at);
  if (!led) return undefined;
  const linked = skip(weakLink, sentence, led.next);
  const week = readWeekDue(sentence, led.next);
  if (week) return { value: { ...week.value, certain: false }, next: week.next };
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

/** « fin mars », « S+2 » by themselves; « rapport de fin d'année » names a report, « le modèle S+2 » a model. */
function readFreeEnd(sentence: Sentence, at: number): Read<Deadline> | undefined {
  if (['de', 'd', 'du', 'des'].includes(sentence.word(at - 1))) return undefined;
  const end = readPeriodEnd(sentence, at);
  if (end) return { value: { day: end.value, certain: true }, next: end.next };
  const plus = readPlusLength(sentence, at);
  return plus && { value: { day: plus.value, certain: false }, next: plus.next };
}

/** « vendredi au plus tard », « le 15 mars, dernier délai ». */
const latest = phrases(
  'au plus tard',
  'dernier delai',
  'derniere limite',
  'delai de rigueur',
  'maximum',
  'max',
);
const comma = phrases(',', '(');
