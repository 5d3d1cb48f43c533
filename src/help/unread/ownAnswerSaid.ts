import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';

/** More words than that say something else besides. */
const MOST_WORDS = 8;

/** « je ne peux plus, désolé », « c'est ok finalement », « partant ! », « impossible pour moi ». */
const ANSWERS =
  /\b(?:confirme|peux (?:plus|pas)|pourrai (?:plus|pas)|pourra(?:it)? (?:plus|pas)|impossible|desolee?|d'accord|ok|partante?|dispo(?:nible)?s?|indispo(?:nible)?s?|compte[rz]? sur (?:moi|nous)|serai|serons|viens|viendrai|viendrons|absente?s?|presente?s?|empechee?s?|excuse[zr]?[- ]moi|malade|accepte|decline|participe)\b/u;

/** Whether a short line may answer an invitation that it does not name. */
export const mayAnswerInvitation = (said: string): boolean =>
  !isQuestion(said) && said.split(/\s+/u).length <= MOST_WORDS && ANSWERS.test(fold(said));
