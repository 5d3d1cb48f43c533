import type { Day } from '../days/day.ts';
import { readNumericDate } from '../days/numericDate.ts';
import type { Read, Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Clock } from './clock.ts';
import type { Zone } from './zone.ts';

/** « 2027-03-04T10:30 », « 2027-03-04T10:30:00Z », « 2027-03-04T10:30+01:00 ». */
export const readIsoMoment: Reader<{ days: Day[]; clocks: Clock[] }> = (sentence, at) => {
  const day = readNumericDate(sentence, at);
  if (!day || sentence.word(day.next) !== 't' || !sentence.glued(day.next)) return undefined;
  const time = readIsoTime(sentence, day.next + 1);
  if (!time) return undefined;
  const zone = readIsoZone(sentence, time.next);
  const [hour = 0, minutes = 0] = time.value;
  const clock: Clock = {
    hour,
    minutes,
    zone: zone?.value,
    lead: 'at',
    text: sentence.slice(day.next + 1, time.next),
  };
  return { value: { days: [day.value], clocks: [clock] }, next: zone?.next ?? time.next };
};

/** « 10:30 », « 10:30:00 », « 10:30:00.000 ». */
function readIsoTime(sentence: Sentence, at: number): Read<number[]> | undefined {
  const numbers = [Number(sentence.word(at))];
  let next = at + 1;
  while (
    /^[:.]$/.test(sentence.word(next)) &&
    sentence.glued(next + 1) &&
    sentence.isNumber(next + 1)
  ) {
    numbers.push(Number(sentence.word(next + 1)));
    next += 2;
  }
  return numbers.length > 1 ? { value: numbers, next } : undefined;
}

function readIsoZone(sentence: Sentence, at: number): Read<Zone> | undefined {
  if (!sentence.glued(at)) return undefined;
  const sign = sentence.word(at);
  if (sign === 'z') return { value: { id: 'UTC', known: true, text: 'Z' }, next: at + 1 };
  if (sign !== '+' && sign !== '-') return undefined;
  const next = sentence.word(at + 2) === ':' ? at + 4 : at + 2;
  const text = sentence.slice(at, next);
  return {
    value: { id: text, known: /^[+-](?:0[0-9]|1[0-4]):[0-5][0-9]$/.test(text), text },
    next,
  };
}
