import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors.ts';
import { mayBeLength } from './clocks/clock.ts';
import { timesOf } from './clocks/times.ts';
import { agree } from './days/agree.ts';
import type { Anchor, Day, KnownDay } from './days/day.ts';
import { lastDayOf } from './days/lastDay.ts';
import { type Gathered, gather } from './gather.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { dayInWords } from './reading/french.ts';
import type { Part } from './reading/part.ts';
import { without } from './reading/rest.ts';
import { Sentence } from './reading/sentence.ts';

/** The date of a meeting, as a sentence tells it. */
export interface When {
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
  /** Only with `time`: told by an end or by a length. */
  readonly end?: Temporal.PlainDateTime;
  /** « dans l'après-midi » without an hour: only without `time`. */
  readonly part?: Part;
  /** The last day of « du 4 au 6 mars ». */
  readonly lastDay?: Temporal.PlainDate;
  /** The sentence without the date; what was not used (a length without an hour) stays in it. */
  readonly rest: string;
  /** The year was not written, and is not the current one because this year's day is gone. */
  readonly yearAssumed: boolean;
  /** « lundi » said on a Monday: the next one was taken, and today may well have been meant. */
  readonly notToday?: true;
  /** « le 8 », « le 8 avril »: the coming one was taken, and that of another month or year may have been meant. */
  readonly ofNoYear?: true;
}

/**
 * Finds the date of a meeting in a sentence, with its hour and its end.
 * @throws DomainError date.*: a date that is wrong, past, told twice, vague, or absent
 */
export function parseWhen(text: string, now: Temporal.ZonedDateTime): When {
  const sentence = new Sentence(text);
  const pieces = piecesOf(sentence);
  const when = understood(sentence, pieces, now);
  if (when) return when;
  const vague = pieces.find((piece) => piece.vague ?? piece.aside ?? piece.week !== undefined);
  if (!vague) throw new DomainError('date.missing');
  throw imprecise(sentence, vague);
}

/**
 * As `parseWhen`; nothing when the sentence names no day, or only an imprecise one (« la semaine prochaine »).
 * @throws DomainError date.* for a date that is wrong
 */
export function findWhen(text: string, now: Temporal.ZonedDateTime): When | undefined {
  const sentence = new Sentence(text);
  return understood(sentence, piecesOf(sentence), now);
}

function understood(
  sentence: Sentence,
  pieces: readonly Piece[],
  now: Temporal.ZonedDateTime,
): When | undefined {
  const told = gather(sentence, pieces, now);
  if (told.days.length === 0) return undefined;
  const vague = pieces.find((piece) => piece.vague);
  if (vague) throw imprecise(sentence, vague);
  if (told.alternative && told.days.length < 2) throw imprecise(sentence, told.alternative);
  const anchor: Anchor = { today: now.toPlainDate(), toward: 'future' };
  const first = agree(told.days, told.week, anchor);
  if (!first) return undefined;
  const when = complete(sentence, pieces, told, first, now);
  return isNextOfToday(told.days, first.date, anchor.today) ? { ...when, notToday: true } : when;
}

/** A weekday alone, which is today's too. */
const isNextOfToday = (
  days: Gathered['days'],
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): boolean => days.every((day) => day.bare) && date.equals(today.add({ days: 7 }));

function complete(
  sentence: Sentence,
  pieces: readonly Piece[],
  told: Gathered,
  { date, yearAssumed }: KnownDay,
  now: Temporal.ZonedDateTime,
): When {
  const lastDay = lastDayOf(told, date, now);
  const times = timesOf(told, { first: date, last: lastDay }, now);
  if (!times) refuseHalfTold(sentence, pieces, { date, part: told.part }, now);
  const rest = without(
    sentence,
    pieces.filter((piece) => isUsed(piece, told, times !== undefined)),
  );
  return {
    date: times?.start.toPlainDate() ?? date,
    ...(times ? { time: times.start.toPlainTime() } : told.part ? { part: told.part } : {}),
    ...(times?.end ? { end: times.end } : {}),
    ...(lastDay ? { lastDay } : {}),
    rest,
    yearAssumed,
    ...(told.days.some(isOfNoYear) ? { ofNoYear: true } : {}),
  };
}

const isOfNoYear = ({ ofNoMonth, written }: Day): boolean =>
  ofNoMonth === true || (written !== undefined && written.year === undefined);

interface HalfTold {
  readonly date: Temporal.PlainDate;
  readonly part: Part | undefined;
}

/** An end or a bound without a start says nothing sure, and « ce matin » said in the afternoon is gone. */
function refuseHalfTold(
  sentence: Sentence,
  pieces: readonly Piece[],
  { date, part }: HalfTold,
  now: Temporal.ZonedDateTime,
): void {
  const bound = pieces.find((piece) => piece.until ?? piece.bound);
  if (bound) throw imprecise(sentence, bound);
  const gone = part === 'morning' && now.hour >= 12 && now.toPlainDate().equals(date);
  if (gone) throw new DomainError('date.past', { date: `${dayInWords(date)} au matin` });
}

/** A length serves only beside an hour, or as a number of days; otherwise it is left in the sentence. */
function isUsed(piece: Piece, { length, until }: Gathered, timed: boolean): boolean {
  if (piece.aside || piece.vague || piece.bound) return false;
  if (piece.part) return timed;
  const isLength = piece.length !== undefined || piece.clocks?.some(mayBeLength) === true;
  return !isLength || (length !== undefined && until === undefined && (timed || length.days > 0));
}

const imprecise = (sentence: Sentence, { from, to }: Piece): DomainError =>
  new DomainError('date.imprecise', { text: sentence.slice(from, to) });
