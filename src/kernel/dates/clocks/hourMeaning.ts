import type { Meaning } from '../meaning.ts';
import { readLength } from '../reading/length.ts';
import { map, phrases, type Reader, skip } from '../reading/read.ts';
import { readClock } from './clockReader.ts';
import { readHours } from './hours.ts';

const from = phrases('dans');
const until = phrases('jusqu a', 'jusque');
const bounds = phrases('avant', 'apres', 'pas avant');
const article = phrases('les');

/** « dans 2 heures », « dans 1h30 »: from this moment. */
export const readFromNow: Reader<Meaning> = (sentence, at) => {
  const led = from(sentence, at);
  const length = led && readLength(sentence, led.next);
  return length && { value: { fromNow: length.value }, next: length.next };
};

/** « avant 10h », « après midi »: the meeting has another hour, or none. */
export const readBound: Reader<Meaning> = (sentence, at) => {
  const led = bounds(sentence, at);
  const clock = led && readClock(sentence, skip(article, sentence, led.next));
  return clock && { value: { bound: true }, next: clock.next };
};

/** « jusqu'à 12h ». */
export const readUntil: Reader<Meaning> = (sentence, at) => {
  const led = until(sentence, at);
  const clock = led && readClock(sentence, led.next);
  return clock && { value: { until: clock.value }, next: clock.next };
};

/** An hour, or two that a bar keeps apart: « 10h/14h » is a choice. */
export const readClocks: Reader<Meaning> = (sentence, at) => {
  const clock = readClock(sentence, at);
  const other =
    clock && sentence.word(clock.next) === '/' ? readClock(sentence, clock.next + 1) : undefined;
  if (!clock) return undefined;
  return {
    value: { clocks: other ? [clock.value, other.value] : [clock.value] },
    next: (other ?? clock).next,
  };
};

/** « de 10h à 12h ». */
export const readHourRange: Reader<Meaning> = map(readHours, ({ from: start, to }) => ({
  clocks: [start],
  until: to,
}));
