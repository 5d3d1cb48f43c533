import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { isQuestion } from '../kernel/text/question.ts';
import { words } from '../kernel/text/words.ts';

/** What may stand around the name of a group, or in its place. */
const AROUND = new Set(
  'ici ce cet cette canal chat conversation equipe groupe a au aux avec le la les du de pour'.split(
    ' ',
  ),
);

/**
 * Whether « lier », « délier » are said of the channel, and not asked about: « lier la décision 3 au GEC »,
 * « délier les deux sujets », « délier ? » are of something else, or order nothing.
 */
export function speaksOfChannel({ rest, groups }: Line): boolean {
  if (isQuestion(rest)) return false;
  const sentence = words(rest);
  const at = sentence.findIndex((_, index) => groupAt(sentence, index, groups) !== undefined);
  const named = at < 0 ? undefined : groupAt(sentence, at, groups);
  const behind = named ? at + named.length : 0;
  return sentence.every(({ folded }, index) =>
    named && index >= at && index < behind ? true : AROUND.has(folded),
  );
}
