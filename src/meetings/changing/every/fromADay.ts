import { A_MONTH_BEGUN } from '../../../kernel/dates/reading/french.ts';

/** « le GEC passe à 16h à partir de juin »: all of those that follow. « à partir de 10h » is an hour. */
export const FROM_A_DAY = new RegExp(
  String.raw`\b(?:a partir|a compter) (?:de |d'|du )(?:mois |${A_MONTH_BEGUN}|maintenant|la |l'annee|1er|\d{1,2} (?:${A_MONTH_BEGUN}))`,
  'u',
);
