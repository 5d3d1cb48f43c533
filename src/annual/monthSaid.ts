import { fold } from '../kernel/text/fold.ts';

const MONTHS =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const ALONE = new RegExp(
  `^(?:(?:l[ae]|les) |l')?(?:de |du mois de |du mois d'|d[' ]|en )?(${MONTHS.join('|')})[ .,]*$`,
  'u',
);
/** « 11 », « jeudi 11 à 9h »: a day of a month that was just said. */
const DAY_ALONE =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi)\s+)?\d{1,2}(?:er)?(?=\s*(?:[.,]?$|[àa@]\s))/iu;

/** The month that a text is: « de mai », « d’août »; « 4 mai » is a day. */
export function monthAlone(text: string): number | undefined {
  const name = ALONE.exec(fold(text).replace(/\s+/gu, ' ').trim())?.[1];
  return name === undefined ? undefined : MONTHS.indexOf(name) + 1;
}

/** « 11 » behind « 4 mai » is the 11th of May. */
export const inMonthOf = (text: string, { month }: { readonly month: number }): string =>
  text.replace(DAY_ALONE, (day) => `${day} ${MONTHS[month - 1] ?? ''}`);
