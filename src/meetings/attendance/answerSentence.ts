import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Answer } from './answer.ts';
import { answerInEnglish } from './englishAnswer.ts';

/** « finalement si, je viens » answers; « finalement si je ne peux pas venir, qui… » supposes. */
const AFTER_ALL =
  "(?:finalement|en fait)(?:,? si(?=,? (?:je |j'|nous |on )(?:(?! (?:ne|n'|qui|je|on) )[^,?])*$))?";
/** « je », « nous », and the small words that may come before. */
const I = `^(?:(?:desolee?|malheureusement|${AFTER_ALL}|oui|non|ok),? )?(?:je |j'|nous |on )(?:(?:vous (?:informe|signale)|(?:vous )?(?:re)?confirme) (?:bien )?que (?:je |j'|nous |on ))?`;
/** « on sera là », as one speaks. */
const WE = `^(?:(?:desolee?|malheureusement|${AFTER_ALL}|oui|non|ok),? )?on `;
/** « mon avocat », « un logiciel »: nobody who could sit there. */
const NOBODY =
  "(?:une?|des|mon|ma|mes|notre|nos|le|la|les|l'|quelqu)\\b(?! ?(?:suppleant|adjoint|collegue|remplacant|collaborat))";
const ADVERBS =
  '(?:(?:bien|donc|malheureusement|finalement|helas|aussi|tres|surement|tout a fait) )*';
/** « à l'heure », « à l'étranger », « au bureau » are said of no meeting. */
const ELSEWHERE =
  "(?! ?(?:l'|la )?(?:heure|aise|etranger|hopital|bureau|courant|four|telephone|maison|travail|village)\\b)";
const TO_COME = `(?:venir|participer|assister|etre (?:la|presente?s?|parmi|avec|des votres|(?:au|a la|a l'|a ce)${ELSEWHERE})|y (?:etre|aller|assister|participer)|me (?:liberer|rendre)|prendre part)`;
/** « je suis là », and not « je suis la nouvelle coordonnatrice ». */
const HERE = `la(?! ${oneOf(
  'nouvelle|future|ancienne|seule|premiere|derniere|bonne|mauvaise|meme|personne|collegue|ministre',
  'titulaire|suppleante|adjointe|remplacante|representante|responsable|presidente|vice|directrice',
  'co-?coordonnatrice|coordonnatrice|coordinatrice|cheffe?|chargee|secretaire|rapporteuse|moderatrice',
  'assistante|deleguee|delegation|conseillere|gestionnaire|cooperation|mission|banque|cellule',
)}\\b)`;
const THERE = `(?:${HERE}|presente?s?|disponibles?|dispo|libres?|des votres|parmi vous|avec vous|en mesure)`;

/** « je ne viendrai pas seul », « pas avant 11h », « pas pour présenter »: one comes all the same. */
const NOT_SO = '(?!,? (?:seule?s?|avant|que|seulement|pour .{1,40} mais|au debat)\\b)';

const not = (verb: string, what = ''): RegExp =>
  new RegExp(
    String.raw`${I}(?:ne |n'|n )?(?:y )?${verb} (?:(?:malheureusement|finalement|helas|donc|meme) )?(?:pas|plus|point)\b${what}`,
  );

/** Absent of something else, for a moment, on condition, again and again. */
const OTHERWISE = String.raw`(?!,? (?:apres|au debut|a la fin|pendant|\d{1,3} ?min|du (?:bureau|document|rapport)|de la liste|de (?:bamako|mon bureau)|par |tous les|toutes les|chaque))(?!.* si (?:je|mon|ma|mes|le|la|les|l'|on|nous)\b)`;

/** « je me fais représenter par X », but « du 1er au 15 » lends one's place everywhere. */
const REPRESENTED_BY = new RegExp(
  String.raw`${I}(?:me (?:fais|ferai)|(?:vais|dois) me faire|serai) (?:represent|remplac)(?:er|ee?) par (?!${NOBODY})(?!.*\b(?:du\b.*\bau\b|jusqu'|pendant\b|durant\b|a partir\b|des le\b|le temps\b))`,
);
/** « je ne pourrai pas, » before who comes in one's place. */
const CANNOT_FIRST = new RegExp(
  `${I}(?:ne |n'|n )?(?:peux|pourrai|pourrais|pourrons|serai|serons|viendrai) pas(?: (?:venir|assister|participer|etre la|y (?:etre|aller)))?(?: (?:le|au|a la|a l'|pour) [^,;.]{1,30})?[ ,.;]+(?:et |donc |mais |alors )?(?=(?:je|j'|nous|on) )`,
);

