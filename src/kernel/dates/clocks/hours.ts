import { readMonthName } from '../days/month.ts';
import { mayBeCounted } from '../reading/counted.ts';
import { readDigits, readSpelled } from '../reading/number.ts';
import { hourIn } from '../reading/part.ts';
import { phrases, type Read, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Clock } from './clock.ts';
import { qualified, readClock } from './clockReader.ts';

/** « de 10h à 12h30 ». */
export interface Hours {
  readonly from: Clock;
  readonly to: Clock;
}

const link = phrases('a', 'to', '-', 'jusqu a', 'et', '→', '>', '- >');

/** « 10h-12h », « de 10h à 12h30 », « entre 10 et 12h », « 10h jusqu'à midi ». */
export const readHours: Reader<Hours> = (sentence, at) => {
  const from = readClock(sentence, at) ?? readBareHour(sentence, at);
  const linked = from && link(sentence, from.next);
  if (!linked || !isRange(sentence, at, linked.value)) return undefined;
  const to = readClock(sentence, linked.next) ?? readLastHour(sentence, at, linked);
  return to && { value: agreed(from.value, to.value), next: to.next };
};

/** « et » makes a range only after « entre »: « 10 h et 14 h » are two hours. */
function isRange(sentence: Sentence, at: number, linked: string): boolean {
  return (linked === 'et') === (sentence.word(at - 1) === 'entre');
}

const OPENINGS = new Set(['de', 'entre']);

/** The « 10 » of « de 10 à 12h » and « 10-12h ». */
function readBareHour(sentence: Sentence, at: number): Read<Clock> | undefined {
  const hour = readDigits(2)(sentence, at) ?? readSpelled(sentence, at);
  const tight = sentence.word(at + 1) === '-' && sentence.isNumber(at + 2);
  if (!hour || !(tight || OPENINGS.has(sentence.word(at - 1)))) return undefined;
  return bare(sentence, at, hour);
}

/** The « 12 » of « de 10h à 12 » and « 10h-12 », when it counts nothing and no date begins there. */
function readLastHour(
  sentence: Sentence,
  at: number,
  linked: Read<string>,
): Read<Clock> | undefined {
  const hour = readDigits(2)(sentence, linked.next);
  const opened =
    (linked.value === '-' && sentence.glued(linked.next)) || OPENINGS.has(sentence.word(at - 1));
  if (!hour || !opened || !readClock(sentence, at)) return undefined;
  const dated = readMonthName(sentence, hour.next) ?? DATE_MARKS.has(sentence.word(hour.next));
  if (dated !== false || mayBeCounted(sentence, linked.next)) return undefined;
  return bare(sentence, linked.next, hour);
}

const DATE_MARKS = new Set(['/', 'er', 'e']);

function bare(sentence: Sentence, at: number, { value: hour, next }: Read<number>): Read<Clock> {
  return qualified(sentence, at, { value: { hour, minutes: 0 }, next });
}

/** « de 2h à 4h de l'après-midi »: what is said of one hour holds for the other, when it can. */
function agreed(from: Clock, to: Clock): Hours {
  const lead = 'at' as const;
  const start = { ...from, lead, zone: from.zone ?? to.zone };
  if (to.part && !from.part && from.hour < to.hour && hourIn(to.part, from.hour) !== undefined) {
    return { from: { ...start, part: to.part }, to };
  }
  if (
    from.part &&
    !to.part &&
    to.hour < 12 &&
    to.hour < from.hour + 12 &&
    hourIn(from.part, to.hour) !== undefined
  ) {
    return { from: start, to: { ...to, part: from.part } };
  }
  return { from: start, to };
}
