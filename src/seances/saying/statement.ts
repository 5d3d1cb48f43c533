import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';

/** What people do in minutes, in the third person: « rappelle », « rappellent », « a rappelé ». */
const PRESENT = oneOf(
  'accepte|adopte|ajoute|annonce|appelle|approuve|appuie|confirme|constate|decide|demande|donne|encourage',
  'estime|evoque|explique|expose|exprime|felicite|indique|informe|insiste|invite|mentionne|note|observe',
  'partage|plaide|precise|presente|propose|rappelle|recommande|regrette|remercie|salue|signale|souhaite',
  'souligne|suggere|valide',
);
const OTHERS = oneOf(
  'convient|conviennent|fait|font|prend|prennent|repond|repondent|reconnait|soutient|transmet|craint',
  "s'accorde|s'accordent|s'engage|s'engagent|s'entendent|s'interroge|s'interrogent|s'oppose|s'opposent",
  "s'abstient|s'abstiennent|emet|emettent|formule|formulent|vote|votent",
);
const TOLD = `(?:a|ont) (?:bien |deja |aussi |egalement |donc )?(?:${PRESENT}|convenu|fait|pris|repondu|transmis|rappele|appele)`;

const SUBJECT =
  "(?<who>(?:(?:le|la|les|un|une|des|plusieurs|certains) |l[' ]|mme |m\\. )(?:(?!que |qui |pour )[^\\s,;:]+,? ){1,6}?)";
const STATEMENT = new RegExp(
  `^${SUBJECT}(?:ne |n')?(?:${PRESENT}(?:nt)?|${OTHERS}|${TOLD})(?![\\p{L}\\d-])`,
  'u',
);

const A_CODE = /\bd?-?\d{4}-\d/u;

/** Who a sentence says does something, as typed: of « la GIZ et le PNUD saluent … », those two. */
export function speakerOf(typed: string): string | undefined {
  const sentence = typed.trim();
  const folded = foldWithOffsets(sentence);
  if (isQuestion(sentence) || A_CODE.test(folded.text)) return undefined;
  const who = STATEMENT.exec(folded.text)?.groups?.who;
  return who === undefined ? undefined : sentence.slice(0, folded.ends[who.length - 1]).trim();
}

const BARE = new RegExp(
  `^(?<who>[^\\s,;:]+(?: [^\\s,;:]+){0,3}?) (?:ne |n')?(?:${PRESENT}(?:nt)?|${OTHERS}|${TOLD})(?![\\p{L}\\d-])`,
  'u',
);

/** The same without an article: « pnud presente la matrice », « ambassadeur ue remercie … ». */
export function bareSpeakerOf(typed: string): string | undefined {
  const sentence = typed.trim();
  const folded = foldWithOffsets(sentence);
  if (isQuestion(sentence) || A_CODE.test(folded.text)) return undefined;
  const who = BARE.exec(folded.text)?.groups?.who;
  return who === undefined ? undefined : sentence.slice(0, folded.ends[who.length - 1]).trim();
}

/** Whether a sentence tells what somebody says or does: « les membres saluent le rapport » calls no list. */
export const isStatement = (typed: string): boolean => speakerOf(typed) !== undefined;

/** « la décision est reportée »: in a séance it tells what becomes of one, and calls no list. */
const OUTCOME =
  /^(?:la |cette |l')(?:decision|action|recommandation|proposition) (?:est|n'est|a ete|sera|reste)(?!\p{L})/u;

/** Whether a sentence tells what becomes of a decision that it does not name. */
export function tellsOutcome(typed: string): boolean {
  const folded = fold(typed.trim());
  return OUTCOME.test(folded) && !isQuestion(typed) && !A_CODE.test(folded);
}
