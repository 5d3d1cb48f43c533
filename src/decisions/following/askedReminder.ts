import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findDecisionCode } from '../decisionCode.ts';

const REMIND =
  /^(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)[- ](?:tu |vous )?(?:me )?rappeler|(?:merci de |svp |stp )?me rappeler|rappel(?:le|ez)?s?[- ]moi|rappel|please remind me|remind me)\b/u;
/** « vendredi », « le 15 », « dans trois jours », « la veille », « on Friday »: when. */
const A_DAY = oneOf(
  `${A_WEEKDAY}|demain|apres-demain|ce soir|la veille|bientot|plus tard`,
  '(?:chaque|tous les|toutes les|every) \\p{L}+|\\d{1,2}(?:er)?(?= ?(?:$|[/.,!?]|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))',
  '(?:dans|in) (?:\\d+|une?|deux|trois|quatre|cinq|huit|dix|quinze|a|one|two|three) (?:heures?|jours?|semaines?|mois|days?|weeks?)',
  '(?:la semaine|le mois) prochaine?|(?:en )?(?:debut|mi|fin)(?: de| du|-)? ?(?:semaine|mois)|avant (?:la|son|l\\S+) ?(?:reunion|echeance|seance)',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next (?:week|month)|\\d{1,2} ?(?:h|heures)',
);
const WHEN = new RegExp(
  `^[\\s,:]*(?:(?:svp|stp|please|pour|on|le|au|a|ce|avant|vers|des|next|d'ici) )*${A_DAY}(?!\\p{L})`,
  'u',
);

/** « rappelle-moi l’échéance de D-2027-001 » asks to be told, and changes nothing. */
export const asksToBeTold = (text: string): boolean => REMIND.test(fold(text));

/** The code of « rappelle-moi D-2027-001 vendredi »; without a day, « rappelle-moi D-2027-001 » asks what it is. */
export function askedReminder(text: string): string | undefined {
  const found = asksToBeTold(text) ? findDecisionCode(text) : undefined;
  return found && WHEN.test(fold(found.after)) ? found.code : undefined;
}

/** « rappelle-moi mercredi de vérifier le quorum »: what Griot would keep for him alone. */
const TO_DO = new RegExp(
  `${REMIND.source}(?:.*?)\\b(?:d'|de |to |qu'il faut |que je dois )(?:(?:y |en |le |la |les |l'|lui |leur |se |s')?\\p{L}+(?:er|ir|re|oir)\\b.*)$`,
  'u',
);

/** Whether he asks to be reminded of something that is no decision and no meeting. */
export const asksForMemo = (text: string): boolean => {
  const said = fold(text).trim();
  return !said.endsWith('?') && findDecisionCode(text) === undefined && TO_DO.test(said);
};
