import { fold } from '../text/fold.ts';
import type { Option, Suggestions } from './tree.ts';

/** The value of a field, taken apart: its suggestions that it names, and what else is typed in it. */
export interface Picked {
  readonly chosen: readonly Option[];
  readonly typed: string;
}

/** What a list of names is cut at; a suggestion holds none of it. */
const BETWEEN_NAMES = /[,;@&\n]|\s+et\s+/iu;

/** Whether a text stands for one name in a list of them. */
export const isOneName = (text: string): boolean => !BETWEEN_NAMES.test(text);

/** Which suggestions a value names, in any case and without accents. */
export function pickedOf(value: string, { options, several }: Suggestions): Picked {
  const said = several ? value.split(/[,;]/u).map((name) => name.trim()) : [value.trim()];
  const byName = new Map(options.map((option) => [fold(option.value), option]));
  const chosen = said.flatMap((name) => byName.get(fold(name)) ?? []);
  const typed = said.filter((name) => !byName.has(fold(name)));
  return { chosen: [...new Set(chosen)], typed: joinedNames(typed) };
}

/** The one value that a field of several names is read from. */
export const joinedNames = (names: readonly string[]): string =>
  names.filter((name) => name.trim() !== '').join(', ');
