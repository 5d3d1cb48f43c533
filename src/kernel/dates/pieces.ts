import type { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock.ts';
import { readClock } from './clockReader.ts';
import type { Day } from './day.ts';
import { readDeadline } from './deadline.ts';
import { readSaidLength } from './duration.ts';
import { readHours } from './hours.ts';
import { readIsoMoment } from './isoMoment.ts';
import { readLength } from './length.ts';
import { readUnclearFigures } from './looseWeekday.ts';
import { readDay } from './offsetDay.ts';
import { firstOf, map, phrases, type Reader } from './read.ts';
import type { Sentence } from './sentence.ts';
import { readSpan } from './span.ts';
import { readVague } from './vague.ts';
import { readWeek, type WeekRule } from './week.ts';

/** What one expression of a sentence says of the date; expressions complete one another. */
export interface Meaning {
  readonly days?: readonly Day[];
  readonly last?: Day;
  readonly week?: WeekRule;
  readonly clocks?: readonly Clock[];
  readonly until?: Clock;
  readonly length?: Temporal.Duration;
  /** « dans 2 heures »: from this very moment. */
  readonly fromNow?: Temporal.Duration;
  /** « après le 15 mars », « tous les jeudis »: no day that a meeting could have. */
  readonly vague?: boolean;
  /** « échéance 31 mars », « depuis le 4 janvier »: a date, but of something else. */
  readonly aside?: boolean;
}

/** An expression that was understood, and its tokens. */
export interface Piece extends Meaning {
  readonly from: number;
  readonly to: number;
}

const since = phrases('depuis', 'depuis le', 'd ici');
const from = phrases('dans');
const until = phrases('jusqu a', 'jusque');

const readAside: Reader<Meaning> = (sentence, at) => {
  const deadline = readDeadline(sentence, at);
  if (deadline)
    return deadline.value.certain ? { value: { aside: true }, next: deadline.next } : undefined;
  const led = since(sentence, at);
  const day = led && readDay(sentence, led.next);
  return day && { value: { aside: true }, next: day.next };
};

const readFromNow: Reader<Meaning> = (sentence, at) => {
  const led = from(sentence, at);
  const length = led && readLength(sentence, led.next);
  return length && { value: { fromNow: length.value }, next: length.next };
};

const readUntil: Reader<Meaning> = (sentence, at) => {
  const led = until(sentence, at);
  const clock = led && readClock(sentence, led.next);
  return clock && { value: { until: clock.value }, next: clock.next };
};

/** An hour, or two that a bar keeps apart: « 10h/14h » is a choice. */
const readClocks: Reader<Meaning> = (sentence, at) => {
  const clock = readClock(sentence, at);
  const other =
    clock && sentence.word(clock.next) === '/' ? readClock(sentence, clock.next + 1) : undefined;
  if (!clock) return undefined;
  return {
    value: { clocks: other ? [clock.value, other.value] : [clock.value] },
    next: (other ?? clock).next,
  };
};

const readOneDay: Reader<Meaning> = map(readDay, (day) => ({ days: [day] }));
const readAnyWeek: Reader<Meaning> = map(readWeek, (week) => ({ week }));
const readAnyLength: Reader<Meaning> = map(readSaidLength, (length) => ({ length }));
const readHourRange: Reader<Meaning> = map(readHours, ({ from: start, to }) => ({
  clocks: [start],
  until: to,
}));
const readVagueDay: Reader<Meaning> = map(readVague, () => ({ vague: true }));
const readUnclear: Reader<Meaning> = map(readUnclearFigures, () => ({ vague: true }));

const readSimple = firstOf<Meaning>(
  readUnclear,
  readOneDay,
  readAnyWeek,
  readAnyLength,
  readUntil,
  readClocks,
);
const readExceptions = firstOf<Meaning>(readIsoMoment, readFromNow, readVagueDay, readAside);
const READERS = {
  nothing: firstOf<Meaning>(readExceptions, readSpan, readHourRange, readSimple),
  day: firstOf<Meaning>(readExceptions, readHourRange, readSimple),
  hour: firstOf<Meaning>(readExceptions, readSimple),
} as const;

/** Every expression of a sentence that speaks of a date, an hour or a length, from left to right. */
export function piecesOf(sentence: Sentence): Piece[] {
  const reader = READERS[whatMoves(sentence)];
  const pieces: Piece[] = [];
  let at = 0;
  while (at < sentence.length) {
    const read = sentence.fresh(at) ? reader(sentence, at) : undefined;
    if (read) pieces.push({ ...read.value, from: at, to: read.next });
    at = read?.next ?? at + 1;
  }
  return pieces;
}

const POSTPONED = /^report(?:er|e|ee|es|ees|ons|ez)?$/;
const SHIFTED = /^(?:deplac|decal|repouss|avanc)(?:er|e|ee|es|ees|ons|ez)$/;
const IN_ADVANCE = new Set(['l', 'd', 'en', 'une']);

/** « reporté du 4 au 11 mars » and « décalé de 10h à 12h » tell two dates, two hours: not a range. */
function whatMoves(sentence: Sentence): keyof typeof READERS {
  let moved: keyof typeof READERS = 'nothing';
  for (let at = 0; at < sentence.length; at += 1) {
    const word = sentence.word(at);
    if (SHIFTED.test(word) && !IN_ADVANCE.has(sentence.word(at - 1))) return 'hour';
    if (POSTPONED.test(word)) moved = 'day';
  }
  return moved;
}
