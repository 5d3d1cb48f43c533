import type { Values } from './commands/command.ts';
import { DomainError } from './errors.ts';

/** Longer than anything a person types; the text of a longer message is refused, not cut. */
const LONGEST_TEXT = 8_000;

/** Control characters and bidirectional overrides say nothing to a reader and harm mail headers. */
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What a tab only sets off: a number or a mark of a list, « Présents : ». */
const SET_OFF = String.raw`^[^\S\r\n]*(?:\d{1,3}(?:\.\d{1,2})*\s?[.)°–-]*|[•·▪◦‣●○■□➢*–—§Øüov\uf0b7\uf0a7\uf0d8\uf0fc-]|\p{L}[.)])|[:;,–-]`;
/** Between two cells of a table that was copied. */
const BETWEEN_CELLS = new RegExp(
  String.raw`(?<=\S)(?<!${SET_OFF})[^\S\r\n]*\t[^\S\r\n]*(?=\S)`,
  'gmu',
);

/**
 * What was typed, without what nobody can see; the cells of a table stay apart.
 * @throws DomainError `command.tooLong`
 */
export function clean(typed: string): string {
  const text = typed
    .normalize('NFC')
    .replace(BETWEEN_CELLS, ' – ')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  if (text.length <= LONGEST_TEXT) return text;
  throw new DomainError('command.tooLong', { length: text.length, longest: LONGEST_TEXT });
}

/** The lines of what was typed or pasted, each cleaned; what is empty is left out. @throws DomainError `command.tooLong` */
export const cleanLines = (typed: string): readonly string[] =>
  typed
    .split(/\r\n?|[\n\v\f\u2028\u2029]/u)
    .map(clean)
    .filter((line) => line !== '');

/** What is typed in a form is typed text like any other. */
export const cleanValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, clean(typed)]));
