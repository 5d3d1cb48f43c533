import { oneOf } from '../../../kernel/text/pattern.ts';

/** « lieu habituel »: that of the group. */
export const isUsual = (place: string): boolean =>
  /^(?:(?:le )?(?:lieu |endroit )?habituel(?:le)?|(?:comme|que) d[’']habitude|m[êe]me (?:lieu|endroit|salle))[\s.!]*$/iu.test(
    place.trim(),
  );

const TO_BE_SETTLED =
  'pr[ée]ciser|confirmer|d[ée]finir|d[ée]terminer|fixer|communiquer|choisir|venir';
const UNSETTLED = new RegExp(
  String.raw`^(?:lieu\s+)?${oneOf(
    String.raw`[àa]\s+(?:${TO_BE_SETTLED})`,
    String.raw`non\s+(?:pr[ée]cis[ée]|d[ée]fini|fix[ée])`,
    'inconnu|pas encore (?:connu|fix[ée]|d[ée]fini)|tb[acd]',
    'on (?:verra|ne sait pas)(?: (?:encore|plus tard|apr[èe]s|[çc]a))*',
  )}[\s.!]*$`,
  'iu',
);

/** The place as it is kept: « à préciser » is none. */
export const settledPlace = (place: string): string =>
  UNSETTLED.test(place.trim()) ? '' : place.trim();
