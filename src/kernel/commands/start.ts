import type { Group } from '../directory.ts';
import type { Word } from '../text/words.ts';
import { isCourtesy, isPolite } from './courtesies.ts';
import { groupAt } from './groupNames.ts';

/** Where a sentence comes to what it asks. */
export interface Start {
  /** The word at which the command should stand. */
  readonly at: number;
  readonly group: Group | undefined;
  /** The word at which the group stands, when there is one. */
  readonly groupAt: number;
}

/** Past the courtesies, the group that opens it and what is polite behind it. */
export function startOf(sentence: readonly Word[], groups: readonly Group[]): Start {
  const at = after(isCourtesy, sentence, 0);
  const named = groupAt(sentence, at, groups);
  if (!named) return { at, group: undefined, groupAt: at };
  const behind = at + named.length;
  const polite = after(isPolite, sentence, behind);
  const asked = polite > behind ? after(isCourtesy, sentence, polite) : behind;
  return { at: asked, group: named.group, groupAt: at };
}

function after(
  isPassed: (word: Word | undefined) => boolean,
  sentence: readonly Word[],
  from: number,
): number {
  let at = from;
  while (isPassed(sentence[at])) at += 1;
  return at;
}
