import type { MessageKey, MessageParams } from '../kernel/locale/translate.ts';

/** The program cannot start for a reason that whoever starts it can remove; said in his language. */
export class CannotStart extends Error {
  readonly sentence: MessageKey;
  readonly params: MessageParams;

  constructor(sentence: MessageKey, params: MessageParams, cause: unknown) {
    super(sentence, { cause });
    this.name = 'CannotStart';
    this.sentence = sentence;
    this.params = params;
  }
}
