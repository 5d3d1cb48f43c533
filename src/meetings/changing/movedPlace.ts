import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { NO_PLACE } from '../planning/place/place.ts';
import { isHybrid } from '../planning/place/placeKept.ts';
import { isPlaceNoun } from '../planning/place/placeNoun.ts';
import { barePlace, clean } from '../planning/place/placeSegment.ts';

const RATHER = '(?:(?:finalement|plut[oô]t|désormais|desormais)\\s+)?';
const RATHER_BEHIND = /\s+(?:finalement|plut[oô]t|d[ée]sormais)[\s.!]*$/iu;
const TO_A_PLACE =
  '(?=(?:au|aux|à|a|chez|dans|en (?:visio|ligne|salle|distanciel|pr[ée]sentiel)\\p{L}*|(?:en )?(?:(?:mode|format) )?hybride)(?!\\p{L}))(.+)$';
/** « aura lieu à l'ambassade »: only meetings are held. */
const HELD_AT = new RegExp(
  `^${RATHER}(?:aura lieu|se tient|se tiendra|se fera|se d[ée]roulera)\\s+${RATHER}${TO_A_PLACE}`,
  'iu',
);
/** « est au PNUD », « est dans l'impasse »: a state as well as a place. */
const IS_AT = new RegExp(`^${RATHER}(?:est|sera|c[’']est)\\s+(${RATHER})${TO_A_PLACE}`, 'iu');
const NEW_PLACE = /^(?:nouveau\s+)?lieu\s+(.+)$/iu;
const NEW_ROOM = /^(?:nouvelle\s+)?salle\s+(.+)$/iu;

const THINGS_IN =
  'foulee|courant|cadre|contexte|calme|serenite|confusion|mesure|limite|matinee|soiree|journee|apres-midi|semaine|mois|nuit|delais?|temps';
const HOW_OR_WHEN = [
  `dans ${oneOf('un|une|deux|trois|quelques?', String.raw`les (?:prochain|meilleur)\p{L}*`, `l[ae]s? (?:${THINGS_IN})`)}(?= |$)`,
  String.raw`a la (?:fin|mi|rentree|demande|suite|place|meme|date|lumiere|veille|une|faveur)\b`,
  String.raw`a l'(?:automne|ete|issue|initiative|heure|occasion|invitation|identique|avance|appel)\b`,
  String.raw`aux? (?:printemps|retour|mois|debut|cours|plus|moment|meme|lendemain|dates?|heures?|lieu)\b`,
  String.raw`aux? (?:complet|point mort|courant|rendez|second|premier|dernier|prochain)\b`,
  String.raw`au (?:moins|besoin|choix|pire|mieux|vu|nom|titre|sujet|profit)\b`,
  String.raw`a (?:huis|nouveau|partir|temps|titre|midi|minuit)\b`,
];
/** « dans deux semaines », « à la demande du Chef de file », « dans un climat tendu »: when, why or how. */
const NO_PLACE_AT = new RegExp(`^${oneOf(...HOW_OR_WHEN)}`, 'u');

/**
 * « aura lieu à l'ambassade de Suisse », « nouvelle salle hôtel de l'Amitié »: nothing when a figure may be a
 * date, nor for « en présentiel », which names no place.
 * @param known where the groups meet of themselves: « est au pnud »
 */
export function readMovedPlace(spoken: string, known: readonly string[]): string | undefined {
  const said = placeIn(spoken, known) ?? '';
  return barePlace(clean(said.replace(NO_PLACE, ' '))) || undefined;
}

const FIRST =
  /[,;]|\s(?:en raison|à cause|a cause|car|parce|pour|suite|à la demande|faute|afin|objet)(?!\p{L})/iu;

/** « salle indisponible », « salle B en travaux » tells why. */
const ROOM_IS =
  /^(?:la )?(?:salle|batiment|siege) (?:[a-z]\d?,? |\d{1,3},? )?(?:est |deja |trop |pas |non |plus )*(?:indisponible|disponible|occupee?|prise?|fermee?|reservee?|libre|petite?|en travaux)\b/u;

/** « à la DUE », « au radisson », « salle B » behind the new hour; « à la demande de l'UE » tells why. */
export function placeBehindHour(rest: string, known: readonly string[]): string | undefined {
  const [at = ''] = rest.replace(/^[\s,;:]+|[\s.!]+$/gu, '').split(FIRST);
  if (/[\d?]/u.test(at) || NO_PLACE_AT.test(fold(at)) || ROOM_IS.test(fold(at))) return undefined;
  if (!isPlaceNoun(at) && !isPlaceSaid(at, known) && !LED_TO_A_NAME.test(at)) return undefined;
  return barePlace(clean(at.replace(NO_PLACE, ' ')));
}

