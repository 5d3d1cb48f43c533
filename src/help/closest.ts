import type { Command } from '../kernel/commands/command.ts';
import type { Context } from '../kernel/commands/context.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, list, text } from '../kernel/messages/tree.ts';
import { searchCommands } from './search.ts';

/** What comes closest to what help is asked about. Nothing when nothing does. */
export const closest = (topic: string, context: Context): readonly Block[] =>
  closestList(searchCommands(topic, context), context);

/**
 * What each of these commands does, how it is said, and a button.
 * @param ready what the button says in somebody's place; undefined: it opens the help about the command
 */
export function closestList(
  found: readonly Command[],
  { t }: Context,
  ready: (command: Command) => string | undefined = () => undefined,
): readonly Block[] {
  if (found.length === 0) return [];
  const items = found.map((command) => {
    const { name, words, examples } = command;
    const does = ` — ${t(`kernel.help.${name}`)}`;
    const [word, [example]] = [words[0], examples];
    const said = example === undefined ? '' : ` ${t('kernel.closest.example', { line: example })}`;
    const line = ready(command) ?? `aide ${word}`;
    const button = { id: sayId(line), label: line };
    return { text: [{ bold: word }, `${does}${said}`], buttons: [button] };
  });
  return [text(t('kernel.closest.lead')), list(items)];
}
