import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import type { Rhythm } from '../../recurrence/rhythm.ts';
import { endMinutesOf, minutesOf } from '../clocks/clock.ts';
import { readClock } from '../clocks/clockReader.ts';
import { readHourRange } from '../clocks/hourMeaning.ts';
import { zoneId } from '../clocks/zone.ts';
import { firstOf, map, phrases, type Reader } from '../reading/read.ts';
import { without } from '../reading/rest.ts';
import { Sentence } from '../reading/sentence.ts';
import { readRest } from './monthsOff.ts';
import {
  readFirstDay,
  readFromTo,
  readLast,
  readSince,
  readSpanOfTime,
  readTimes,
} from './rhythmBounds.ts';
import { readNamedDays } from './rhythmDays.ts';
import { type RhythmPiece, rhythmOf } from './rhythmMeaning.ts';
import { readOften, readUnitSaid } from './rhythmUnit.ts';

/** What a sentence tells of meetings that come back: perhaps only their hour, or their end. */
export interface SaidRhythm {
  readonly rhythm?: Rhythm;
  /** The first day that may be one of its days: today when nothing is said. */
  readonly from: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
  /** « 10 séances ». */
  readonly count?: number;
  readonly time?: Temporal.PlainTime;
  /** IANA zone, when another is told: « à 10 h, heure de Paris ». */
  readonly zone?: string | undefined;
  /** Minutes, when an end is told. */
  readonly duration?: number;
  /** The sentence without all that. */
  readonly rest: string;
}

/** How meetings come back, as a sentence tells it. */
export type FoundRhythm = SaidRhythm & { readonly rhythm: Rhythm };

type Placed = RhythmPiece & { readonly from: number; readonly to: number };

const readHours: Reader<RhythmPiece> = map(readHourRange, ({ clocks, until }) => ({
  ...(clocks?.[0] ? { start: clocks[0] } : {}),
  ...(until ? { end: until } : {}),
}));

/** « désormais », « en principe »: of the rhythm, and of nothing else. */
const readAside: Reader<RhythmPiece> = map(
  phrases(
    ...['desormais', 'dorenavant', 'maintenant', 'a present', 'a l avenir', 'from now on'],
    ...['en principe', 'normalement', 'habituellement', 'd habitude', 'en general', 'generalement'],
    ...[
      'puis',
      'et ensuite',
      'et puis',
      'toujours',
      'regulierement',
      'de facon reguliere',
      'toute l annee',
      'systematiquement',
    ],
    ...['c est', 'ce sera', 'cest', 'sauf imprevu', 'sauf exception', 'sauf avis contraire'],
  ),
  () => ({}),
);

const readPiece = firstOf<RhythmPiece>(
  readAside,
  readRest,
  map(readOften, (unit) => ({ unit })),
  readFromTo,
  map(readFirstDay, (since) => ({ since })),
  map(readSince, (since) => ({ since })),
  map(readLast, (last) => ({ last })),
  map(readSpanOfTime, (span) => ({ span })),
  map(readTimes, (count) => ({ count })),
  map(readUnitSaid, (unit) => ({ unit })),
  readHours,
  map(readClock, (start) => ({ start })),
  map(readNamedDays, (days) => ({ days })),
);

function piecesOf(sentence: Sentence): Placed[] {
  const pieces: Placed[] = [];
  let at = 0;
  while (at < sentence.length) {
    const read = sentence.fresh(at) ? readPiece(sentence, at) : undefined;
    if (read) pieces.push({ ...read.value, from: at, to: read.next });
    at = read?.next ?? at + 1;
  }
  return pieces;
}

/**
 * Finds how meetings come back: « premier jeudi du mois à 10h à partir de mars ».
 * @returns undefined when the sentence tells no rhythm (« le 4 mars »)
 * @throws DomainError `rhythm.*`, `date.*`
 */
export function findRhythm(text: string, now: Temporal.ZonedDateTime): FoundRhythm | undefined {
  const said = readRhythm(text, now);
  return said.rhythm && { ...said, rhythm: said.rhythm };
}

/**
 * As `findRhythm`, of a sentence that may say only what changes: « à partir de juin à 15h ».
 * @throws DomainError `rhythm.*`, `date.*`
 */
export function readRhythm(text: string, now: Temporal.ZonedDateTime): SaidRhythm {
  const sentence = new Sentence(inFull(text));
  const pieces = piecesOf(sentence);
  const since = pieces.find((piece) => piece.since)?.since;
  const from = since?.(now.toPlainDate()) ?? now.toPlainDate();
  const rhythm = rhythmOf(pieces, since && from);
  const count = pieces.find((piece) => piece.count !== undefined)?.count;
  const bound = pieces.find((piece) => piece.last ?? piece.span);
  return {
    ...(rhythm ? { rhythm } : {}),
    from,
    ...untilOf(bound, from),
    ...(count === undefined ? {} : { count }),
    ...hoursOf(pieces),
    rest: without(
      sentence,
      pieces.filter((piece) => isUsed(piece)),
    ),
  };
}

/** « ts les jeudis », « chak mardi », « ts les 15j », « a partir davril » typed on a phone. */
const inFull = (text: string): string =>
  text
    .replace(/(?<!\p{L})(?:ts|tts) les?(?!\p{L})/giu, 'tous les')
    .replace(/(?<!\p{L})(?:tte|ttes) les?(?!\p{L})/giu, 'toutes les')
    .replace(/(?<!\p{L})(?:chak|chaq)(?!\p{L})/giu, 'chaque')
    .replace(/(?<=(?:tous|toutes) les \d{1,2}) ?(?:j|jrs)(?!\p{L})/giu, ' jours')
    .replace(/(?<![\p{L}\d])(\d) (er|[eè]re|[eè]me|i[eè]me)(?!\p{L})/giu, '$1$2')
    .replace(/(?<!\p{L})d(?=(?:avril|ao[uû]t|octobre)(?!\p{L}))/giu, 'd’');

/** « Le 15 » that is no day of the month stays in the sentence. */
const isUsed = ({ days }: RhythmPiece): boolean => days?.kind !== 'dates' || days.ofMonth;

function untilOf(
  bound: RhythmPiece | undefined,
  from: Temporal.PlainDate,
): Pick<SaidRhythm, 'until'> {
  const until = (bound?.last ?? bound?.span)?.(from);
  return until ? { until } : {};
}

/** @throws DomainError date.noSuchTime, date.several, date.endBeforeStart */
function hoursOf(pieces: readonly RhythmPiece[]): Pick<SaidRhythm, 'time' | 'zone' | 'duration'> {
  const [told, other] = pieces.filter((piece) => piece.start);
  if (!told?.start) return {};
  if (other?.start) {
    throw new DomainError('date.several', { first: told.start.text, second: other.start.text });
  }
  const minutes = minutesOf(told.start);
  const said = told.start.zone ?? told.end?.zone;
  const hour = { time: timeAt(minutes), ...(said ? { zone: zoneId(said) } : {}) };
  if (!told.end) return hour;
  const duration = endMinutesOf(told.end) - minutes;
  if (duration > 0) return { ...hour, duration };
  throw new DomainError('date.endBeforeStart', { start: told.start.text, end: told.end.text });
}

function timeAt(minutes: number): Temporal.PlainTime {
  return new Temporal.PlainTime().add({ minutes });
}
