import { Temporal } from 'temporal-polyfill';
import { without } from '../reading/rest.ts';
import { Sentence } from '../reading/sentence.ts';
import { minutesOf } from './clock.ts';
import { readClock } from './clockReader.ts';

/** An hour found in a sentence, and the sentence without it. */
export interface FoundClock {
  readonly time: Temporal.PlainTime;
  readonly rest: string;
}

const MINUTES_A_DAY = 24 * 60;

/**
 * The first hour of a sentence, where no zone is told: « à 9 heures », « à midi », « 10 h 30 ».
 * « minuit », the end of a day, is no hour of it.
 * @throws DomainError date.noSuchTime
 */
export function findClock(text: string): FoundClock | undefined {
  const sentence = new Sentence(text);
  for (let at = 0; at < sentence.length; at += 1) {
    const read = sentence.fresh(at) ? readClock(sentence, at) : undefined;
    if (!read) continue;
    const minutes = minutesOf(read.value);
    if (read.value.zone !== undefined || minutes >= MINUTES_A_DAY) return undefined;
    const time = new Temporal.PlainTime().add({ minutes });
    return { time, rest: without(sentence, [{ from: at, to: read.next }]) };
  }
  return undefined;
}
