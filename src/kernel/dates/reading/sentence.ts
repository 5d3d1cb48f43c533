import { fold, foldWithOffsets } from '../../text/fold.ts';
import { MONTHS, WEEKDAYS } from './french.ts';

interface Token {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Nothing, not even a space, stands between this token and the one before. */
  readonly glued: boolean;
  /** An apostrophe or a hyphen joins it to the word before: « d'avril », « après-demain ». */
  readonly joined: boolean;
}

const SHAPE = /[0-9]+|\p{L}+|[^\s]/gu;
const WORD = /^\p{L}/u;
const NUMBER = /^[0-9]/;
const BARS = new Set(['/', '-', '.', ':', "'"]);
const OF_TIME = new Set([
  ...WEEKDAYS,
  ...MONTHS.map(fold),
  ...'demain hui h heures midi minuit matin soir'.split(' '),
]);
const FORGETFUL = new Set(['à', 'le', 'du', 'au', 'de', 'vers']);
const OPENING = new Set([
  '(',
  '[',
  '{',
  '«',
  '"',
  '“',
  ',',
  ';',
  '*',
  '_',
  '~',
  '>',
  '=',
  '…',
  '!',
  '?',
]);

/** A text as the readers of dates see it: folded words, numbers and marks, each with its place in the original. */
export class Sentence {
  readonly source: string;
  readonly #tokens: readonly Token[];

  constructor(source: string) {
    this.source = source;
    this.#tokens = tokenize(source);
  }

  get length(): number {
    return this.#tokens.length;
  }

  /** The folded token, or nothing (an empty text) beyond either end. */
  word(at: number): string {
    return this.#tokens[at]?.text ?? '';
  }

  isWord(at: number): boolean {
    return this.#tokens[at]?.kind === 'word';
  }

  isNumber(at: number): boolean {
    return this.#tokens[at]?.kind === 'number';
  }

  /** A number of so many digits at most. */
  isShortNumber(at: number, digits: number): boolean {
    return this.isNumber(at) && this.word(at).length <= digits;
  }

  glued(at: number): boolean {
    return this.#tokens[at]?.glued ?? false;
  }

  /** Whether an expression may begin here: not in the middle of « D-2027-001 », « @Mardi » or « B12 ». */
  fresh(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    return !token.glued || token.joined || this.#opens(at - 1) || this.#isTypedInHaste(at);
  }

  /** « (4 mars », « - 10h » typed « -10h », and the bar of « mardi/jeudi », « 10h/14h », « 4 mars/5 mars ». */
  #opens(mark: number): boolean {
    const sign = this.word(mark);
    if (!BARS.has(sign)) return OPENING.has(sign);
    return !this.glued(mark) || OF_TIME.has(this.word(mark - 1));
  }

  /** « à10h », « le4 mars », « @10h »: a space was forgotten. */
  #isTypedInHaste(at: number): boolean {
    const before = this.slice(at - 1, at).toLowerCase();
    return this.isNumber(at) && (before === '@' || (FORGETFUL.has(before) && this.fresh(at - 1)));
  }

  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.slice(at, at + 1));
  }

  /** The original text of the tokens from one place up to (and without) another. */
  slice(from: number, to: number): string {
    return this.source.slice(this.startOf(from), this.endOf(to - 1));
  }

  startOf(at: number): number {
    return this.#tokens[at]?.start ?? this.source.length;
  }

  endOf(at: number): number {
    return this.#tokens[at]?.end ?? 0;
  }
}

function tokenize(source: string): Token[] {
  const { text, starts, ends } = foldWithOffsets(source);
  const tokens: Token[] = [];
  let previousEnd = -1;
  let joined = false;
  for (const match of text.matchAll(SHAPE)) {
    const [shape] = match;
    const end = match.index + shape.length;
    const glued = match.index === previousEnd;
    previousEnd = end;
    if (glued && joinsWords(shape, tokens.at(-1), text.charAt(end))) {
      joined = true;
      continue;
    }
    const start = starts[match.index] ?? 0;
    tokens.push({
      text: shape,
      kind: kindOf(shape),
      start,
      end: ends[end - 1] ?? start,
      glued,
      joined,
    });
    joined = false;
  }
  return tokens.map((token, at) => agreed(token, tokens[at + 1]));
}

/** « tout les jeudis », « tt les mois » are « tous les ». */
const ALL: ReadonlyMap<string, string> = new Map([
  ['tout', 'tous'],
  ['tt', 'tous'],
  ['ts', 'tous'],
  ['toute', 'toutes'],
  ['ttes', 'toutes'],
]);

function agreed(token: Token, next: Token | undefined): Token {
  const meant = next?.text === 'les' ? ALL.get(token.text) : undefined;
  return meant === undefined ? token : { ...token, text: meant };
}

function kindOf(shape: string): Token['kind'] {
  if (WORD.test(shape)) return 'word';
  return NUMBER.test(shape) ? 'number' : 'mark';
}

function joinsWords(mark: string, before: Token | undefined, after: string): boolean {
  if (before?.kind !== 'word') return false;
  return (mark === "'" && /^[\p{L}0-9]/u.test(after)) || (mark === '-' && WORD.test(after));
}
