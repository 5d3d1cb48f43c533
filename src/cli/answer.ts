import type { Exchange, Sent } from '../../adapters/console/consoleChat.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import {
  type Button,
  buttonsOf,
  type FileRef,
  type Form,
  filesOf,
  type Reply,
} from '../kernel/messages/tree.ts';
import { renderPlainText } from '../kernel/render/plainText.ts';

/** A reply, for a terminal and for programs. */
export interface Answered {
  readonly text: string;
  readonly private: boolean;
  readonly buttons: readonly Pick<Button, 'id' | 'label'>[];
  readonly form?: Form;
  readonly files?: readonly FileRef[];
}

/** What comes of a line: what `say --json` prints. */
export interface Answer {
  /** The preview that `--yes` confirmed; `reply` is what came of it. */
  readonly preview?: Answered;
  readonly reply: Answered;
  readonly error?: { readonly code: string; readonly message: string };
  /** The same line had been delivered before: nothing was done. */
  readonly duplicate?: true;
  readonly sent: readonly Sent[];
}

/** An exchange in the language of whoever spoke. */
export const toAnswer = ({ outcome, sent }: Exchange, t: Translator): Answer => ({
  reply: toAnswered(outcome.reply, t),
  ...(outcome.error ? { error: outcome.error } : {}),
  ...(outcome.duplicate ? { duplicate: true as const } : {}),
  sent,
});

export function toAnswered({ blocks, visibility }: Reply, t: Translator): Answered {
  const files = filesOf(blocks);
  const form = blocks.find((block) => block.kind === 'form')?.form;
  return {
    text: renderPlainText(blocks, t.locale),
    private: visibility !== 'channel',
    buttons: buttonsOf(blocks).map(({ id, label }) => ({ id, label })),
    ...(form ? { form } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}
