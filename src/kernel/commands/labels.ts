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
  const found = inOrder(text, colons, words);
  const values: Partial<Record<Label, string>> = {};
  found.forEach(({ label, end }, index) => {
    const said = trimSeparators(text.slice(end, found[index + 1]?.start));
    // « objet : revue, sujet : budget »: neither is lost.
    values[label] = [...new Set([values[label], said].filter(Boolean))].join(', ');
  });
  const free = text.slice(0, found[0]?.start).replace(found.length > 0 ? DETERMINER : '', '');
  return { free: trimSeparators(free), values };
}

/**
 * The labels in their order, without the words that belong to the part before: « objet : lieu de la retraite »,
 * « objet : un vieux sujet ».
 */
function inOrder<Label extends string>(
  text: string,
  colons: readonly Found<Label>[],
  bare: readonly Found<Label>[],
): readonly Found<Label>[] {
  const kept: Found<Label>[] = [];
  for (const one of [...colons, ...bare].sort((first, other) => first.start - other.start)) {
    const before = kept.at(-1);
    const between = before && text.slice(before.end, one.start);
    const isSaid = bare.includes(one) && before !== undefined && between !== undefined;
    const isOwn = before?.label === one.label && !AT_SEGMENT.test(between ?? '');
    if (!isSaid || (between.trim() !== '' && !isOwn)) kept.push(one);
  }
  return kept;
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
