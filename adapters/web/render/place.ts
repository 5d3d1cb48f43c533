import type { Translator } from '../../../src/kernel/locale/translate.ts';

/** Where the blocks of a line stand, and what its buttons post. */
export interface Place {
  readonly t: Translator;
  /** Path of the conversation. */
  readonly action: string;
  readonly lineId: number;
  /** The chat's own id of whoever reads. */
  readonly speaker: string;
  /** The line that should receive the focus when the page opens, if one of its fields is wrong. */
  readonly takesFocus: boolean;
}
