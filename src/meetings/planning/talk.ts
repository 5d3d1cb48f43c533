import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { isPlaceNoun } from './place/placeNoun.ts';
import { clean } from './place/placeSegment.ts';

/** Who speaks, is spoken to or is spoken of. */
const PEOPLE = "je|j'|tu|t'|il|elle|ils|elles|moi|toi|lui|eux|me|m'|te|qui";
const DOES = [
  'suis|serai|es|est|sont|sera|seront|serait|etait|ai|as|avons|avez|ont|aura|auront|avait',
  'arrive|arrivent|arrivera|part|partira|passe|passera|vient|viendra|rentre|rentrera|recoit|recevra',
  'doit|dois|devra|appelle|appellera|attend|attends|livre|livrera|rend|veut|peut|va|vont',
];
/** « la pompe sera livrée », « je serai à Mopti »: what people tell each other, and no meeting. */
const TALK = new RegExp(
  `(?:^|[ '])${oneOf(`${oneOf(PEOPLE)}(?: |$)`, `${oneOf(...DOES)}(?: |$)`, "(?:j|t|m)'")}`,
);

/** « ok pour », « non », « plutôt »: an answer to what was said before. */
const ANSWER =
  /^(?:ok|okay|oui|non|si|d'accord|daccord|dac|parfait|plutot|alors|mais|merci|entendu|noted?|super|impossible|possible|dispo|disponible|libre|occupee?|absente?|presente?|rappel)(?: |$)/;

const MEETING = '(?:reunion|rencontre|seance|session|assemblee|conference|visio|rdv|rendez-vous)';
/** « réunion du comité »: of those who speak there. */
const OURS = [
  'groupe|sous-groupe|s?gt|gec|comite|copil|bureau|equipe|secretariat|seg|troika|membres?|chefs?',
  'partenaires|points?|coordination|matin|soir|jour|mois|semaine|annee|trimestre|revue|validation',
  'aux?|a|chez|dans|en|pour|sur|avec|salle|le|la|les|est|sera|se|aura',
];
/** « panne d'eau au bureau »: what happens, and nobody meets for. */
const INCIDENT =
  /^(?:panne|coupure|delestage|greve|pluie|inondation|vol|pause|date limite|echeance|travaux|entretien d[eu]|nettoyage|anniversaire)\b/;

/** « chez moi », « je rencontre le ministre », « Moussa a une réunion »: of one person, and of no group. */
const OF_SOMEBODY = new RegExp(
  oneOf(
    String.raw`\bchez (?:moi|toi|lui|elle|nous|vous|eux)\b`,
    '^(?:je|tu) ',
    String.raw`(?<!\b(?:y|on)) a une? (?:reunion|rencontre|rdv|rendez-vous)\b`,
    `\\b(?:ma|mon|ta|ton|sa|son|leur) ${MEETING}\\b`,
    'conference de presse',
    String.raw`^(?:est|sera|semble|reste) (?:deja )?(?:plein|complet|ferie|pris|charge|libre|impossible|difficile|mieux|bon|trop)\b`,
    String.raw`^(?:(?:la|une) )?${MEETING} (?:du |de la |de l'|des )(?!${oneOf(...OURS)}\b)\p{L}`,
    String.raw`\brencontre(?:nt|ra|ront)? (?:le|la|les|l')`,
    // « le 2 est adopté », « le 25 est un jeudi »: told of the day, or of a point that has its number.
    String.raw`^(?:est|sera|serait|etait) (?:adopt|valid|retenu|clos|termin|fini|report|annul|suppr|repouss|decal|(?:une?|le|la|trop|tres|mieux|notre|mon)\b)`,
    String.raw`^on (?:voit|recoit|appelle|invite|attend) (?:le|la|les|l'|un|une|m|mme)\b`,
  ),
  'u',
);

/** « le PNUD annonce que la revue se tiendra le 30 »: told of somebody. */
const REPORTED =
  /^.{1,40} (?:annonce|informe|signale|indique|precise|confirme|rappelle|dit|nous dit|nous informe|nous rappelle)(?:nt|ra)? (?:que |qu')/;

/** « la réunion de demain »: one that stands already, and is told of. */
const THAT_MEETING = new RegExp(
  String.raw`^(?:je (?:vous|te) rappelle )?(?:la|cette|notre|ma) ${MEETING_NOUN} (?:de|du|d') ?(?:demain|aujourd'hui|ce soir|cet apres|\d|${A_WEEKDAY})`,
);

/** Whether a sentence tells of a meeting that is planned already, or what somebody announces. */
export const tellsOfMeeting = (sentence: string): boolean =>
  [REPORTED, THAT_MEETING].some((sign) => sign.test(fold(sentence.trim())));

/** « ça vous va ? » behind a meeting that is proposed. */
const AGREED =
  /[\s,]*(?:(?:ça|ca|cela)\s+(?:te|vous)\s+(?:va|convient|irait|conviendrait|dit)|c[’']est\s+(?:bon|ok)\s+pour\s+(?:toi|vous|tous|tout le monde)|(?:vous|tu)\s+(?:êtes|es)\s+(?:dispo\p{L}*|libres?)|ok\s+pour\s+(?:toi|vous|tous))[\s?!.]*$/iu;

/** The sentence without the question that asks whether it suits. */
export const withoutAgreed = (text: string): string => text.replace(AGREED, '');

/** Whether what a sentence says besides its group, day and hour is talk between people. */
export function isTalk(left: string): boolean {
  const said = fold(clean(left));
  return (
    [TALK, ANSWER, INCIDENT].some((sign) => sign.test(said)) || OF_SOMEBODY.test(fold(left.trim()))
  );
}

const LED =
  /^(?:(?:au|aux|a|at|chez|dans|en|pour|sur|concernant|avec|objet|sujet|salle|visio\p{L}*|teams|zoom|meet|atelier|conference|assemblee|concertation|plenieres?|call|seminaire)(?: |$)|a l'|au sujet|a propos)/u;

/** Whether each part of what is left is a place or a subject that says so: « au PNUD », « pour la revue ». */
export const isOnlyPlan = (left: string): boolean =>
  left
    .split(/[,;]/u)
    .map(clean)
    .every((part) => part === '' || LED.test(fold(part)) || isPlaceNoun(part));

/** « s'est tenue », « a validé la note », « n'est pas possible », « c'est trop tôt »: told of a meeting, and plans none. */
const TELLS = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    "[snc][’']est|n[’']a|ne|été|impossible",
    String.raw`(?:a|ont|avait|est|sera|serait|[ée]tait)\s+(?:pas|plus|déjà|deja|trop|bien|mal|impossible|possible|difficile|ete|exclue?|annul[ée]e?|report[ée]e?)`,
    String.raw`a\s+(?:bien\s+|d[ée]j[àa]\s+)?(?:\p{L}+(?:é|ée|és|ées)|decide|valide|adopte|discute|examine|approuve|eu)`,
    String.raw`ont\s+\p{L}+(?:é|ée|és|ées)|qui\s+\p{L}+|(?:annul|report|discut|supprim)[ée]e?s?`,
    String.raw`plus\s+(?:t[ôo]t|tard|courte?|longue?)`,
  )}(?!\p{L})`,
  'iu',
);

/** Whether what stands beside a group and a date is told of a meeting. */
export const tellsOfIt = (left: string): boolean => TELLS.test(left);

const NEW_ONE_TOLD =
  /nouvelle\s+r[ée]union\s(?:[^,;:(]*?\s)?(?:(?:a|ont|avait|aurait)\s+(?:bien\s+|d[ée]j[àa]\s+)?(?:[ée]t[ée]|eu)|(?:est|serait)\s+(?:annul|report|supprim|d[ée]cal)\p{L}+|s[’']est|n[’'](?:a|est|aura|avait))(?!\p{L})/iu;

/** « une nouvelle réunion du GEC a été annulée mercredi »: told of one, where « nouvelle réunion le 4 » asks for it. */
export const isNewMeetingTold = ({ called, text }: Pick<Line, 'called' | 'text'>): boolean =>
  called === 'nouvelle reunion' && NEW_ONE_TOLD.test(text);
