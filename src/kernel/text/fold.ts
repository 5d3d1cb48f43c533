import { rememberText } from '../remember.ts';

/** What Unicode does not take apart, and the many ways a keyboard writes one same sign. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...pairs("'", '’‘ʼ′´`＇'),
  ...pairs('-', '‐‑‒–—−'),
  ...pairs('oe', 'œŒ'),
  ...pairs('ae', 'æÆ'),
  ...pairs('e', 'ɛƐ'),
  ...pairs('o', 'ɔƆøØ'),
  ...pairs('n', 'ɲƝŋŊ'),
  ...pairs('/', '⁄'),
]);

function pairs(spelling: string, signs: string): readonly (readonly [string, string])[] {
  return [...signs].map((sign) => [sign, spelling]);
}

/** A folded text, and where each of its characters stood in the original. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, the index in the original where its letter begins; then where the original ends. */
  readonly starts: readonly number[];
  /** For each character of `text`, the index in the original just after its letter. */
  readonly ends: readonly number[];
}

/** The text in lower case without accents, with plain apostrophes, hyphens and spaces: what two spellings share. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return foldSigns(text);
}

const foldSigns = rememberText((text) => [...text].map(foldSign).join(''));

/** ASCII without control characters nor « ` »: only its case is to be changed. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/** As `fold`, with the way back to the original spelling. */
export function foldWithOffsets(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const sign of original) {
    const folded = foldSign(sign);
    const end = at + sign.length;
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  starts.push(at);
  return { text, starts, ends };
}

/** More signs than people type; each is taken apart once. */
const MOST_SIGNS = 2_000;
const signs = new Map<string, string>(SPELLINGS);

function foldSign(sign: string): string {
  const folded = signs.get(sign) ?? taken(sign);
  if (signs.size < MOST_SIGNS) signs.set(sign, folded);
  return folded;
}

function taken(sign: string): string {
  if (sign < '\u0080') return sign < ' ' ? ' ' : sign.toLowerCase();
  if (/\s/u.test(sign)) return ' ';
  const plain = sign.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return [...plain].map((letter) => SPELLINGS.get(letter) ?? letter.toLowerCase()).join('');
}
