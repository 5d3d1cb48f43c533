import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** « digest gec tous les lundis à 8h », « digest gec le vendredi à 16h » set it as « digest réglages … » does. */
export const RHYTHM = new RegExp(
  oneOf(
    String.raw`\b(?:tous|toutes) les\b|\bchaque\b|\bsur (?:deux|2)\b`,
    String.raw`\bles? (?:${A_WEEKDAY})s? (?:a|vers) \d`,
  ),
  'u',
);

/** « envoie-moi un récap chaque lundi matin »: one's own actions; « … du GEC chaque lundi » is of a group. */
export const MONDAY_LIST = new RegExp(
  `^${oneOf(
    "(?:(?:peux[- ]tu |pouvez[- ]vous |merci de )?m'|(?:envoie|envoyez|adresse|adressez|fais|faites)[- ]moi )(?:envoyer |adresser |faire )?",
    "(?:je (?:veux|voudrais|souhaite|souhaiterais)|j'aimerais) (?:recevoir |avoir )",
  )}(?:un|une|le|la|mon|ma) (?:petit )?(?:recap(?:itulatif)?|resume|liste|synthese|digest|point|bilan)(?: (?:de|des|sur) mes (?:actions|taches|decisions|dossiers))? (?:chaque|tous les|toutes les) (?:lundis?|semaines?)(?: matins?)?[\\s.!?]*$`,
  'u',
);

/** « fais-moi le point sur … », without the group; folded. */
export const THE_POINT = new RegExp(
  `^${oneOf(
    '(?:fais|faites|faire|fait)(?:[ -](?:moi|nous))? (?:le|un) (?:petit )?point(?: de suivi)?',
    '(?:prepare[rz]?|envoie[rz]?|montre[rz]?)(?:[ -](?:moi|nous))? (?:le|un) point de suivi',
    "ou (?:en est[- ]on|on en est|en sommes[- ]nous|c'en est|ca en est)",
  )}(?: (?:sur|pour|de|du|au|avec))?(?: (?:la|le|les|l))?[\\s?.!]*$`,
  'u',
);
