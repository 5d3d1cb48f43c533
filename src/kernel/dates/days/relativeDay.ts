import { dictionary, firstOf, phrases, type Read, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { certain, type Day } from './day.ts';
import { readDistance } from './distance.ts';

const readNear = dictionary({
  'aujourd hui': 0,
  aujourdhui: 0,
  'ce jour': 0,
  demain: 1,
  'apres demain': 2,
  apresdemain: 2,
  hier: -1,
  'avant hier': -2,
});

/** « dem 10h »: « dem » alone, or « Dem », is a name. */
const readShortTomorrow: Reader<number> = (sentence, at) => {
  const isHour =
    sentence.isShortNumber(at + 1, 2) && /^(?:h|:|heures?)$/u.test(sentence.word(at + 2));
  return sentence.slice(at, at + 1) === 'dem' && isHour ? { value: 1, next: at + 1 } : undefined;
};

const readThen = dictionary({ 'en huit': 7, 'en 8': 7, 'en quinze': 14, 'en 15': 14 });

/** « demain », « après-demain », « hier », « d'aujourd'hui en huit ». */
const readNearDay: Reader<Day> = (sentence, at) => {
  const near = readNear(sentence, at) ?? readShortTomorrow(sentence, at);
  if (!near || isOtherDay(sentence, at)) return undefined;
  const then = readThen(sentence, near.next);
  return { value: daysOn(near.value + (then?.value ?? 0)), next: then?.next ?? near.next };
};

/** « à ce jour » tells how far things have come, and « ce jour-là » is another day. */
function isOtherDay(sentence: Sentence, at: number): boolean {
  const there = sentence.word(at + 2) === 'la' && sentence.glued(at + 2);
  return sentence.word(at) === 'ce' && (there || sentence.word(at - 1) === 'a');
}

const daysOn = (days: number): Day => ({ rule: ({ today }) => certain(today.add({ days })) });

const ahead = phrases('dans');
const ago = phrases('il y a', 'voila', 'voici');

/** « dans 10 jours », « dans deux semaines »; « il y a trois jours ». */
const readDistantDay: Reader<Day> = (sentence, at) =>
  readStep(sentence, ahead(sentence, at)?.next, 1) ??
  readStep(sentence, ago(sentence, at)?.next, -1);

function readStep(sentence: Sentence, at: number | undefined, side: 1 | -1): Read<Day> | undefined {
  const distance = at === undefined ? undefined : readDistance(sentence, at);
  if (!distance) return undefined;
  return {
    value: { rule: ({ today }) => certain(distance.value(today, side)) },
    next: distance.next,
  };
}

export const readRelativeDay: Reader<Day> = firstOf(readNearDay, readDistantDay);
