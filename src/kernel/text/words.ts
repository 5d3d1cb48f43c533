import { rememberText } from '../remember.ts';
import { fold } from './fold.ts';

/** A word of a sentence: its accent-free lower case, and where it stands in the text as typed. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'\-‑][\p{L}\p{N}]+)*/gu;

/** The words of a text; hyphens and apostrophes hold a word together (« gt-sante », « qu'ai-je »). */
export const words = rememberText((text): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })),
);
