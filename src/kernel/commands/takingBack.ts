import { fold } from '../text/fold.ts';
import { oneOf } from '../text/pattern.ts';

const SORRY = '(?:oups|pardon|mince|zut|je me suis trompee?|erreur de ma part)';
const OOPS = `(?:non|${SORRY})`;
const UNDO = oneOf(
  `(?:annule[rz]?|supprime[rz]?|efface[rz]?|oublie[rz]?|defai(?:s|re|tes))[ -](?:${oneOf(
    'ca|cela',
    '(?:la|ma) (?:toute )?derniere(?: (?:action|commande|operation|modification|demande|saisie|chose))?',
    "ce que (?:je viens de faire|j'ai fait)",
  )})`,
  '(?:on )?(?:reviens|revenir|revenez|revient|retour|retourne|retourner) en arriere',
  '(?:remets|remettre|remettez)(?:[ -](?:le|la|tout))? comme (?:avant|c.etait(?: avant)?)',
  'defais|undo(?: that| it)?|ctrl[ +-]?z',
);
const TAKES_BACK = new RegExp(`^(?:${OOPS}[ ,!:.]+)*${UNDO}[ .!]*$`, 'u');
const TAKES_BACK_A_DECISION = new RegExp(
  `^(?:${OOPS}[ ,!:.]+)*(?:annule[rz]?|supprime[rz]?|efface[rz]?|oublie[rz]?)[ -](?:la derniere (?:decision|action)|la|le)[ .!]*$`,
  'u',
);
/** « non » alone may answer anything. */
const OOPS_ALONE = new RegExp(`^(?:${OOPS}[ ,!:.]+)*${SORRY}[ .!]*$`, 'u');

/**
 * What is to be taken back, of what the speaker has just done: « annule ça », « reviens en arrière »; a decision alone:
 * « supprime la dernière décision », and « annule-la », which of a meeting is said of the one shown. A question takes
 * nothing back.
 */
export function takenBack(typed: string): 'anything' | 'decision' | undefined {
  const said = fold(typed).trim().replace(/\s+/gu, ' ');
  if (TAKES_BACK_A_DECISION.test(said)) return 'decision';
  return TAKES_BACK.test(said) ? 'anything' : undefined;
}

/** « oups », « oups, je me suis trompée », and nothing more. */
export const isOops = (typed: string): boolean => OOPS_ALONE.test(fold(typed).trim());
