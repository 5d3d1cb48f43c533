import { fold } from '../text/fold.ts';
import { oneOf } from '../text/pattern.ts';

/** A sentence whose labelled parts (« objet : … ») are set apart. */
export interface Labelled<Label extends string> {
  /** What stands before the first label. */
  readonly free: string;
  readonly values: Readonly<Partial<Record<Label, string>>>;
}

// From the beginning of a word: tried inside one too, a long word would take its square.
const LABEL = /(?<![\p{L}’'])([\p{L}’']+)\s*:\s*/gu;

const BEFORE_NOUN = [
  'le|la|les|l|un|une|de|d|du|des|au|aux|en',
  'a|aura|aurait|avoir|tenir',
  'ce|cet|cette',
  'sans|pour|sur',
  'son|sa|ses|leur|mon|notre|votre',
  'même|meme|quel|quelle|comme|et',
];

/** « objet revue du CREDD »: a word alone is a label, unless what stands before makes it a word of the sentence. */
const WORD = /(?<=^|[\s,;.])([\p{L}’']+)[\s]+(?=[^\s:])/gu;
const OF_THE_SENTENCE = new RegExp(String.raw`(?:^|[\s’'])${oneOf(...BEFORE_NOUN)}[\s’']+$`, 'iu');
const AT_SEGMENT =
  /(?:^|[,;.]\s*)(?:(?:et|avec|le|la|l[’']|un|une|nouveau|nouvel|nouvelle)\s*)*$/iu;

interface Found<Label> {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts « …, objet : revue du CREDD, lieu : PNUD » at its labels.
 * @param labels the words that are labels, folded, and what each means
 * @param bare those that need no colon (« …, lieu PNUD »)
 */
export function splitLabels<Label extends string>(
  text: string,
  labels: Readonly<Record<string, Label>>,
  bare: readonly string[] = [],
): Labelled<Label> {
  const colons = [...text.matchAll(LABEL)].flatMap((match) => foundIn(match, labels));
  const words = [...text.matchAll(WORD)]
    .filter((match) => bare.includes(fold(match[1] ?? '')) && mayBeLabel(text, match.index))
    .flatMap((match) => foundIn(match, labels));
  const found = [...colons, ...words].sort((one, other) => one.start - other.start);
  const values: Partial<Record<Label, string>> = {};
  found.forEach(({ label, end }, index) => {
    values[label] = trimSeparators(text.slice(end, found[index + 1]?.start));
  });
  const free = text.slice(0, found[0]?.start).replace(found.length > 0 ? DETERMINER : '', '');
  return { free: trimSeparators(free), values };
}

/** « le », « un nouvel », before a label. */
const DETERMINER = /(?<!\p{L})(?:(?:le|la|un|une|nouveau|nouvel|nouvelle)\s+)+$/iu;

/** The label of « objet : »; an article may be joined to it (« l'heure : 11h »). */
function foundIn<Label extends string>(
  match: RegExpExecArray,
  labels: Readonly<Record<string, Label>>,
): Found<Label>[] {
  const word = fold(match[1] ?? '').replace(/^[ld]'/u, '');
  const label = Object.hasOwn(labels, word) ? labels[word] : undefined;
  return label ? [{ label, start: match.index, end: match.index + match[0].length }] : [];
}

function mayBeLabel(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return AT_SEGMENT.test(before) || !OF_THE_SENTENCE.test(before);
}

const trimSeparators = (text: string): string =>
  text.replace(/^[\s,;.–-]+|[\s,;–-]+$/gu, '').trim();
