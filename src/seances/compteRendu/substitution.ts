import { withCapital } from '../../kernel/text/capital.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/ +/gu, ' +');

/** Whole words and whole numbers: « 450 » is not in « 1 450 » nor in « 450,5 ». */
function whole(words: string, flags: string): RegExp {
  const ahead = /^\d/u.test(words) ? '(?<!\\d[ .,])' : '';
  const behind = /\d$/u.test(words) ? '(?! \\d{3}(?!\\d)|[.,]\\d)' : '';
  const source = `(?<![\\p{L}\\p{N}])${ahead}${escaped(words)}(?![\\p{L}\\p{N}])${behind}`;
  return new RegExp(source, flags);
}

/** How many times a text holds these words, whatever their case, accents and spaces. */
export const occurrences = (text: string, words: string): number =>
  [...fold(text).matchAll(whole(fold(words).trim(), 'gu'))].length;

/**
 * A text with words in the place of others. What the new words repeat of what stands around the old is
 * not said twice: « 450 » by « 400 milliards » in « 450 milliards » makes « 400 milliards ».
 */
export function substituted(text: string, before: string, after: string): string {
  const folded = foldWithOffsets(text);
  const found = whole(fold(before).trim(), 'u').exec(folded.text);
  if (!found) return text;
  const end = found.index + found[0].length;
  const start = found.index - repeatedBefore(folded.text.slice(0, found.index), after);
  const to = end + repeatedAfter(folded.text.slice(end), after);
  const left = text.slice(0, folded.starts[start]);
  const right = text.slice(folded.ends[to - 1]);
  if (after === '') return tidy(left + right);
  return `${left}${found.index === 0 ? capital(after, text) : after}${right}`;
}

const capital = (after: string, text: string): string =>
  /^\p{Lu}/u.test(text) ? withCapital(after) : after;

/** How many characters that follow say again the end of the new words. */
function repeatedAfter(behind: string, after: string): number {
  const words = fold(after).trim().split(/ +/u);
  for (let from = 1; from < words.length; from += 1) {
    const found = new RegExp(`^ +${escaped(words.slice(from).join(' '))}(?![\\p{L}\\p{N}])`, 'u');
    const [repeated] = found.exec(behind) ?? [];
    if (repeated !== undefined) return repeated.length;
  }
  return 0;
}

/** How many characters that come before say already the beginning of the new words. */
function repeatedBefore(ahead: string, after: string): number {
  const words = fold(after).trim().split(/ +/u);
  for (let to = words.length - 1; to > 0; to -= 1) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words.slice(0, to).join(' '))} +$`, 'u');
    const [repeated] = found.exec(ahead) ?? [];
    if (repeated !== undefined) return repeated.length;
  }
  return 0;
}

/** Without the spaces that words taken out leave behind; empty when no word is left. */
function tidy(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  const spaced = text.replace(/ {2,}/gu, ' ').replace(/ +([.,)])/gu, '$1');
  return withCapital(spaced.replace(/,\./gu, '.').trim());
}
