import { fold } from '../../../kernel/text/fold.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { isPlaceNoun } from './placeNoun.ts';

/** What people meet for, and no room nor house: « réception », « mission », « formation » may be either. */
const MEET_FOR = oneOf(
  'revue|examen|bilan|suivi|pr[ée]paration|pr[ée]sentation|validation|restitution',
  'atelier|lancement|cl[ôo]ture|[ée]valuation',
);
/** « revue du CREDD », « bilan annuel de la matrice »: what it is about follows. */
const OCCASION = new RegExp(
  String.raw`\s(?<what>${MEET_FOR}\s+(?:\p{L}+\s+)?(?:(?:du|des?|sur)\s|d[’']).+)$`,
  'iu',
);
/** « centre de préparation », « salle pour »: the word belongs to the place. */
const GOES_ON = /(?:^|[\s’'])(?:d[eu]s?|d|l[ae]s?|l|[àa]|aux?|et|en|pour|sur|une?)$/iu;
/** « salle », « maison » alone, that what follows would name. */
const NOUN_ALONE = /^\p{L}+$/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;
/** « GRANDE REVUE DU CREDD », where all is in capitals. */
const NO_ACRONYM = new Set(
  'mini suite grande grand petite petit breve bref courte court seconde second enfin objet sujet theme odj point autre simple contre sous'.split(
    ' ',
  ),
);

/** « ambassade de Suisse revue du CREDD », « PNUD REVUE DU CREDD »: where, then what people meet for. */
export function placeThenOccasion(
  segment: string,
): { readonly what: string; readonly where: string } | undefined {
  const found = OCCASION.exec(segment);
  const what = found?.groups?.what;
  if (!found || what === undefined) return undefined;
  const where = segment.slice(0, found.index).trim();
  if (GOES_ON.test(where)) return undefined;
  const isNoun = isPlaceNoun(where) && !NOUN_ALONE.test(where);
  const isAcronym = ACRONYM.test(where) && !NO_ACRONYM.has(fold(where));
  return isNoun || isAcronym ? { what, where } : undefined;
}
