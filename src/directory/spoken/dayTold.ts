import type { Temporal } from 'temporal-polyfill';
import { A_MONTH_TYPED, MONTHS, monthNumber } from '../../kernel/dates/reading/french.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const MONTH = String.raw`(?<month>${A_MONTH_TYPED})(?:\s+(?<year>20\d{2}))?$`;
const AT_END = new RegExp(String.raw`,?\s+(?:[àa] la )?fin (?:du mois )?(?:de |d')?${MONTH}`, 'iu');
const IN_MONTH = new RegExp(String.raw`,?\s+en ${MONTH}`, 'iu');
const IN_YEAR = /,?\s+en (?<year>20\d{2})$/iu;
const ON_DAY = new RegExp(String.raw`,?\s+le (?<day>1er|\d{1,2})\s+${MONTH}`, 'iu');

const dayOf = ({ day = '1er', month = 'janvier', year }: Groups): string =>
  [day, month, year].filter((part) => part !== undefined).join(' ');

function dayAfterEnd({ month = '', year }: Groups): string {
  const number = monthNumber(month);
  const isLast = number === MONTHS.length && year !== undefined;
  return dayOf({
    month: MONTHS[number % MONTHS.length],
    year: isLast ? `${Number(year) + 1}` : year,
  });
}

function withDay(said: string, pattern: RegExp, day: (groups: Groups) => string): string {
  const found = pattern.exec(said);
  return found ? `${said.slice(0, found.index)} à partir du ${day(found.groups ?? {})}` : said;
}

/** The sentence whose last words tell a day as seats and mandates read it: « prend la présidence en janvier » begins on the 1st. */
export const begunThen = (said: string): string =>
  [IN_MONTH, IN_YEAR, ON_DAY].reduce((left, pattern) => withDay(left, pattern, dayOf), said);

/**
 * The same of what is left: whoever « quitte le GT Eau fin mars » sits there no more from the 1st of April. « en mars »,
 * said in March, is left as it is: its 1st is gone, and nobody has left since then for having said so.
 */
export function leftThen(said: string, now: Pick<Temporal.ZonedDateTime, 'month'>): string {
  const { month, year } = IN_MONTH.exec(said)?.groups ?? {};
  const isThisMonth = month !== undefined && year === undefined && monthNumber(month) === now.month;
  return isThisMonth ? said : begunThen(withDay(said, AT_END, dayAfterEnd));
}
