import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { CARRIED_OUT, type SaidDone } from './saidDone.ts';

/** When, and thanks: nothing that changes what is said. */
export const LATELY = `(?:,? (?:hier|avant-hier|aujourd'hui|ce matin|cet apres-midi|hier soir|ce jour|${A_WEEKDAY}|merci(?: a tous| a vous)?))*`;
/** A name in a few words: « matrice à moitié », « note pas » are none. */
const FEW_WORDS =
  "(?!.*\\b(?:pas|plus|presque|moitie|jamais|bientot|si|quand|non|je|j'ai|on|nous|qui|que|a|ai|tout|rien|pour|c'est|cest|c|est|ca|cela|voila|bien|deja)\\b)[\\p{L}'-]+(?: [\\p{L}'-]+){0,3}?";

const THE = "(?:la |les? |l'|ma |mon |mes |notre |nos )?";
const ENDED = '(?:fait|bon|ok|fini|termine|regle|boucle|pret|parti|done|ready)(?:e?s?)';
/** « tdr envoyés hier », « note diffusée ce matin », « matrice ok ». */
const IN_SHORT = new RegExp(
  `^${THE}(?<what>${FEW_WORDS}),? (?:${CARRIED_OUT}|${ENDED})${LATELY}$`,
  'u',
);

/** What a few words, folded, say is done. */
export function inShort(said: string): SaidDone | undefined {
  const what = IN_SHORT.exec(said)?.groups?.what;
  return what === undefined ? undefined : { what };
}
