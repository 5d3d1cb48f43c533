import { foldWithOffsets } from '../text/fold.ts';

interface Token {
  readonly text: string;
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
    return WORD.test(this.word(at));
  }

  isNumber(at: number): boolean {
    return NUMBER.test(this.word(at));
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
    return token === undefined || !token.glued || token.joined || OPENING.has(this.word(at - 1));
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
    tokens.push({ text: shape, start, end: ends[end - 1] ?? start, glued, joined });
    joined = false;
  }
  return tokens;
}

function joinsWords(mark: string, before: Token | undefined, after: string): boolean {
  return (mark === "'" || mark === '-') && WORD.test(before?.text ?? '') && WORD.test(after);
}
