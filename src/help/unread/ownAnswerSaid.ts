import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';

/** More words than that say something else besides. */
const MOST_WORDS = 8;

/** « je ne peux plus, désolé », « c'est ok finalement », « partant ! », « impossible pour moi ». */
const ANSWERS =
  /\b(?:confirme|peux (?:plus|pas)|pourrai (?:plus|pas)|pourra(?:it)? (?:plus|pas)|impossible|desolee?|d'accord|ok|partante?|dispo(?:nible)?s?|indispo(?:nible)?s?|compte[rz]? sur (?:moi|nous)|serai|serons|viens|viendrai|viendrons|absente?s?|presente?s?|empechee?s?|excuse[zr]?[- ]moi|malade|accepte|decline|participe)\b/u;

const TO_COME =
  '(?:y |me |nous )?(?:venir|etre|assister|participer|liberer|rendre|aller|rejoindre)\\b';
/** « ok pour le budget », « je ne peux pas ouvrir le lien », « je confirme que … »: of something else. */
const OF_ELSE = new RegExp(
  String.raw`\b${oneOf(
    "(?:confirme|accepte|ok|d'accord) (?:que\\b|qu'|(?:pour |avec |sur )?(?:l[ea]s? |l'|ce |cette |votre |ton )(?!reunion|seance|rencontre|invitation|rendez))",
    `(?:peux|pourrai|pourra|pourrait) (?:plus|pas) (?!${TO_COME})\\p{L}+(?:er|ir|re)\\b`,
    `impossible d(?:e |')(?!${TO_COME})`,
  )}`,
  'u',
);

/** Whether a short line may answer an invitation that it does not name. */
export function mayAnswerInvitation(said: string): boolean {
  const folded = fold(said);
  const isShort = said.split(/\s+/u).length <= MOST_WORDS;
  return !isQuestion(said) && isShort && ANSWERS.test(folded) && !OF_ELSE.test(folded);
}