/** « au radisson », « à la bm »: behind an hour, what is led to so is a place. */
const LED_TO_A_NAME =
  /^(?:au|[àa] la|[àa] l(?:[’']|\s)|chez)\s*\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*)?$/iu;

/** Words of a sentence, with which no place alone begins. */
const NO_NAME = new RegExp(
  String.raw`^${oneOf(
    "mets|mettez|mettre|change[rz]?|rappel|urgent|svp|stp|s['’ ]il|merci|desole|d'accord|ok|oui|non",
    'plutot|finalement|meme|mais|donc|puis|et|si|sans|sauf|avec',
    'car|parce|pour|suite|motif|raison|objet|des que|une fois|quand|lorsque',
    "en|a|au|le|la|les|l'|des|je|on|il|elle|nous|vous",
  )}(?![\p{L}])`,
  'u',
);
const MOST_WORDS = 3;

/** What stands alone behind the new hour and is read as nothing, « , radisson »: it may well be the place. */
export function unreadBehindHour(rest: string): string | undefined {
  const left = /^[\s,;:]*(\p{L}[^,;:?\d]*?)[\s.!]*$/u.exec(rest)?.[1];
  if (!left || NO_NAME.test(fold(left)) || words(left).length > MOST_WORDS) return undefined;
  return left;
}

/** Whether a meeting is said to be held elsewhere, wherever that is. */
export const saysElsewhere = (spoken: string, known: readonly string[]): boolean =>
  placeIn(spoken, known) !== undefined;

/** How things stand is no place: « dans l'impasse », « dans un climat tendu », « dans deux semaines ». */
function placeIn(spoken: string, known: readonly string[]): string | undefined {
  const said = toldPlace(spoken, known);
  const isPlace = said !== undefined && !/[\d?]/u.test(said) && !NO_PLACE_AT.test(fold(said));
  return isPlace ? said : undefined;
}

function toldPlace(spoken: string, known: readonly string[]): string | undefined {
  const said = spoken.replace(RATHER_BEHIND, '');
  if (ROOM_IS.test(fold(said))) return undefined;
  const held =
    HELD_AT.exec(said)?.[1] ?? NEW_PLACE.exec(said)?.[1] ?? roomNamed(NEW_ROOM.exec(said)?.[1]);
  if (held !== undefined) return held;
  const [, rather = '', at] = IS_AT.exec(said) ?? [];
  if (at === undefined) return undefined;
  return rather !== '' || said !== spoken || isPlaceSaid(at, known) ? at : undefined;
}

const ROOM_NAME = /^(?:\p{L}\d?|\d{1,3}|\p{Lu}\p{Ll}+|(?:du|des?)\s.+|d[’'].+)$/u;

/** « salle B », « salle du conseil », « salle Niger »: a letter, a figure or a proper noun alone is the name of a room. */
export const roomNamed = (name: string | undefined): string | undefined =>
  name !== undefined && ROOM_NAME.test(name.trim()) ? `salle ${name.trim()}` : name;

const LED = /^(?:au|aux|à|a|dans)(?!\p{L})/iu;
const LEAD = /^(?:(?:au|aux|à|a|dans)\s+)?(?:(?:la|le|les|l)\s+|l[’'])?/iu;

/** « chez Camille », « au Radisson », « à l'ambassade », « au pnud »: « à l'écoute » is none. */
export function isPlaceSaid(at: string, known: readonly string[]): boolean {
  if (/^(?:chez|en (?:visio|ligne|salle|distanciel|pr[ée]sentiel))/iu.test(at) || isHybrid(at))
    return true;
  if (!LED.test(at)) return false;
  const bare = at.replace(LEAD, '');
  const [head] = words(bare);
  if (!head) return false;
  const isName = /^\p{Lu}/u.test(bare) && /^(?:au|aux|à|a)(?!\p{L})/iu.test(at);
  return isName || isPlaceNoun(bare) || known.some((place) => isOneOf(head.folded, place));
}

const SHORTEST_NAME = 3;

const isOneOf = (word: string, place: string): boolean =>
  word.length >= SHORTEST_NAME && words(place).some(({ folded }) => folded === word);
