import { oneOf } from '../../kernel/text/pattern.ts';

/** Pieces of patterns, folded: whom an answer is told of, and how it is told in the third person. */

const NOBODY = oneOf(
  'combien|quels?|quelles?|lesquels|lesquelles|plusieurs|certaine?s?|beaucoup|quelques?|chacune?|d|ceux|celles?|gens|monde|membres?',
  'personnes?|participante?s?|invitee?s?|collegues|ambassadeurs|partenaires|ptf',
  'je|j|tu|il|elle|on|nous|vous|ils|elles|qui|que|personne|nul|aucune?|ca|cela|ce|cette|ces',
  'mon|ma|mes|ton|ta|tes|son|sa|ses|votre|notre|nos|vos|leurs?|si|quand|comme|tout|tous|toutes|rien|un|une|des',
  'est|sont|y|ne|pas|moi|toi|ok|merci|desolee?|bonjour|non|oui|mais|et|car|donc|a|au|aux|du|de',
  'pour|par|avec|sans|sur|dans|chez|repond(?:re|s|ez)|presences?|presente?s?|absente?s?|excusee?s?|empechee?s?',
  'malheureusement|finalement|note|noter|notez|reunions?|gec|gt|sgt|seances?|rencontre|salle|rapport|projet',
  'document|dossier|matrice|compte|cr|pv|point|ordre|odj|decision|action|proposition|liste|budget|lieu|heure',
);
const TITLE = String.raw`(?:s\. ?e\. ?)?(?:(?:m|mr|mme|mlle|dr|pr|monsieur|madame)\.? )?`;
const WORD = String.raw`(?!${NOBODY}(?![\p{L}'-]))[\p{L}][\p{L}'.-]*`;
const ONE = `@?${TITLE}(?:(?:le|la|les) |l')?${WORD}(?: (?:(?:de|du|des|ould|ag) )?${WORD}){0,3}?`;

/** « Mme Keïta », « la GIZ », « l’UE, la GIZ et M. Diarra ». */
export const PEOPLE = `${ONE}(?:(?: ?, ?| et |, et )${ONE}){0,7}?`;
/** « la FAO ni le PAM » behind a first « ni ». */
export const NEITHER = `${ONE}(?: ?,? ni ${ONE}){1,7}?`;
/** One person or organisation. */
export const SOMEBODY = ONE;

const ADVERB = '(?:(?:bien|donc|aussi|finalement|malheureusement|helas) )?';
const TO_COME =
  '(?:venir|assister|participer|y (?:aller|assister|etre)|prendre part|se liberer|etre (?:la|presente?s?|parmi nous|des notres))';
const BE = '(?:sera|est|seront|sont)';
const COMES =
  '(?:viendra|vient|viendront|viennent|participera|participe|participeront|participent|assistera|assiste|assisteront|assistent|siegera)';
const CAN = '(?:pourra|pourront|peut|peuvent|saurait|pourrait)';
const HERE = '(?:la|presente?s?|des notres|parmi nous|disponibles?)';
/** « absente » behind a name, without a verb: said of a meeting that is named. */
export const AWAY = '(?:absente?s?|excusee?s?|empechee?s?|indisponibles?)';
const UNSURE = '(?:peut[- ]?etre|probablement|sans doute|si possible|sous reserve|eventuellement)';

/** « sera » before « représentée par Mme Touré ». */
export const REPRESENTED = `${BE}(?= ${ADVERB}(?:represente|remplace)e?s? par )`;

/** The verbs of a sentence: « ne viendra pas ». */
export const DECLINED = oneOf(
  `(?:ne |n'|n )?${oneOf(COMES, CAN, BE)} ${ADVERB}(?:pas|plus)(?: ${ADVERB}(?:pouvoir )?${oneOf(TO_COME, HERE, "en mesure (?:de |d')[a-z]+")})?`,
  `ne ${CAN} ${ADVERB}${TO_COME}`,
  `${BE} ${ADVERB}${AWAY}`,
  "s'excuse(?:nt)?",
  "(?:a |ont )?decline(?:nt)?(?: l'invitation)?",
);
/** Behind « ni … ni … »: « ne viendront », without « pas ». */
export const NEITHER_COMES = `ne ${oneOf(
  COMES,
  `${BE} ${ADVERB}${HERE}`,
  `${CAN} ${ADVERB}${TO_COME}`,
)}`;
export const TENTATIVE = oneOf(
  `${COMES} ${UNSURE}`,
  `${BE} ${UNSURE} ${HERE}`,
  `${BE} ${HERE} ${UNSURE}`,
  "(?:ne |n')?(?:est|sont) pas (?:encore )?(?:sure?s?|certaine?s?) (?:de |d')[a-z]+",
);
export const ACCEPTED = oneOf(
  `${COMES}(?: (?:bien|finalement|aussi))?`,
  `${BE} ${ADVERB}${HERE}`,
  '(?:confirme(?:nt)?|a confirme|ont confirme|viennent de confirmer|vient de confirmer)(?: bien)? (?:sa|leur) (?:presence|participation|venue)',
  "(?:accepte(?:nt)?|a accepte|ont accepte) l'invitation",
);

/** What is said in a word. */
export const ADJECTIVES = {
  accepted: oneOf('presente?s?', 'ok', 'oui', "d'accord", 'disponibles?', 'dispo'),
  declined: oneOf(
    '(?:absente?s?|excusee?s?|empechee?s?|indisponibles?)',
    `pas ${oneOf(HERE, 'dispo')}`,
    'non',
  ),
  tentative: oneOf('peut[- ]?etre', 'incertaine?s?', 'a confirmer'),
} as const;

const BY =
  "(?: (?:par (?:telephone|mail|courriel|sms|message|whatsapp|ecrit)|au telephone|ce matin|hier|a l'instant|tout a l'heure))?";

/** « a appelé : », « m’a écrit qu’ », « vient de téléphoner pour dire qu’ ». */
export const REPORTED = `${oneOf(
  "(?:m'a|nous a|vous a|a|ont|m'ont|nous ont) (?:appelee?|telephone|ecrit|repondu|prevenue?s?|dit|confirme|informee?s?|signale|fait (?:savoir|dire|signe))",
  "(?:vient|viennent) (?:d'appeler|de (?:telephoner|m'appeler|confirmer|repondre|m'ecrire|prevenir|me prevenir))",
  '(?:me|nous) (?:dit|confirme|previent|repond|signale|informe)',
  'telephone|appelle|repond',
)}${BY}(?: ?: ?| ?, ?| (?:(?:pour|afin de) (?:me |nous )?(?:dire|confirmer|prevenir|informer|annoncer|signaler) )?qu(?:e |')| (?=oui|non|ok|present|absent|peut-etre))`;

/** « note que », « sachez que », « elle m’informe que », « pour info : ». */
export const NOTE_THAT = new RegExp(
  `^${oneOf(
    `(?:(?:merci|priere|prieres) de |peux-tu |pouvez-vous |veuillez |stp |svp )?not(?:e|er|ez)(?: bien| stp| svp)? qu(?:e |')`,
    `sachez qu(?:e |')`,
    `(?:on|elle|il|son (?:assistante?|secretaire)) m(?:e |')(?:a |)(?:informe|dit|signale|previent|prevenu|ecrit|indique) qu(?:e |')`,
    '(?:pour (?:ton |votre )?info(?:rmation)?|nb) ?[,:] ?',
  )}`,
  'u',
);
