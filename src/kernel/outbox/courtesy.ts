import type { Translator } from '../locale/translate.ts';
import type { Message } from '../messages/message.ts';
import { text } from '../messages/tree.ts';

/**
 * A mail to somebody, as one writes a letter: it greets him, under its heading if it has one, and is signed. In a
 * chat, where people speak all day, nothing is added.
 */
export function asLetter<M extends Pick<Message, 'blocks'>>(
  t: Translator,
  name: string,
  message: M,
): M {
  const [first, ...others] = message.blocks;
  const greeting = text(t('kernel.letter.greeting', { name }));
  const signature = text(t('kernel.letter.signature'));
  const body =
    first?.kind === 'heading' ? [first, greeting, ...others] : [greeting, ...message.blocks];
  return { ...message, blocks: [...body, signature] };
}
