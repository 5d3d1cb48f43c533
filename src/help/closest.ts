import type { Command } from '../kernel/commands/command.ts';
import type { Context } from '../kernel/commands/context.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, list, text } from '../kernel/messages/tree.ts';
import { searchCommands } from './search.ts';

/**
 * What comes closest to what was not understood: what each command does, how it is said, and a button
 * for its help. Nothing when nothing does.
 */
export function closest(said: string, context: Context): readonly Block[] {
  const found = searchCommands(said, context);
  if (found.length === 0) return [];
  return [text(context.t('kernel.closest.lead')), list(found.map((one) => itemOf(one, context)))];
}

function itemOf({ name, words: [word], examples: [example] }: Command, { t }: Context) {
  const does = ` — ${t(`kernel.help.${name}`)}`;
  const said = example === undefined ? '' : ` ${t('kernel.closest.example', { line: example })}`;
  const line = `aide ${word}`;
  return { text: [{ bold: word }, `${does}${said}`], buttons: [{ id: sayId(line), label: line }] };
}
