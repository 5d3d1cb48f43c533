import { fold } from '../../kernel/text/fold.ts';

/** Nouns and adjectives that end as an infinitive does. */
const NO_VERB =
  '(?:hier|(?:jan|fe)vrier|premier|dernier|particulier|financier|courrier|atelier|dossier|papier|cahier|calendrier|chantier|metier|quartier|hiver|leader|cluster|avenir|lettre|autre|ordre|cadre|centre|oeuvre|ministre|contre|livre|ouvre|couvre|recouvre|decouvre)';
const ENDING = '(?:er|ir|oir|dre|ttre|itre|vre|mpre|crire|lire|dire|uire|clure|croire)';
const FAIRE = '(?:re|de|satis|par)?faire';
/** « transmettre », « ne pas se prononcer »: what is to be done. */
const INFINITIVE = new RegExp(
  String.raw`^(?:bien vouloir )?(?:ne (?:pas|plus) )?(?:(?:se|y|en|le|la|les|lui|leur) |s')?(?!${NO_VERB}\b)(?:\p{Ll}+${ENDING}|${FAIRE})(?![\p{L}'])`,
  'u',
);

/** « publier la note », « ne pas se prononcer ». */
export const isOrder = (said: string): boolean => INFINITIVE.test(fold(said));
