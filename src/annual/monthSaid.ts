import { Temporal } from 'temporal-polyfill';
import {
  A_MONTH,
  A_WEEKDAY,
  dayInWords,
  MONTHS,
  monthNumber,
  WEEKDAYS,
} from '../kernel/dates/reading/french.ts';
import { fold } from '../kernel/text/fold.ts';

const ALONE = new RegExp(
  `^(?:(?:l[ae]|les) |l')?(?:de |du mois de |du mois d'|d[' ]|en )?(${A_MONTH})[ .,]*$`,
  'u',
);
/** « 11 », « jeudi 11 à 9h »: a day of a month that was just said. */
const DAY_ALONE = new RegExp(
  String.raw`^(?:(?:${A_WEEKDAY})\s+)?\d{1,2}(?:er)?(?=\s*(?:[.,]?$|[àa@]\s))`,
  'iu',
);

/** The month that a text is: « de mai », « d’août »; « 4 mai » is a day. */
export function monthAlone(text: string): number | undefined {
  const name = ALONE.exec(fold(text).replace(/\s+/gu, ' ').trim())?.[1];
  return name === undefined ? undefined : monthNumber(name);
}

/** « mardi », « mardi à 9h »: of no date. */
const WEEKDAY_ALONE = new RegExp(`^(${A_WEEKDAY})(?=\\s*(?:[.,!]?$|[àa@]\\s))`, 'iu');

/** « 11 » behind « 4 mai » is the 11th of May; « mardi » is of the same week. */
export function asNear(text: string, from: Temporal.PlainDate | Temporal.PlainYearMonth): string {
  const weekday = WEEKDAY_ALONE.exec(text)?.[1];
  if (weekday !== undefined && from instanceof Temporal.PlainDate) {
    const days = WEEKDAYS.indexOf(weekday.toLowerCase()) + 1 - from.dayOfWeek;
    return text.replace(WEEKDAY_ALONE, dayInWords(from.add({ days })));
  }
  return text.replace(DAY_ALONE, (day) => `${day} ${MONTHS[from.month - 1] ?? ''}`);
}

const CLOCK = /\d{1,2}\s*(?:h|:)\s*(?:\d{2})?(?!\d)/gu;
const NTH = /\d(?:er|e|eme|nd|nde|re)\s+(?=\p{L}+di)/gu;
const A_DATE = /\d|\b(?:jan|fe[vb]|mar[sc]|avr|apr|ma[iy]|jui|ju[nl]|aou|aug|sep|oct|nov|dec)/u;

/** Whether a day is told by its date: « mardi », « demain » are of no year that is to come. */
export const isDated = (text: string): boolean =>
  A_DATE.test(fold(text).replace(CLOCK, ' ').replace(NTH, ' '));
