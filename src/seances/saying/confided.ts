import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const KEPT_OUT = '(?:pv|cr|micro|proces[- ]verbal|compte[- ]rendu)';

const CONFIDED = new RegExp(
  `^${oneOf(
    String.raw`(?:strictement |tres )?confidentiel(?:le)?(?!\p{L})`,
    String.raw`(?:ce(?:tte)? (?:point|partie|echange|discussion)|cela|ceci|ca|c'|ce qui suit) ?(?:est|reste|doit rester) (?:strictement )?confidentiel(?:le)?(?!\p{L})`,
    String.raw`(?:(?:on|nous) (?:passe|passons) )?(?:a |en )?huis[- ]clos[\s.!]*$`,
    String.raw`(?:(?:a )?ne pas|ne) (?:noter|note[sz]?|consigner|ecrire|diffuser)(?: (?:pas|rien))?(?: (?:ca|cela|ceci))?[\s.!]*(?::|$)`,
    String.raw`(?:off|hors ${KEPT_OUT})[\s.!]*(?::|$)`,
  )}`,
  'u',
);

/**
 * Whether a sentence wishes not to be written: « confidentiel : … », « huis clos », « hors PV : … ». « le rapport
 * confidentiel est transmis » tells of a report.
 */
export const isConfided = (typed: string): boolean =>
  CONFIDED.test(fold(typed.trim()).replace(/’/gu, "'"));
