import type { Temporal } from 'temporal-polyfill';
import { isCounted, mayBeCounted } from '../reading/counted.ts';
import { readSpelled } from '../reading/number.ts';
import { dictionary, firstOf, phrases, type Read, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Anchor } from './day.ts';

/** What a sentence says of the year of a date. */
export interface YearSaid {
  readonly year?: (today: Temporal.PlainDate) => number;
  readonly toward?: Anchor['toward'];
}

const fixed = (year: number): YearSaid => ({ year: () => year });
const nextYear: YearSaid = { year: (today) => today.year + 1 };
const thisYear: YearSaid = { year: (today) => today.year };
const lastYear: YearSaid = { year: (today) => today.year - 1 };

const readYearWords = dictionary<YearSaid>({
  'de l annee prochaine': nextYear,
  'l annee prochaine': nextYear,
  'de l an prochain': nextYear,
  'l an prochain': nextYear,
  'de cette annee': thisYear,
  'cette annee': thisYear,
  'de l annee en cours': thisYear,
  'de l annee derniere': lastYear,
  'l annee derniere': lastYear,
  'de l an dernier': lastYear,
  'l an dernier': lastYear,
  prochain: { toward: 'future' },
  courant: { toward: 'future' },
  dernier: { toward: 'past' },
  passe: { toward: 'past' },
});

/** « 2027 », « 27 », « de l'année prochaine », « prochain », after a day and its month. */
export const readYear: Reader<YearSaid> = firstOf(readYearWords, readFullYear, readShortYear);

/** « 2027 », « (2027) », « de l'année 2027 », « deux mille vingt-sept ». */
function readFullYear(sentence: Sentence, at: number): Read<YearSaid> | undefined {
  if (isYear(sentence, at, /^[0-9]{4}$/))
    return { value: fixed(Number(sentence.word(at))), next: at + 1 };
  const led = link(sentence, at);
  if (!led || !isYear(sentence, led.next, /^20[0-9]{2}$/)) return readSpelledYear(sentence, at);
  const closed = led.value === '(' && sentence.word(led.next + 1) === ')';
  return { value: fixed(Number(sentence.word(led.next))), next: led.next + (closed ? 2 : 1) };
}

const link = phrases(',', '(', 'de', 'en', 'de l annee', 'de l an');

function isYear(sentence: Sentence, at: number, shape: RegExp): boolean {
  return shape.test(sentence.word(at)) && !mayBeCounted(sentence, at);
}

const thousands = phrases('deux mille');

function readSpelledYear(sentence: Sentence, at: number): Read<YearSaid> | undefined {
  const led = thousands(sentence, at);
  const rest = led && readSpelled(sentence, led.next);
  return rest && { value: fixed(2000 + rest.value), next: rest.next };
}

/** « 4 mars 27 », but neither « 4 mars 27 personnes » nor « 4 mars 10 h ». */
function readShortYear(sentence: Sentence, at: number): Read<YearSaid> | undefined {
  const digits = sentence.word(at);
  const year = Number(digits);
  if (!sentence.isNumber(at) || digits.length !== 2 || year < 20) return undefined;
  if (sentence.glued(at) || mayBeCounted(sentence, at) || !endsYear(sentence, at + 1))
    return undefined;
  return { value: fixed(2000 + year), next: at + 1 };
}

const UNITS = new Set(['h', 'hr', 'hrs', 'heure', 'heures', ':', '/', 'min', 'mn', 'e', 'eme']);

function endsYear(sentence: Sentence, at: number): boolean {
  return (
    !UNITS.has(sentence.word(at)) &&
    !(sentence.glued(at) && sentence.isWord(at)) &&
    !isCounted(sentence, at - 1)
  );
}
