import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';

const NOBODY =
  'je|j|tu|il|elle|on|nous|vous|ils|elles|qui|que|personne|ca|cela|ce|cette|ces|mon|ma|mes|ton|ta|votre|notre|leur|si|quand|tout|tous|toutes|rien|un|une|des|les|est|y|ne|pas|moi|toi|ok|merci|desole|desolee|bonjour|non|oui|mais|et|car|donc|malheureusement|finalement|reunion|gec|gt|seance';
const NAMED = String.raw`(?:(?:m|mme|mlle|dr|monsieur|madame)\.? |le |la |l')?(?!(?:${NOBODY})\b)[\p{L}'-]+(?: (?!(?:${NOBODY})\b)[\p{L}'-]+){0,2}?`;
const COMES_OR_NOT = oneOf(
  '(?:ne |n)?(?:viendra|vient|participera|assistera|pourra|peut) pas(?: (?:venir|assister|participer|etre (?:la|present)e?))?',
  'ne (?:pourra|peut|saurait) (?:venir|assister|participer|prendre part|etre (?:la|presente?|des votres))',
  '(?:viendra|participera|assistera)',
  '(?:sera|est) (?:absent|excuse|empeche|present|la|indisponible)e?s?',
  "s'excuse",
);
const WHERE = String.raw`(?: ?$| (?:au|aux|a la|a l'|pour|le|du|de la|demain|jeudi|lundi|mardi|mercredi|vendredi)\b| [a-z][a-z-]*-\d{4})`;
const OF_ANOTHER = new RegExp(`^(?<who>${NAMED}) ${COMES_OR_NOT}${WHERE}`, 'u');
const A_MEETING =
  /\b(?:gec|s?gt|reunion|seance|troika|copil)\b|-\d{4}-\d|\b(?:le|ce|du) (?:\p{L}+ )?\d{1,2}\b/u;

/**
 * Of whom a sentence says that he comes to a meeting, or does not: « Moussa ne viendra pas au GEC ». Nobody
 * answers for him. Undefined when it is said of oneself, or of something else.
 */
export function answerOfAnother(typed: string): string | undefined {
  const sentence = typed.trim();
  if (isQuestion(sentence) || !A_MEETING.test(fold(sentence))) return undefined;
  const folded = foldWithOffsets(sentence.replaceAll('’', "'"));
  const who = OF_ANOTHER.exec(folded.text)?.groups?.who;
  return who === undefined ? undefined : sentence.slice(0, folded.ends[who.length - 1]);
}
