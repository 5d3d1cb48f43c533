import { readLooseWeekday } from './days/looseWeekday.ts';
import { readDay, readDayAfter } from './days/offsetDay.ts';
import { firstOf, phrases, type Read, type Reader } from './reading/read.ts';
import type { Sentence } from './reading/sentence.ts';
import { readRecurrence } from './rhythms/recurrence.ts';

const around = phrases(
  'apres',
  'pas avant',
  'sauf',
  'hors',
  'hormis',
  'excepte',
  'autour de',
  'week end du',
  'week end de',
  'quinzaine du',
  'courant',
  'autour du',
  'aux alentours de',
  'aux alentours du',
  'aux environs de',
  'aux environs du',
);

/** « après le 15 mars », « pas avant lundi ». */
const readAround: Reader<true> = (sentence, at) => {
  const led = around(sentence, at);
  if (!led || sentence.word(led.next) === 'demain') return undefined;
  const day = readDayAfter(sentence, led.next);
  return day && { value: true, next: day.next };
};

const between = phrases('entre', 'entre le');
const and = phrases('et', 'et le');

/** « entre le 4 et le 6 mars »: some day of these. */
const readBetween: Reader<true> = (sentence, at) => {
  const led = between(sentence, at);
  const first =
    led &&
    (readDay(sentence, led.next) ??
      readDayAfter(sentence, led.next - 1) ??
      number(sentence, led.next));
  const linked = first && and(sentence, first.next);
  const last = linked && readDay(sentence, linked.next);
  return last && { value: true, next: last.next };
};

function number(sentence: Sentence, at: number): Read<true> | undefined {
  return sentence.isShortNumber(at, 2) ? { value: true, next: at + 1 } : undefined;
}

/** « pas mardi », « ni le 4 mars » — but « pourquoi pas mardi ». */
const readRefused: Reader<true> = (sentence, at) => {
  const led = sentence.word(at - 1) === 'pourquoi' ? undefined : refusal(sentence, at);
  const day = led && readDayAfter(sentence, led.next);
  return day && { value: true, next: day.next };
};

const refusal = phrases('pas', 'ni', 'plutot que');

/** What speaks of a day without telling which. */
export const readVague: Reader<true> = firstOf<true>(
  readAround,
  readRefused,
  readBetween,
  readLooseWeekday,
  readRecurrence,
);
