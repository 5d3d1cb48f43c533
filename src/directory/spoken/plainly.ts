import { CAN_YOU, withoutThanks } from '../../kernel/commands/courtesies.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const HELLO =
  "(?:bonjour|bonsoir|salut|hello)(?: [àa] tous| griot)?|griot|svp|stp|s'il (?:te|vous) pla[iî]t|merci de|merci d'|veuillez";
const WANTED =
  "(?:il )?(?:faut|faudrait)|on (?:doit|peut)|je (?:veux|voudrais|souhaite|souhaiterais)|j'aimerais";
const TELL_ME =
  "(?:me |m'|nous )?(?:dire|indiquer|donner|montrer)(?: moi)?|(?:dis|dites|donne|donnez|montre|montrez)[- ]moi|savoir|avoir";
const LEADING = new RegExp(
  `^(?:${oneOf(HELLO, WANTED, CAN_YOU, TELL_ME)}(?:[\\s,:!]+|(?<=')))+(?=\\S)`,
  'iu',
);

/**
 * A sentence as it would be said without its courtesies, its apostrophes straight and nothing at its end: what readers
 * of whole sentences look at.
 */
export const plainly = (text: string): string =>
  withoutThanks(text)
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(/[\s.!]+$/u, '');

const POLITE = new RegExp(`^(?:(?:${HELLO})[\\s,:!]+)*${CAN_YOU}(?!\\p{L})`, 'iu');

/** The same of what is ordered or told; undefined for a question: « peux-tu ajouter … ? » is none. */
export function plainlyUnlessAsked(text: string): string | undefined {
  if (!text.includes('?')) return plainly(text);
  const said = text.replaceAll('’', "'").replace(/[\s?!]+$/u, '');
  return POLITE.test(said) && !said.includes('?') ? plainly(said) : undefined;
}
