import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isDoubted } from './hearsay.ts';

/** « de publier », « d'en parler », « de ne pas fermer »; « de notre avenir » is none. */
const NOUN = oneOf(
  '[nv]otre|autre|quatre|entre|outre|contre|votre|titre|cadre|ordre|nombre|chiffre|lettre|membre|avenir',
  `${A_MONTH}|dernier|premier|hier|maire|ministere|calendrier`,
);
const TO_DO = `(?:ne (?:pas |plus |rien |jamais )?|n')?(?:[sl]'|(?:se|y|en|le|la|les|leur|lui) )?(?!${NOUN}\\b)\\p{L}{2,}(?:er|ir|re|oir)\\b`;
const OF_DOING = `(?:de |d')${TO_DO}`;

/** « que faire de la note », « que non » ask or answer, and say nothing to be done. */
const THAT = /^(?:que |qu')(?!\p{L}+(?:er|ir|re|oir)\b)(?:\S+ ){1,}\S/u;
/** What is to be: « publiera », « soit publiée », « va publier », « est chargé de ». */
const TO_BE = oneOf(
  String.raw`\p{L}{2,}r(?:a|ont)|so(?:it|ient)|aient|fasse(?:nt)?|puisse(?:nt)?|doi(?:t|vent)`,
  String.raw`(?:va|vont) (?:se |s')?\p{L}+(?:er|ir|re|oir)`,
  '(?:est|sont) (?:charg|invit|mandat|désign|design|autoris|pri)[ée]e?s?',
);
/** What was, or is: « a été utile », « est trop tôt », « manque de clarté ». « à » leads to somebody. */
const IS_SO = oneOf(
  'est|sont|a|ont|avai(?:t|ent)|étai(?:t|ent)|etai(?:t|ent)|fut|va|vont|vaut|peut|peuvent|faut',
  'manque(?:nt)?|reste(?:nt)?|semble(?:nt)?|demeure(?:nt)?|mérite(?:nt)?|merite(?:nt)?|constitue(?:nt)?|suffit',
);
const FIRST_VERB = new RegExp(
  `(?<!\\p{L})(?:(?<toBe>${TO_BE})|(?<isSo>${IS_SO}))(?![\\p{L}-])`,
  'u',
);

/** « au PNUD de … », « à l'UE que … »: to whom, and no question put to them. */
const NO_QUESTION = String.raw`(?!(?:si|pourquoi|comment|quand|quel\p{L}*|ou|quoi|combien|de|que) )`;
const UP_TO_WHAT = "(?=(?:de |d'|que |qu'))";
const TO_WHOM = new RegExp(
  oneOf(
    String.raw`^(?:au|aux|a|a la) (?:${NO_QUESTION}\S+ ){1,8}?${UP_TO_WHAT}`,
    String.raw`^a l'\S+ (?:${NO_QUESTION}\S+ ){0,8}?${UP_TO_WHAT}`,
  ),
  'u',
);

const QUESTION = /\b(?:quoi|pourquoi)\b/u;
/** « de faire une pause » is done in the room, and resolves nothing. */
const IN_THE_ROOM =
  /^(?:de |d')(?:(?:faire|prendre|marquer|observer) une (?:\S+ )?(?:pause|suspension)|(?:suspendre|lever|clore|reprendre) (?:la )?(?:seance|reunion|travaux)|passer au (?:point|suivant))\b/u;
const SAID_THEN = oneOf(
  "hier|avant-hier|tout a l'heure|l'autre jour|la (?:derniere|precedente) fois|en 20\\d\\d|il y a (?:\\d|une?|deux|trois)",
  "l'an (?:dernier|passe)|(?:l'annee|la semaine|le mois|le trimestre|le semestre) (?:derniere?|passee?|precedente?)",
  `(?:${A_MONTH}|${A_WEEKDAY}) (?:dernier|passe)`,
  '(?:lors de|a) (?:la|sa|notre) (?:derniere|precedente)',
);
/** « en janvier dernier », « hier »: told of another day. */
export const isOfThen = (folded: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${SAID_THEN}(?!\\p{L})`, 'u').test(folded);

/**
 * Whether what stands behind « décide », « convient », « demande » says what is to be done: « de publier »,
 * « que la BM présente », « au PNUD de relire ». « de quoi », « que la réunion a été utile », « à l'UE si
 * c'est prêt » do not: they are asked about.
 */
export function saysWhat(behind: string): boolean {
  const said = behind.trim().toLowerCase().normalize('NFC').replace(/’/gu, "'");
  const folded = fold(said);
  if (isOfThen(folded) || QUESTION.test(folded) || isDoubted(behind)) return false;
  const whom = TO_WHOM.exec(folded)?.[0] ?? '';
  // Folding keeps every letter of French one letter: what is cut off one is cut off the other.
  return isToDo(said.slice(whom.length), folded.slice(whom.length));
}

function isToDo(said: string, folded: string): boolean {
  if (IN_THE_ROOM.test(folded)) return false;
  if (new RegExp(`^${OF_DOING}`, 'u').test(folded)) return true;
  if (!THAT.test(folded)) return false;
  const groups = FIRST_VERB.exec(said)?.groups;
  return groups?.isSo === undefined;
}
