import { findMentions } from '../../directory/mentions.ts';
import type { Directory } from '../../kernel/directory.ts';

/** Private-use signs stand for the mentions while dates are looked for. */
const FIRST_MARK = 0xe000;
const MARK = /[\ue000-\uf8ff]/gu;
export const MARKS = /[\ue000-\uf8ff]/u;
/** « l’ \ue000 » is « l’UE ». */
const ELIDED = /(?<=(?:^|\s)[dl])([’'])\s+(?=[\ue000-\uf8ff])/giu;

interface Marked {
  readonly text: string;
  /** The name behind each mark, in order. */
  readonly names: readonly string[];
}

/** The sentence with a sign in the place of each mention. */
export function markMentions(typed: string, directory: Directory): Marked {
  const sentence = typed.replace(MARK, '');
  const mentions = findMentions(sentence, directory);
  let text = '';
  let from = 0;
  mentions.forEach(({ start, end }, index) => {
    text += `${sentence.slice(from, start)} ${String.fromCharCode(FIRST_MARK + index)} `;
    from = end;
  });
  const joined = `${text}${sentence.slice(from)}`.replace(/\s+/gu, ' ').trim();
  return { text: joined, names: mentions.map((mention) => mention.typed) };
}

/** The sentence without its signs. */
export const plain = (text: string): string => text.replace(MARK, ' ');

/** Puts the names back where the sentence speaks of them. */
export const unmark = (text: string, names: readonly string[]): string =>
  text
    .replace(ELIDED, '$1')
    .replace(MARK, (mark) => names[mark.charCodeAt(0) - FIRST_MARK] ?? '')
    .replace(/\s+([,.)])/gu, '$1')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
