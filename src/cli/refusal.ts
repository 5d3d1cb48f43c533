import type { MessageKey, MessageParams } from '../kernel/locale/translate.ts';

/** What somebody typed on the command line cannot be used; said in his language. */
export class Refusal extends Error {
  /** For programs: `input.invalidJson`. */
  readonly code: string;
  readonly sentence: MessageKey;
  readonly params: MessageParams;

  constructor(code: string, sentence: MessageKey, params: MessageParams = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
    this.params = params;
  }
}
