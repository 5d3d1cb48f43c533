import { fold } from '../text/fold.ts';

/** A sentence whose labelled parts (« objet : … ») are set apart. */
export interface Labelled<Label extends string> {
  /** What stands before the first label. */
  readonly free: string;
  readonly values: Readonly<Partial<Record<Label, string>>>;
}

const LABEL = /([\p{L}’']+)\s*:\s*/gu;

/**
 * Cuts « …, objet : revue du CREDD, lieu : PNUD » at its labels.
 * @param labels the words that are labels, folded, and what each means
 */
export function splitLabels<Label extends string>(
  text: string,
  labels: Readonly<Record<string, Label>>,
): Labelled<Label> {
  const found = [...text.matchAll(LABEL)].flatMap((match) => {
    const label = labels[fold(match[1] ?? '')];
    return label ? [{ label, start: match.index, end: match.index + match[0].length }] : [];
  });
  const values: Partial<Record<Label, string>> = {};
  found.forEach(({ label, end }, index) => {
    values[label] = trimSeparators(text.slice(end, found[index + 1]?.start));
  });
  return { free: trimSeparators(text.slice(0, found[0]?.start)), values };
}

const trimSeparators = (text: string): string =>
  text.replace(/^[\s,;.–-]+|[\s,;–-]+$/gu, '').trim();
