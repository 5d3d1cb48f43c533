import { readPart } from '../reading/part.ts';
import { phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Clock } from './clock.ts';
import { type HourAndMinutes, readHourAndMinutes } from './clockTime.ts';
import { readMeridiem } from './meridiem.ts';
import { readZone } from './zone.ts';

const precision = phrases(
  'precises',
  'precise',
  'precis',
  'pile',
  'tapantes',
  'tapante',
  'sonnantes',
  'petantes',
  'environ',
);

/** « 10h », « dix heures et demie », « 3 heures de l'après-midi », « 15h (heure de Paris) ». */
export const readClock: Reader<Clock> = (sentence, at) => {
  const time = readHourAndMinutes(sentence, at);
  return time && qualified(sentence, at, time);
};

/** Adds what may follow an hour: « du soir », « précises », « GMT ». */
export function qualified(sentence: Sentence, at: number, time: Read<HourAndMinutes>): Read<Clock> {
  const exact = skip(precision, sentence, time.next);
  const part = readMeridiem(sentence, exact) ?? readPart(sentence, exact);
  const zone = readZone(sentence, part?.next ?? exact);
  const next = zone?.next ?? part?.next ?? exact;
  const text = sentence.slice(at, part?.next ?? time.next);
  return {
    value: {
      ...time.value,
      part: part?.value,
      zone: zone?.value,
      lead: leadOf(sentence, at),
      text,
    },
    next,
  };
}

const AT = new Set(['a', 'at', 'vers', 'des', 'avant', 'apres', 'entre', 'jusqu', 'partir']);
const OF = new Set(['de', 'd', 'pour', '(']);

function leadOf(sentence: Sentence, at: number): Clock['lead'] {
  const before = sentence.word(at - 1);
  if (AT.has(before)) return 'at';
  if (!OF.has(before)) return undefined;
  return sentence.word(at - 2) === 'partir' ? 'at' : 'of';
}
