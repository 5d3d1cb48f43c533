import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { notedAs } from './notedAs.ts';
import type { Saying } from './phrases.ts';
import { readSaying, type Said } from './saying.ts';

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

const MARKED = new RegExp(
  String.raw`^\s*(?:${oneOf(
    String.raw`[(\[]?\s*(?:${oneOf(
      '(?:strictement |tr[èe]s )?confidentiel(?:le)?',
      `off|hors ${KEPT_OUT}|(?:[àa] )?huis[- ]clos`,
    )})\s*(?:[)\]]\s*[,:;.–—]?|[,:;–—]|\s-(?=\s)|\.(?=\s))`,
    String.raw`(?:[àa] )?ne pas (?:noter|consigner|[ée]crire|diffuser)\s*:`,
  )})\s*(?=\S)`,
  'iu',
);

/**
 * The line that is said to the book and told in confidence, without what says so: « info : le ministre part » of
 * « info : confidentiel, le ministre part ». Undefined when nothing does: « info : confidentialité des données ».
 */
export function confidedIn({ kind, rest }: Pick<Said, 'kind' | 'rest'>): string | undefined {
  const word = notedAs(kind);
  if (word === undefined) return undefined;
  const speaker = SPEAKER.exec(rest)?.[0] ?? '';
  const told = [
    rest.replace(MARKED, ''),
    `${speaker}${rest.slice(speaker.length).replace(MARKED, '')}`,
    TELLS.has(kind) ? rest.replace(IN_BRACKETS, '') : rest,
  ].find((without) => without !== rest);
  return told === undefined ? undefined : `${word} : ${told}`;
}

/** « UE : » */
const SPEAKER = /^[^:]{2,80}:\s+(?=\S)/u;
const TELLS: ReadonlySet<Saying> = new Set(['info', 'followUp']);
/** « UE (hors PV) : … », « le ministre part (confidentiel) »; a decision may be of a « rapport (confidentiel) ». */
const IN_BRACKETS = new RegExp(
  String.raw`\s*\((?:confidentiel(?:le)?|off|hors ${KEPT_OUT}|(?:à )?ne pas (?:noter|diffuser))\)(?=\s*:|[\s.]*$)`,
  'iu',
);

/** Whether a pasted line is not to be written with the others. */
export function isKeptOut(line: string): boolean {
  const said = readSaying(line);
  return isConfided(line) || (said !== undefined && confidedIn(said) !== undefined);
}
