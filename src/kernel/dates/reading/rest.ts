import { phrases } from './read.ts';
import type { Sentence } from './sentence.ts';

/** Tokens that were understood, from one place up to (and without) another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const CONNECTORS = new Set([
  'le',
  'la',
  'les',
  'l',
  'du',
  'au',
  'a',
  'at',
  'de',
  'd',
  'des',
  'vers',
  'pour',
  'entre',
  '@',
  'ce',
  'pendant',
  'environ',
]);
const LONGEST_LEAD = 4;
const lead = phrases(
  'a partir',
  'a compter',
  'en date',
  'a la date',
  'aux alentours',
  'aux environs',
);
const BETWEEN = /^(?:[\s,;:()–—-]|\bet\b)*$/iu;

/** The sentence without what was understood, nor the small words that led to it; its own words keep their spelling. */
export function without(sentence: Sentence, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const span of spans) {
    const gap = sentence.source.slice(from, sentence.startOf(leadOf(sentence, span.from)));
    kept += from > 0 && BETWEEN.test(gap) ? ' ' : `${gap} `;
    from = Math.max(from, sentence.endOf(span.to - 1));
  }
  return tidy(kept + sentence.source.slice(from));
}

/** Goes back over « à », « le », « pour le », « à partir du » that lead to an expression. */
function leadOf(sentence: Sentence, from: number): number {
  let at = from;
  while (from - at < LONGEST_LEAD && leads(sentence, at - 1)) at -= 1;
  const phrase = lead(sentence, at - 2) ?? lead(sentence, at - 3);
  return phrase?.next === at ? at - (lead(sentence, at - 2) ? 2 : 3) : at;
}

const leads = (sentence: Sentence, at: number): boolean =>
  CONNECTORS.has(sentence.word(at)) && !isLetterOfRoom(sentence, at);

const ROOMS = new Set(['salle', 'batiment', 'bat', 'bloc', 'hall', 'amphi']);

const SIZES = new Set(['grande', 'petite']);

/** « salle D 10h », « salle L le 20 »; « salle l’après-midi » is none. */
const LETTERS = new Set(['d', 'l']);

/** « salle A à 10h », « salle A le 20 », « SALLE A 10H »: the name of the room; « GRANDE SALLE A 10H » leads to the hour. */
function isLetterOfRoom(sentence: Sentence, at: number): boolean {
  const letter = sentence.word(at);
  if (!ROOMS.has(sentence.word(at - 1))) return false;
  if (LETTERS.has(letter)) return !/^['’]/u.test(sentence.source.slice(sentence.endOf(at)));
  if (letter !== 'a') return false;
  const isLetter = /\p{Ll}/u.test(sentence.source) || !SIZES.has(sentence.word(at - 2));
  const isCapital = sentence.slice(at, at + 1) === 'A' && isLetter;
  return isCapital || CONNECTORS.has(sentence.word(at + 1));
}

/** Mends what a removal leaves: « () », « , , », doubled spaces, and marks hanging at either end. */
function tidy(text: string): string {
  const mended = text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\( ?[,;:–—-]{0,3} ?\)/gu, ' ')
    .replace(/« ?»|" ?"|“ ?”|‘ ?’|\*{1,3} \*{1,3}/gu, ' ')
    .replace(/([([]) ?[,;:–—-]{1,3} ?/gu, '$1')
    .replace(/ ?[,;:–—-]{0,3} ?([)\]])/gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ([,.])/gu, '$1')
    .replace(/([,;:])(?: ?[,;:])+/gu, '$1');
  return trim(mended, ' \n,;:–—-.)', ' \n,;:–—-(');
}

function trim(text: string, before: string, behind: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && before.includes(text.charAt(from))) from += 1;
  while (to > from && behind.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
