const A_NUMBER = /^(?:(?:la\s+)?(?:ligne|no|n°)\s*)?\d{1,4}(?![\d-])/u;

/** « corriger 5 fautes » counts what there is to do, and speaks of no line. */
const COUNTED =
  /^\d{1,4}\s+(?!(?:presents|excuses|absents|trois|apres)\b)\p{L}{4,}[sx](?![\p{L}-])/u;

/** « annule 3 », « annule la ligne 3 : erreur »; « annuler 2 missions » is something to do. */
const ITS_NUMBER =
  /^(?:(?:la\s+)?(?:ligne|no|n°)\s*\d{1,4}(?![\d-])|\d{1,4}\s*(?:[:,.!–]|et\s+\d|$))/u;

/** Whether a folded text begins with the number of a line. */
export const namesLine = (folded: string): boolean =>
  A_NUMBER.test(folded) && !COUNTED.test(folded);

/** The same, where nothing but a reason may follow. */
export const namesLineAlone = (folded: string): boolean => ITS_NUMBER.test(folded);

/** « 7 … », « la ligne 7 : … »: the number, and what is said of it. */
export function readNumber(rest: string): { readonly number: number; readonly rest: string } {
  const [whole = '', digits = ''] =
    /^(?:(?:la\s+)?(?:ligne|no|n°)\s*)?(\d{1,4})[\s:,–-]*/iu.exec(rest) ?? [];
  return { number: Number(digits), rest: rest.slice(whole.length).trim() };
}
