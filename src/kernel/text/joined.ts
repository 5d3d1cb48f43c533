import { oneOf } from './pattern.ts';

const VERBS = [
  'annule|d[ée]cale|repousse|reporte|avance|d[ée]place|bouge|recule|retarde|prolonge|r?allonge|[ée]courte|raccourcis',
  'mets?|mettez|remets?|remettez|relance|rappelle|pr[ée]viens|invite|convoque|confirme|supprime|envoie|maintiens|r[ée]tablis',
];
/** What may follow a pronoun, and leads to no noun that « la » would determine. */
const THEN = [
  'plut[oô]t|finalement|[àa]|aux?|d’une?|d’1|de|pour|en(?!\\s+retard)|demain|apr[eè]s|dans|vers|chez|un|une|stp|svp',
];
const UNJOINED = new RegExp(
  String.raw`^((?:(?:ok|bon|alors|stp|svp)[\s,]+)?(?:${VERBS.join('|')})[rz]?)\s+(l[ae]s?|leur|lui)(?=[\s.!]*$|[\s,]+${oneOf(...THEN)}(?!\p{L}))`,
  'iu',
);

/** « décale la d'une heure », « relance les »: with the hyphen of an order that points at what was just shown. */
export const joined = (text: string): string =>
  text.replace(FORGOTTEN, 'd’').replace(UNJOINED, '$1-$2').replace(REMIND_ME, '$1-moi');

/** « dune heure », « dun jour »: an apostrophe forgotten. */
const FORGOTTEN =
  /(?<!\p{L})d(?=(?:une\s+(?:heure|demi|semaine|journ[ée]e|minute)|un\s+(?:jour|mois|quart))(?!\p{L}))/giu;

const REMIND_ME = /^(rappelle|rappelez)\s+moi(?!\p{L})/iu;
