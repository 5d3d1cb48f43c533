import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors.ts';
import { type Clock, mayBeLength } from './clocks/clock.ts';
import { certain, type Day } from './days/day.ts';
import type { WeekRule } from './days/week.ts';
import type { Piece } from './pieces.ts';
import { lengthOf } from './reading/length.ts';
import type { Part } from './reading/part.ts';
import type { Sentence } from './reading/sentence.ts';

/** What the expressions of a sentence say together. */
export interface Gathered {
  readonly days: readonly Day[];
  readonly last: Day | undefined;
  readonly week: WeekRule | undefined;
  readonly part: Part | undefined;
  readonly clocks: readonly Clock[];
  readonly until: Clock | undefined;
  readonly length: Temporal.Duration | undefined;
  /** An expression that « ou » offers beside another. */
  readonly alternative: Piece | undefined;
}

/**
 * Puts together what the pieces say.
 * @throws DomainError date.several when two ranges are given
 */
export function gather(
  sentence: Sentence,
  pieces: readonly Piece[],
  now: Temporal.ZonedDateTime,
): Gathered {
  const told = pieces.filter((piece) => !piece.aside).map((piece) => fromNow(piece, now));
  const days = told.flatMap((piece) => piece.days ?? []);
  const alternative = told.find((piece) => isAlternative(sentence, piece));
  const said = told.flatMap((piece) => piece.clocks ?? []);
  const lengths = said.filter((clock) => mayBeLength(clock) || isLengthAfter(clock, said));
  return {
    alternative,
    days: alternative ? days.map((day) => ({ ...day, bare: false })) : days,
    last: onlyOne(sentence, told, (piece) => piece.last),
    week: told.find((piece) => piece.week)?.week,
    part: [...days, ...told].find(({ part }) => part)?.part,
    clocks: said.filter((clock) => !lengths.includes(clock)),
    until: onlyOne(sentence, told, (piece) => piece.until),
    length: onlyLength([...told.flatMap((piece) => piece.length ?? []), ...lengths.map(asLength)]),
  };
}

/** « à 15h, 1h30 »: an hour of the night behind an hour of the day is how long it lasts. */
function isLengthAfter(clock: Clock, [first]: readonly Clock[]): boolean {
  const bare = clock.lead === undefined && clock.part === undefined && clock.zone === undefined;
  const short = clock.hour < NIGHT && clock.hour * 60 + clock.minutes > 0;
  return first !== undefined && bare && short && first.hour >= NIGHT;
}

const NIGHT = 6;

const asLength = (clock: Clock): Temporal.Duration => lengthOf(clock.hour * 60 + clock.minutes);

/** « dans 2 heures » is a day and an hour. */
function fromNow(piece: Piece, now: Temporal.ZonedDateTime): Piece {
  if (!piece.fromNow) return piece;
  const moment = now.add(piece.fromNow);
  const day: Day = { rule: () => certain(moment.toPlainDate()) };
  const clock: Clock = {
    hour: moment.hour,
    minutes: moment.minute,
    lead: 'at',
    text: moment.toPlainTime().toString(),
  };
  return { ...piece, days: [day], clocks: [clock] };
}

const PASSED_OVER = new Set(['le', 'la', 'du', 'de', 'au', 'a', 'bien', 'vers', 'soit']);

/** Whether « ou » stands before: then a weekday is a choice and no longer confirms another date. */
function isAlternative(sentence: Sentence, piece: Piece): boolean {
  let at = piece.from - 1;
  while (PASSED_OVER.has(sentence.word(at))) at -= 1;
  return sentence.word(at) === 'ou' && (piece.days ?? piece.week) !== undefined;
}

function onlyOne<T>(
  sentence: Sentence,
  pieces: readonly Piece[],
  of: (piece: Piece) => T | undefined,
): T | undefined {
  const [first, second] = pieces.filter((piece) => of(piece) !== undefined);
  if (!first || !second) return first && of(first);
  throw new DomainError('date.several', {
    first: sentence.slice(first.from, first.to),
    second: sentence.slice(second.from, second.to),
  });
}

/** Two lengths are those of two things, none of them surely the meeting's. */
function onlyLength(lengths: readonly Temporal.Duration[]): Temporal.Duration | undefined {
  const [first, ...others] = lengths;
  return others.every((other) => other.total('minutes') === first?.total('minutes'))
    ? first
    : undefined;
}
