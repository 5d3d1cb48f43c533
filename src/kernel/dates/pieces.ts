import {
  readBound,
  readClocks,
  readFromNow,
  readHourRange,
  readUntil,
} from './clocks/hourMeaning.ts';
import { readIsoMoment } from './clocks/isoMoment.ts';
import { readUnclearFigures } from './days/looseWeekday.ts';
import { readDay } from './days/offsetDay.ts';
import { readSpan } from './days/span.ts';
import { readWeek } from './days/week.ts';
import { readDeadline } from './dues/deadline.ts';
import { readSaidLength } from './duration.ts';
import type { Meaning } from './meaning.ts';
import { readPartApart } from './reading/part.ts';
import { firstOf, map, phrases, type Reader } from './reading/read.ts';
import type { Sentence } from './reading/sentence.ts';
import { readVague } from './vague.ts';

/** An expression that was understood, and its tokens. */
export interface Piece extends Meaning {
  readonly from: number;
  readonly to: number;
}

const since = phrases('depuis', 'depuis le');

const readAside: Reader<Meaning> = (sentence, at) => {
  const deadline = readDeadline(sentence, at);
  if (deadline)
    return deadline.value.certain ? { value: { aside: true }, next: deadline.next } : undefined;
  const led = since(sentence, at);
  const day = led && readDay(sentence, led.next);
  return day && { value: { aside: true }, next: day.next };
};

const readOneDay: Reader<Meaning> = map(readDay, (day) => ({ days: [day] }));
const readAnyWeek: Reader<Meaning> = map(readWeek, (week) => ({ week }));
const readAnyLength: Reader<Meaning> = map(readSaidLength, (length) => ({ length }));
const readDetachedPart: Reader<Meaning> = map(readPartApart, (part) => ({ part }));
const readVagueDay: Reader<Meaning> = map(readVague, () => ({ vague: true }));
const readUnclear: Reader<Meaning> = map(readUnclearFigures, () => ({ vague: true }));

const readSimple = firstOf<Meaning>(
  readUnclear,
  readOneDay,
  readAnyWeek,
  readDetachedPart,
  readAnyLength,
  readUntil,
  readClocks,
);
const readExceptions = firstOf<Meaning>(
  readIsoMoment,
  readFromNow,
  readVagueDay,
  readAside,
  readBound,
);
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
