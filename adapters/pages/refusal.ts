import type { MessageKey } from '../../src/kernel/locale/translate.ts';

/** A request that is not served: the HTTP status and the sentence that says why, and what to do. */
export class Refusal extends Error {
  readonly status: number;
  readonly sentence: MessageKey;

  constructor(status: number, sentence: MessageKey) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
    this.sentence = sentence;
  }
}

export const notFound = (): Refusal => new Refusal(404, 'kernel.pages.error.notFound');