const DECLINED: readonly RegExp[] = [
  not(
    '(?:viens|viendrai|viendrons|participe|participerai|participerons|assiste|assisterai|assisterons|irai|irons)',
    NOT_SO,
  ),
  not('(?:peux|pourrai|pourrons|pourrais|vais|compte|pense)', ` (?:pouvoir )?${TO_COME}${NOT_SO}`),
  // « je ne pourrai prendre part »: formal French denies without « pas », but for « qu'à 11h ».
  new RegExp(
    `${I}ne (?:peux|puis|pourrai|pourrons|pouvons|pourrais|saurais) ${ADVERBS}${TO_COME}${NOT_SO}(?!.* (?:que |qu'))`,
  ),
  not(
    '(?:serai|serons|suis|sommes|serais)',
    ` ${ADVERBS}(?:${THERE}|(?:au|a la|a l'|a)${ELSEWHERE})\\b`,
  ),
  not('(?:serai|serons)', '$'),
  new RegExp(
    String.raw`${I}(?:serai|suis|serais|serons|sommes) ${ADVERBS}(?:absente?s?|empechee?s?|indisponibles?|excusee?s?|retenue?s?|prise?s?|en (?:mission|conge|conges|deplacement|voyage)|malade|souffrante?)\b${OTHERWISE}`,
  ),
  new RegExp(
    String.raw`${I}(?:m'excuse(?! (?:pour (?:[a-z]+ )?(?:retard|silence|delai|oubli|erreur|derangement|contretemps)|du|de(?! ne)|d'|des|aupres|si|encore|par avance)\b)|dois m'absenter|decline|m'absenterai|(?:vous )?prie de (?:bien vouloir )?m'excuser)\b`,
  ),
  /^(?:annule[rz]?|j'annule|je (?:dois|vais) annuler) (?:ma|notre) (?:presence|participation|venue)\b(?!.*\bsondage\b)/,
  /^(?:vous prie de )?(?:bien )?(?:vouloir )?(?:m'excuser|excuse[rz]? (?:mon|notre) absence|noter (?:mon|notre) absence)\b/,
  new RegExp(
    `${WE}(?:ne |n'|n )?(?:y )?(?:viendra|participera|assistera|ira|sera (?=pas ${THERE}\\b)) ?pas\\b${NOT_SO}`,
  ),
  REPRESENTED_BY,
  /^(?:pas|non) (?:presente?|disponible|dispo)\b/,
  /^desolee?,? (?:mais )?(?:je (?:ne )?suis )?(?:empechee?|absente?|indisponible|prise?|(?:pas|non) (?:dispo|disponible|libre|la))\b/,
  /^(?:indisponible|impossible (?:pour moi|d'assister|de venir|de participer))\b/,
];

/** « Fatou Koné me remplace » — but not a decision or a point of the agenda that says so. */
const REPLACED = new RegExp(
  String.raw`^(?!(?:decision|decide|action|odj|ordre|note[rz]?|acter|ajoute[rz]?|inscri|qui|personne|nul|aucun)\b)(?!.*\b(?:ne|n') ?me\b)(?:c'est )?(?:[\p{L}\d.'-]+,? ){1,7}${oneOf(
    'me (?:remplace|remplacera|represente|representera|supplee|suppleera)',
    '(?:ira|va|vient|viendra|assistera|participera|siegera|sera (?:la|presente?)) (?:.{0,30} )?a ma place',
  )}\b`,
  'u',
);

const TENTATIVE: readonly RegExp[] = [
  new RegExp(
    String.raw`${I}(?:y )?(?:viendrai|viens|serai|participerai|assisterai|pourrai|vais|suis)\b.*\b(?:peut-?etre|peut etre|si possible|si je peux|sous reserve|probablement|sans doute|a confirmer)\b`,
  ),
  not(
    '(?:sais|saurais|suis|sommes)',
    ' (?:encore |si |tout a fait )*(?:si |encore|sure?s?\\b|certaine?s?\\b|confirmer|dire|pour |$)',
  ),
  not('peux', ' (?:encore |tout a fait )*(?:vous )?(?:confirmer|dire)\\b'),
  new RegExp(
    `${I}(?:vais essayer|essaierai|essayerai|tacherai|tenterai|ferai (?:mon possible|au mieux))`,
  ),
];

/** « j'aurai 15 min de retard au GEC », and not « du retard pour la décision D-2027-001 ». */
const LATE = new RegExp(
  String.raw`${I}${oneOf(
    '(?:serai|arriverai|serons|arriverons) (?:un peu |legerement )?en retard',
    '(?:aurai|aurons) (?:.{1,25} de |du |un peu de )retard',
  )} (?:a|au|pour) (?!.*\b(?:d-\d{4}|decision|action|rapport|note|matrice|document|projet|cr|pv|compte[- ]rendu)\b)`,
);

/** « je serai en retard de 20 min »: of the meeting that is answered. */
const LATE_BY = new RegExp(
  `${I}${oneOf(
    '(?:serai|arriverai|serons|arriverons) (?:un peu |legerement )?en retard(?: de \\d{1,3} ?(?:mn|min|minutes?|h|heures?)?)?',
    '(?:aurai|aurons) \\d{1,3} ?(?:mn|min|minutes?) de retard',
  )}[ .!]*$`,
  'u',
);

const ACCEPTED: readonly RegExp[] = [
  new RegExp(
    String.raw`${I}(?:y )?(?:serai|serons|suis|sommes|serais(?!.* si )) ${ADVERBS}(?:${HERE}|presente?s?|des votres|disponibles?|dispo|partante?s?|parmi vous)\b`,
  ),
  new RegExp(
    String.raw`${I}(?:y )?(?:viens(?! (?:juste )?(?:de|d'|du|des)\b)|viendrai|viendrons|participe(?! (?:a la redaction|au financement|a l'ecriture)\b)|participerai|participerons|assiste|assisterai|assisterons)\b`,
  ),
  new RegExp(String.raw`${I}y (?:serai|serons|vais)\b`),
  new RegExp(
    String.raw`${WE}(?:(?:y )?(?:viendra|participera|assistera)|sera (?:bien |tous |toutes )*${THERE})\b`,
  ),
  LATE,
  LATE_BY,
  new RegExp(String.raw`${I}(?:peux|pourrai|pourrons|compte|vais) ${TO_COME}\b`),
  new RegExp(String.raw`${I}confirme (?:ma|notre) (?:presence|participation|venue)\b`),
  /^confirme[rz]? (?:ma|notre) (?:presence|participation|venue)\b/,
  /^(?:vous |tu )?(?:pouvez |peux )?compte[rz]? sur moi\b/,
];

/** « oui GEC-2027-03 »: an answer only beside the code of a meeting. */
const WITH_CODE: readonly (readonly [Answer, RegExp])[] = [
  [
    'declined',
    /^non,? (?:merci,? )?(?:pour |a |au |du )?(?:la |le )?(?:reunion )?(?!d-)[a-z][a-z-]*-\d{4}-\d/,
  ],
  [
    'accepted',
    /^(?:oui|ok|d'accord|c'est bon|c'est ok|bon|partante?),? (?:pour |a |au |du )?(?:la |le )?(?:reunion )?(?!d-)[a-z][a-z-]*-\d{4}-\d/,
  ],
];

/** « désolée je me suis trompée, »: before what is answered after all. */
const CHANGED_MIND =
  /^(?:(?:desolee?|dsl|pardon|oups|mille excuses|toutes mes excuses|excusez[- ]moi),? )?(?:je me suis trompee?|(?:c'est |c'etait )?(?:une |mon )?(?:petite )?erreur(?: de ma part)?|j'ai change d'avis|changement (?:de programme|d'agenda))[ ,.;:]+(?:et |mais |finalement |en fait )?(?=\S)/u;

const saidIn = (said: string, sentences: readonly RegExp[]): boolean =>
  sentences.some((sentence) => sentence.test(said));

/** What somebody answers to an invitation, when a whole sentence says it; nothing when it says or asks something else. */
export function answerIn(sentence: string): Answer | undefined {
  if (isQuestion(sentence)) return undefined;
  const said = fold(sentence)
    .replace(/[^\p{L}\p{N}'\-,.;]+/gu, ' ')
    .replace(/\bjy\b/gu, "j'y")
    .replace(CHANGED_MIND, '')
    .trim();
  if (saidIn(said, TENTATIVE)) return 'tentative';
  if (saidIn(said, DECLINED) || REPLACED.test(said)) return 'declined';
  if (REPRESENTED_BY.test(said.replace(CANNOT_FIRST, ''))) return 'declined';
  if (saidIn(said, ACCEPTED)) return 'accepted';
  return answerInEnglish(said) ?? WITH_CODE.find(([, pattern]) => pattern.test(said))?.[0];
}
