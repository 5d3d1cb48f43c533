import { fold } from '../../kernel/text/fold.ts';
import { PUT_OFF } from './saidLater.ts';

/** « de 2026 », « du GT Eau ». */
const OF_SOME = "(?: (?:du|de la|de l'|des|de|d') ?[^?]+)?";
const ALL = `(?:tout|tous|toutes?)(?: (?:ca|cela|(?:les|mes|ces|nos) (?:decisions?|actions?|echeances?|retards?)(?: (?:ouvertes|en retard))?${OF_SOME}|ce qui (?:est en retard|traine)))?`;
/** « les décisions du PNUD »: several, whichever they are. */
const THOSE = '(?:les|mes|ces|nos|the) (?:decisions|actions|echeances)(?: .*)?';
const CLOSES = new RegExp(
  `^(?:clos|clore|close|cloture[rz]?|ferme[rz]?|solde[rz]?|termine[rz]?) (?:${ALL}|${THOSE})[ !.]*$`,
  'u',
);
const POSTPONES = new RegExp(
  `^${PUT_OFF} ${ALL}(?: (?:au|a|de|d'une?|jusqu'au|pour) .*)?[ !.]*$`,
  'u',
);

/** « clos tout », « ferme toutes les décisions »: what Griot never does at once. */
export const closesAll = (text: string): boolean => CLOSES.test(fold(text).trim());

/** « reporte tout au 30 ». */
export const postponesAll = (text: string): boolean => POSTPONES.test(fold(text).trim());
