import { fold } from '../../kernel/text/fold.ts';
import type { LastOf } from '../lastLine.ts';

const LINE = String.raw`(?:(?:la\s+|les\s+)?(?:lignes?|no|n°)\s*|la\s+)`;
const A_NUMBER = new RegExp(String.raw`^${LINE}?\d{1,4}(?![\d\p{L}-])`, 'iu');
/** « la dernière ligne : … »: of whoever speaks. */
const THE_LAST =
  /^(?:(?:la|ma)\s+)?derni[eè]re(?:\s+(?:ligne|entr[ée]e|d[ée]cision|action))?\s*[:,]\s*/iu;

/** « la dernière décision », « la dernière action » ; « ma dernière action » may be whatever one has done. */
export function lastNamed(rest: string): LastOf {
  const [, whose, kind] = LAST_NAMED.exec(fold(rest)) ?? [];
  if (kind === 'decision') return kind;
  return kind === 'action' && whose === 'la' ? kind : undefined;
}

const LAST_NAMED = /^(la|ma) derniere (decision|action)(?![a-z])/u;

/** « corriger 5 fautes » counts what there is to do, and speaks of no line. */
const COUNTED =
  /^\d{1,4}\s+(?!(?:presents|excuses|absents|trois|apres)\b)\p{L}{4,}[sx](?![\p{L}-])/u;

/** « 3-5 », « 3 à 5 », « 3 » */
const FROM_TO = String.raw`\d{1,4}(?:\s*(?:-|–|à)\s*\d{1,4})?`;
/**
 * « annule 3 », « annule 3 et 4 », « annule 3-5 », « annule la 3 : erreur »; « annuler 2 missions » is
 * something to do.
 */
const NUMBERS = new RegExp(
  String.raw`^(?:de\s+)?${LINE}?(${FROM_TO}(?:\s*(?:,|;|et)\s*(?:la\s+)?${FROM_TO})*)(?![\d-])\s*(?:[:,.!–]|$)`,
  'iu',
);
/** « la ligne 3 stp », « la ligne 3 car … »: « la ligne 5 du budget » is none of the book's. */
const AFTER_LINE =
  /^(?:la\s+)?(?:ligne|no|n°)\s*(\d{1,4})(?![\d-])(?!\s+(?:du|de|des|d[’']|dans)(?!\p{L})(?!\s*(?:livre|la s[ée]ance|s[ée]ance)))/iu;

/** Whether a folded text begins with the number of a line. */
export const namesLine = (folded: string): boolean =>
  THE_LAST.test(folded) || (A_NUMBER.test(folded) && !COUNTED.test(folded));

/** Whether what is named can be nothing but a line: « la ligne 6 », « 6 : … », « 6 par … ». */
export const namesLineOnly = (rest: string): boolean =>
  /^(?:(?:la\s+)?ligne\s*\d|(?:la\s+)?\d{1,4}\s*(?::|par\s))/iu.test(rest);

/** The lines that are named, where nothing but a reason may follow; none when it is something else. */
export function readNumbers(rest: string): readonly number[] {
  const [, said = ''] = NUMBERS.exec(rest) ?? AFTER_LINE.exec(rest) ?? [];
  const stretches = [...said.matchAll(STRETCH)].map(([, from, to]) => numbersFrom(from, to));
  return stretches.every((numbers) => numbers.length > 0) ? [...new Set(stretches.flat())] : [];
}

const STRETCH = /(\d+)(?:\s*(?:-|–|à)\s*(\d+))?/giu;
/** More lines than anybody annuls at once: « annuler 2027-2030 » speaks of years. */
const MOST_AT_ONCE = 20;

/** « 3-5 » is 3, 4 and 5; « 12-03 » and « 5-3 » are no lines. */
function numbersFrom(from = '', to = from): readonly number[] {
  const first = Number(from);
  const count = Number(to) - first + 1;
  if (to.startsWith('0') || count < 1 || count > MOST_AT_ONCE) return [];
  return Array.from({ length: count }, (_, index) => first + index);
}

/** « 7 … », « la ligne 7 : … »: the number, and what is said of it; of which kind the last line is. */
export function readNumber(rest: string): {
  readonly number: number | LastOf;
  readonly rest: string;
} {
  const [last] = THE_LAST.exec(rest) ?? [];
  if (last !== undefined) return { number: lastNamed(rest), rest: rest.slice(last.length).trim() };
  const [whole = '', digits = ''] = NUMBERED.exec(rest) ?? [];
  return { number: Number(digits), rest: rest.slice(whole.length).trim() };
}

const NUMBERED = new RegExp(String.raw`^${LINE}?(\d{1,4})[\s:,–-]*(?:par\s+)?`, 'iu');
