import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';

/** « a-t-il été », « est-elle », « serait »: before what was done, or not. */
const WHETHER = new RegExp(
  String.raw`\b${oneOf(
    'a-t-(?:il|elle|on)',
    '(?:est|sera|serait|etait)-(?:il|elle|ce)',
    '(?:est|sera|serait)(?: (?:bien|deja|donc))?',
    '(?:a|aurait|avait|a-t-(?:il|elle)) (?:bien |deja |donc )?ete',
  )}$`,
);

const ANSWERED = /\?[\s?!.]*[^\s?!.]/u;

/**
 * « gec annulé ? », « le GEC a-t-il été reporté au 22 ? »: whether it was done, which asks for nothing to be
 * done; « annule le gec ? », « tu peux reporter le gec ? » are orders put politely.
 */
export function isAskedDone({
  text,
  called,
  group,
}: Pick<Line, 'text' | 'called' | 'group'>): boolean {
  const said = words(text).find(({ folded }) => folded === called);
  // « annulé ? non », « annuler le GEC ? pas encore »: answered by whoever asks, and no order either.
  if (said && ANSWERED.test(text.slice(said.start))) return true;
  const verb = isQuestion(text) && said;
  if (!verb || /(?:er|ez)$/u.test(called)) return false;
  if (/é(?:e|es|s)?$/iu.test(text.slice(verb.start, verb.end))) return true;
  return group !== undefined || WHETHER.test(fold(text.slice(0, verb.start)).trim());
}

/** « annule ça », « annule tout »: what was said before, and no meeting. */
export const isOfSomethingSaid = ({ rest }: Pick<Line, 'rest'>): boolean =>
  /^(?:ca|cela|ceci|tout|tout ca|tout cela|that|this|it|all)[\s?!.]*$/u.test(fold(rest));
