import type { Temporal } from 'temporal-polyfill';
import { readHourAndMinutes } from './clocks/clockTime.ts';
import { readHours } from './clocks/hours.ts';
import { readDaysLong, readLength, readShortLength } from './reading/length.ts';
import { firstOf, phrases, type Read, type Reader, skip } from './reading/read.ts';
import { without } from './reading/rest.ts';
import { Sentence } from './reading/sentence.ts';

/** A duration found in a sentence, and the sentence without it. */
export interface FoundDuration {
  readonly duration: Temporal.Duration;
  readonly rest: string;
}

const introduction = phrases(
  'd une duree de',
  'd une duree d',
  'duree de',
  'duree d',
  'duree prevue',
  'duree',
  'pendant',
  'durant',
  'pdt',
);
const precision = phrases(':', '=', 'environ', ': environ', 'de', 'd', 'est de');
const readAnyLength = firstOf(readLength, readDaysLong);

/** « durée 2h », « pendant 1h30 », « (15 min) », « 45 minutes »: what cannot be an hour of the clock. */
export const readSaidLength: Reader<Temporal.Duration> = (sentence, at) =>
  readIntroduced(sentence, at) ?? readShortLength(sentence, at);

function readIntroduced(sentence: Sentence, at: number): Read<Temporal.Duration> | undefined {
  const led = introduction(sentence, at);
  return led && readAnyLength(sentence, skip(precision, sentence, led.next));
}

/**
 * The duration that is the whole of this text: « 2h », « 1 h 30 », « durée : 90 min », « une heure et demie »;
 * nothing when it says something else or more.
 */
export function parseDuration(text: string): Temporal.Duration | undefined {
  const sentence = new Sentence(text);
  const read = readIntroduced(sentence, 0) ?? readAnyLength(sentence, 0);
  return read && isOnlyMarks(sentence, read.next) ? read.value : undefined;
}

function isOnlyMarks(sentence: Sentence, at: number): boolean {
  return at >= sentence.length || (at === sentence.length - 1 && /^[.!)]$/.test(sentence.word(at)));
}

/** The first duration of a sentence: « Budget 2027 (15 min) », « bilan, durée 2h », « pendant 1h30 ». */
export function findDuration(text: string): FoundDuration | undefined {
  const sentence = new Sentence(text);
  let at = 0;
  while (at < sentence.length) {
    const read = sentence.fresh(at)
      ? (readSaidLength(sentence, at) ?? readBracketed(sentence, at))
      : undefined;
    if (read)
      return { duration: read.value, rest: without(sentence, [{ from: at, to: read.next }]) };
    at = readHourAndMinutes(sentence, at)?.next ?? at + 1;
  }
  return undefined;
}

const clockLead = phrases('a', 'vers', 'des', 'avant', 'apres', 'jusqu a');

/**
 * The first duration of a sentence that asks for no hour of the clock, where a bare « 3h » is a
 * length too: « jeudi 8 avril, 3h », « de 1h30 ». « à 10h » and « de 9h à 12h » are still hours.
 */
export function findLength(text: string): FoundDuration | undefined {
  const sentence = new Sentence(text);
  let at = 0;
  while (at < sentence.length) {
    const hours = hoursAt(sentence, at);
    const read = hours || !sentence.fresh(at) ? undefined : readBareLength(sentence, at);
    if (read)
      return { duration: read.value, rest: without(sentence, [{ from: at, to: read.next }]) };
    at = hours?.next ?? at + 1;
  }
  return undefined;
}

const readBareLength: Reader<Temporal.Duration> = (sentence, at) =>
  readSaidLength(sentence, at) ?? readLength(sentence, at);

/** « de 9h à 12h », « à 10h »: no length begins there. */
function hoursAt(sentence: Sentence, at: number): { readonly next: number } | undefined {
  const led = clockLead(sentence, at);
  return readHours(sentence, at) ?? (led && readHourAndMinutes(sentence, led.next));
}

/** « (2h) », and « (1h30, salle A) ». */
function readBracketed(sentence: Sentence, at: number): Read<Temporal.Duration> | undefined {
  return sentence.word(at - 1) === '(' ? readAnyLength(sentence, at) : undefined;
}
