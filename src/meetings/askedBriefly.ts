import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';

const IT_IS = "(?:(?:c'? ?est|c'etait|ca se passe|ca commence|c) )?";
const ASKED = oneOf(
  'quand|quand ca|ou|ou ca|(?:a )?quelle heure|quel jour|quelle date|dans quelle salle|quelle salle|quel lieu',
  "l[ae] (?:lieu|salle|date|jour)|l'(?:heure|adresse)",
);
const BRIEF = new RegExp(
  `^${IT_IS}${ASKED}(?: (?:exactement|precisement|deja|au juste))?(?:,? et ${ASKED})?(?: (?:exactement|deja))?[ ?!.]*$`,
);

/** « c'est où et à quelle heure ? », « le lieu ? », « c'est quand déjà »: of the meeting that is spoken of. */
export const isAskedBriefly = (text: string): boolean => BRIEF.test(fold(text));
