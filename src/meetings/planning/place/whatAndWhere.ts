import { isPlaceNoun } from './placeNoun.ts';

/** « appui au ministère », « réponse à la BAD »: what « à » follows without leading to a place. */
export const GOVERNING =
  'appui|aide|soutien|acc[èe]s|adh[ée]sion|contribution|transfert|passation|r[ée]ponse|participation|assistance|hommage|lettre|note|demande|transmission';
const GOVERNS = new RegExp(`^(?:l[ae]s?\\s+|l[’'])?(?:${GOVERNING})s?(?!\\p{L})`, 'iu');
const IS_LED = /^(?:au|aux|à|chez|dans)(?!\p{L})/iu;

const LED = /\s+(?:(?<chez>chez)|à|a|au|aux|dans)\s+(?:(?:la|le|les)\s+|l[’'])?/giu;
/** « PNUD », « ONU Femmes ». */
const ACRONYM = /^\p{Lu}{2,}(?!\p{L})/u;

const TOWN = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?$/u;

/**
 * « premier ministre à la primature », « petit déjeuner chez l'ambassadeur »: what one meets for, and where.
 * Undefined when nothing tells that the one leads to the other: « hôtel de l'Amitié à Bamako ».
 * @param isHeld whether the first is held somewhere, be it a town: « retraite à Koulikoro »
 */
export function whatAndWhere(
  segment: string,
  isHeld: boolean,
): { readonly what: string; readonly where: string } | undefined {
  if (IS_LED.test(segment)) return undefined;
  const governed = GOVERNS.test(segment) ? 1 : 0;
  for (const led of [...segment.matchAll(LED)].slice(governed)) {
    const what = segment.slice(0, led.index).trim();
    const where = segment.slice(led.index).trim();
    const place = segment.slice(led.index + led[0].length);
    const isTown = isHeld && TOWN.test(place);
    const isPlace =
      isTown || led.groups?.chez !== undefined || isPlaceNoun(place) || ACRONYM.test(place);
    if (what !== '' && isPlace) return isPlaceNoun(what) ? undefined : { what, where };
  }
  return undefined;
}
