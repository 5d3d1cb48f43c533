import type { Temporal } from 'temporal-polyfill';
import { isCounted, mayBeCounted } from './counted.ts';
import type { Anchor } from './day.ts';
import { dictionary, firstOf, type Read, type Reader } from './read.ts';
import type { Sentence } from './sentence.ts';

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

/** « 2027 », and « de 2027 », « de l'année 2027 » where a period is named. */
function readFullYear(sentence: Sentence, at: number): Read<YearSaid> | undefined {
  if (!sentence.isNumber(at) || sentence.word(at).length !== 4) return undefined;
  return { value: fixed(Number(sentence.word(at))), next: at + 1 };
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
