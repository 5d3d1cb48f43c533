import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { putsCondition } from '../changing/onCondition.ts';

const ODJ = "(?:l' ?)?(?:odj|ordre du jour)(?![\\p{L}])";
const AGREED = new RegExp(
  `^${oneOf(
    `(?:oui,? |ok,? )?(?:(?:je |nous |on )(?:valide|validons|approuve|approuvons)|valide[rz]?) (?:bien )?${ODJ}`,
    `(?:ok|d'accord|accord|c'est (?:bon|ok)|bon) pour ${ODJ}`,
    `${ODJ}(?: \\S+){0,5}? (?:est )?(?:ok|bon|valide|approuve|d'accord)(?: pour (?:moi|nous))?[\\s.!]*$`,
  )}`,
  'u',
);
/** « sauf le point 2 », « mais pas le divers »: nothing is validated as it is. */
const RESERVED =
  /(?<!\p{L})(?:sauf|mais|hors|pas|non|hormis|excepte|reserve|apres|quand|demain)(?!\p{L})/u;

/** « je valide l'odj du GEC du 11 », « ok pour l'ordre du jour », « odj du GEC ok pour moi ». */
export function agreesToAgenda({ rest }: Line): boolean {
  const said = fold(rest.trim());
  if (said.includes('?') || RESERVED.test(said) || putsCondition(rest)) return false;
  return AGREED.test(said);
}

const WORDS_OF_IT =
  /(?<!\p{L})(?:oui|ok|je|nous|on|valid(?:e[rz]?|ons)|validé|approuv(?:e[rz]?|ons)|approuvé|est|bien|d[’']accord|accord|c[’']est|bon|pour(?:\s+(?:moi|nous))?|l[’']\s?(?:odj|ordre du jour)|odj|ordre du jour)(?!\p{L})/giu;

/** The line with nothing left but the meeting that it names. */
export const withoutAgreement = (line: Line): Line => ({
  ...line,
  rest: line.rest
    .replace(WORDS_OF_IT, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:]+/u, '')
    .trim(),
});
