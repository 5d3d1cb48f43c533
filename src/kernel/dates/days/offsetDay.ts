import { readPart } from '../reading/part.ts';
import {
  dictionary,
  firstOf,
  phrases,
  type Read,
  type Reader,
  remembered,
  skip,
} from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { certain, type Day, settle } from './day.ts';
import { readDistance, readWholeDays, type Step } from './distance.ts';
import { readPlainDay } from './plainDay.ts';

const readNeighbour = dictionary({
  'avant veille': -2,
  veille: -1,
  lendemain: 1,
  surlendemain: 2,
});

const of = phrases('du', 'de', 'd', 'de le');
const article = phrases('le', 'la');

/** « la veille du 4 mars », « le lendemain de jeudi 4 mars ». */
const readNeighbourDay: Reader<Day> = (sentence, at) => {
  const neighbour = readNeighbour(sentence, skip(article, sentence, at));
  const linked = neighbour && of(sentence, neighbour.next);
  const day = linked && readPlainDay(sentence, linked.next);
  return (
    day && {
      value: stepped(day.value, (date) => date.add({ days: neighbour.value }), 1),
      next: day.next,
    }
  );
};

const readSide = dictionary<1 | -1>({ avant: -1, apres: 1 });

/** « 10 jours avant le 4 mars », « une semaine après jeudi ». */
const readDistantDay: Reader<Day> = (sentence, at) => {
  const distance = readDistance(sentence, at) ?? readWholeDays(sentence, at);
  const side = distance && readSide(sentence, distance.next);
  const day = side && readPlainDay(sentence, skip(article, sentence, side.next));
  return day && { value: stepped(day.value, distance.value, side.value), next: day.next };
};

function stepped(day: Day, step: Step, side: 1 | -1): Day {
  return {
    part: day.part,
    rule: (anchor) => certain(step(settle(day, { ...anchor, said: undefined }).date, side)),
  };
}

/** « le matin du 4 mars », « dans la soirée de jeudi ». */
const readPartOfDay: Reader<Day> = (sentence, at) => {
  const part = readPart(sentence, at);
  const linked = part && of(sentence, part.next);
  const day = linked && readPlainDay(sentence, linked.next);
  return day && { value: { ...day.value, part: part.value }, next: day.next };
};

/** One day, or one counted from another. */
export const readDay: Reader<Day> = remembered(
  firstOf<Day>(readNeighbourDay, readDistantDay, readPartOfDay, readPlainDay),
);

/** As `readDay`, after an article: « le 4 mars », « du lundi 1er mars ». */
export function readDayAfter(sentence: Sentence, at: number): Read<Day> | undefined {
  return readDay(sentence, at) ?? readDay(sentence, skip(leading, sentence, at));
}

const leading = phrases('le', 'du', 'au', 'ce', 'la', 'l', 'ce du', 'a');
