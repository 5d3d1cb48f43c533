import type { Line } from '../../kernel/commands/line.ts';
import { words } from '../../kernel/text/words.ts';

/** What stands before and behind the word that calls a command, as typed; undefined when none does. */
export function aroundVerb({
  text,
  called,
}: Pick<Line, 'text' | 'called'>):
  | { readonly before: string; readonly behind: string }
  | undefined {
  const verb = called === '' ? undefined : words(text).find(({ folded }) => folded === called);
  return verb && { before: text.slice(0, verb.start), behind: text.slice(verb.end).trim() };
}
