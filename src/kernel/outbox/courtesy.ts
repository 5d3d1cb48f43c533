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
  const said = t('kernel.letter.greeting', { name });
  // Written before letters were made here, what was for a chat greets already.
  if (message.blocks.some((block) => block.kind === 'text' && block.text === said)) return message;
  const [first, ...others] = message.blocks;
  const greeting = text(said);
  const signature = text(t('kernel.letter.signature'));
  const body =
    first?.kind === 'heading' ? [first, greeting, ...others] : [greeting, ...message.blocks];
  return { ...message, blocks: [...body, signature] };
}
