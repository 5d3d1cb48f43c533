import { oneOf } from '../../../kernel/text/pattern.ts';

/** « lieu habituel »: that of the group. */
export const isUsual = (place: string): boolean =>
  /^(?:(?:le )?(?:lieu |endroit )?habituel(?:le)?|(?:comme|que) d[’']habitude|m[êe]me (?:lieu|endroit|salle))[\s.!]*$/iu.test(
    place.trim(),
  );

const TO_BE_SETTLED =
  'pr[ée]ciser|confirmer|d[ée]finir|d[ée]terminer|fixer|communiquer|choisir|venir';
const UNSETTLED = new RegExp(
  String.raw`^(?:(?:le\s+|la\s+)?(?:lieu|salle|endroit)\s+)?(?:reste\s+)?${oneOf(
    String.raw`[àa]\s+(?:${TO_BE_SETTLED})`,
    String.raw`non\s+(?:pr[ée]cis[ée]|d[ée]fini|fix[ée])`,
    'inconnu|pas encore (?:connu|fix[ée]|d[ée]fini|choisi)e?|tb[acd]',
    'on (?:verra|ne sait pas)(?: (?:encore|plus tard|apr[èe]s|[çc]a))*',
  )}[\s.!]*$`,
  'iu',
);

/** « tout le monde en visio »: for whom is said of no room. */
const FOR_ALL =
  /^(?:(?:(?:pour\s+)?(?:tout le monde|tous|toutes|chacun)|uniquement|exclusivement|100\s*%)\s+)(?:(?:est|sera|sont|seront)\s+)?(?:(?:en|par)\s+(?=visio|distanciel))?(?=(?:visio|distanciel|en ligne)(?!\p{L}))/iu;

/** « visio pour tout le monde ». */
const THEN_FOR_ALL =
  /(?<=^(?:visio\p{L}*|distanciel|en ligne))\s+pour\s+(?:tout le monde|tous|toutes|chacun)$/iu;

/** The place as it is kept: « à préciser » is none. */
export const settledPlace = (place: string): string =>
  UNSETTLED.test(place.trim()) ? '' : place.trim().replace(FOR_ALL, '').replace(THEN_FOR_ALL, '');

const FORM = '(?:r[ée]union|format|formule|mode|version)';
const HYBRID = String.raw`(?:(?:en|au)\s+)?(?:${FORM}\s+)?hybride`;
const IS_HYBRID = new RegExp(String.raw`^${HYBRID}[\s.!]*$`, 'iu');
/** « PNUD en hybride », « PNUD (hybride) »; « centrale hybride » is a thing. */
const THEN_HYBRID = new RegExp(
  String.raw`(?:\s*[,(–-]\s*${HYBRID}|\s+(?:en\s+(?:${FORM}\s+)?|${FORM}\s+)hybride)[\s.!]*\)?$`,
  'iu',
);

/** « hybride », « en format hybride »: how a meeting is held, in a room and by video, and no name of a room. */
export const isHybrid = (place: string): boolean => IS_HYBRID.test(place.trim());

/** Such a place says already that some are far. */
const BY_VIDEO = /(?<!\p{L})visio/iu;

/**
 * The place as it is kept, where « hybride » means the room that it would be held in, and by video too.
 * @param room where it is held when nothing is said; '' when nobody knows
 */
export function placeKept(said: string, room: string): string {
  if (isHybrid(said)) return bothWays(room);
  const named = said.trim().replace(THEN_HYBRID, '');
  return named === said.trim() ? settledPlace(said) : bothWays(settledPlace(named));
}

function bothWays(room: string): string {
  if (BY_VIDEO.test(room)) return room;
  return room === '' ? 'en présentiel et en visio' : `${room}, et en visio`;
}
