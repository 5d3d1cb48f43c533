import type { Directory, Organization } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';

/** A country and its people as they are typed, and how its cooperation may be called. Folded. */
const COUNTRIES: readonly (readonly [typed: RegExp, called: RegExp])[] = [
  [/^(?:allemagne|allemands?|germany)$/u, /^(?:allemagne|allemande?)$/u],
  [/^(?:belgique|belges?|belgium)$/u, /^(?:belgique|belge)$/u],
  [/^(?:canada|canadiens?)$/u, /^(?:canada|canadienne?)$/u],
  [/^(?:chine|chinois)$/u, /^(?:chine|chinoise?)$/u],
  [/^(?:danemark|danois|denmark)$/u, /^(?:danemark|danoise?)$/u],
  [/^(?:espagne|espagnols?|spain)$/u, /^(?:espagne|espagnole?)$/u],
  [/^(?:etats-unis|usa|americains?|usaid|united states)$/u, /^(?:etats-unis|americaine?)$/u],
  [/^(?:france|francais)$/u, /^(?:france|francaise?)$/u],
  [/^(?:italie|italiens?|italy)$/u, /^(?:italie|italienne?)$/u],
  [/^(?:japon|japonais|japan)$/u, /^(?:japon|japonaise?)$/u],
  [/^(?:luxembourg|luxembourgeois)$/u, /^(?:luxembourg|luxembourgeoise?)$/u],
  [/^(?:norvege|norvegiens?|norway)$/u, /^(?:norvege|norvegienne?)$/u],
  [/^(?:pays-bas|hollande|hollandais|neerlandais|netherlands)$/u, /^(?:pays-bas|neerlandaise?)$/u],
  [/^(?:royaume-uni|britanniques?|united kingdom|uk)$/u, /^(?:royaume-uni|britannique)$/u],
  [/^(?:suede|suedois|sweden)$/u, /^(?:suede|suedoise?)$/u],
  [/^(?:suisses?|switzerland)$/u, /^suisse$/u],
  [/^(?:turquie|turcs?)$/u, /^(?:turquie|turque?)$/u],
];

const TWO_WORDS = /\b(pays|etats|royaume) (bas|unis|uni)\b/gu;

/** Whether a folded name is that of the country whose cooperation bears one of these folded words. */
export function isCountryOf(typed: string, words: readonly string[]): boolean {
  const country = typed.replace(TWO_WORDS, '$1-$2');
  return COUNTRIES.some(
    ([names, called]) => names.test(country) && words.some((word) => called.test(word)),
  );
}

const EMBASSY =
  /^(?:(?:l'|la )?(?:ambassade|cooperation) )?(?:(?:de |du |des )?(?:(?:le|la|les) |[ld]')?)?/u;

/** The one organisation of a country: « la Suisse », « l’ambassade du Danemark ». */
export function organizationOfCountry(
  { organizations }: Directory,
  typed: string,
): Organization | undefined {
  const country = fold(typed).replace(EMBASSY, '');
  const [only, ...others] = organizations.filter(({ acronym, name }) =>
    isCountryOf(country, fold(`${acronym} ${name}`).split(/[\s,']+/u)),
  );
  return others.length === 0 ? only : undefined;
}

/** Whether a word that may be somebody's name is that of a country: « Togo ». */
export const isCountry = (typed: string): boolean => COUNTRY_NAMES.has(fold(typed.trim()));

/** The same, where a sentence may name anything: by the name of the country, with its capital, and not « suisse ». */
export function organizationOfCountryNamed(
  directory: Directory,
  typed: string,
): Organization | undefined {
  const isNamed =
    /^\p{Lu}/u.test(typed) && isCountry(typed.replace(/(?<=^(?:Pays|[ÉE]tats)) /u, '-'));
  return isNamed ? organizationOfCountry(directory, typed) : undefined;
}

const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  ['fr', 'en'].flatMap((locale) => {
    const named = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    const codes = CAPITALS.flatMap((first) => CAPITALS.map((second) => `${first}${second}`));
    return codes.flatMap((code) => named.of(code) ?? []).map(fold);
  }),
);
