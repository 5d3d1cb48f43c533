import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Named } from './named.ts';

/** « ne pourra pas venir », « est souffrante »: somebody else does not come. */
const ABSENT =
  /\b(?:ne? (?:pourra|pourront|peut|peuvent|viendra|viendront|vient|viennent|sera|seront|participera|assistera)|n'(?:est|sera|assistera|y sera|y va) pas|absente?s?|empeche\p{L}*|excuse\p{L}*|malade|souffrante?|indisponible|en (?:mission|conge|voyage|deplacement)|decline|a dit non)\b/u;
const MAYBE = /\b(?:peut[- ]etre|pas (?:sur|sure|certaine?)|incertaine?|essaiera)\b/u;
const COMES =
  /\b(?:viendra|viendront|vient|viennent|sera (?:la|presente?|avec nous)|seront (?:la|presents)|a (?:dit oui|confirme|accepte)|confirme sa|participera|assistera|present[es]?)\b/u;
/** « c'est Fatou Koné qui le remplace », « sera représentée par », « envoie ». */
const BY_ANOTHER =
  /\b(?:remplac\p{L}+|represent\p{L}+|a sa place|au nom de|envoie|enverra|delegue)\b/u;

/**
 * The line that would note the answer of somebody else which a sentence seems to tell; undefined when it tells none.
 * It is previewed, like any answer noted for another.
 */
export function answerTold(said: string, named: Named): string | undefined {
  const folded = fold(said);
  const [first, second] = named.people;
  const where = named.meeting ?? named.group ?? '';
  if (isQuestion(said)) return undefined;
  if (BY_ANOTHER.test(folded)) {
    const absent = second ? first?.name : named.organization;
    const standIn = second ?? first;
    if (absent === undefined || standIn === undefined || named.people.length > 2) return undefined;
    return `répondre pour ${absent} : excusé ${where} remplacé par ${standIn.name}`.replace(
      '  ',
      ' ',
    );
  }
  const who = named.people.length === 1 ? first?.name : undefined;
  const answer = answerIn(folded);
  return who && answer ? `répondre pour ${who} : ${answer} ${where}`.trim() : undefined;
}

function answerIn(folded: string): string | undefined {
  if (MAYBE.test(folded)) return 'peut-être';
  if (ABSENT.test(folded)) return 'excusé';
  return COMES.test(folded) ? 'présent' : undefined;
}
