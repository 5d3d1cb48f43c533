import type { Temporal } from 'temporal-polyfill';
import { findDue } from '../../kernel/dates/dues/due.ts';
import { parsePastDate } from '../../kernel/dates/dues/past.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import {
  type Days,
  type FindStretch,
  findStretch,
  type Stretch,
  stretchAtStart,
} from '../../kernel/dates/stretch.ts';
import { takeYearStretch, yearStretchIn } from '../../kernel/dates/yearStretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';

/** The days that a filter's words tell, and the words without them. */
export interface FilterDays {
  /** Taken then; in a list of closed ones, closed then. */
  readonly between: Days | undefined;
  readonly dueBetween: Days | undefined;
  readonly rest: string;
}

/** « à échéance cette semaine », « échéances de mars ». */
const DUE =
  /(?<!\p{L})(?:(?:qui\s+)?(?:arrive(?:nt)?|arrivant|vien(?:t|nent)|tombe(?:nt)?)\s+)?(?:(?:à|a|avec|dont)\s+)?(?:l[’'])?(?:éch[ée]ances?|echeances?)\s+(?:est\s+|:\s*)?(?=\S)/iu;
/** « sur la revue de mars » are words of a decision. */
const ABOUT = /(?<!\p{L})(?:sur|concernant|à propos|au sujet)(?!\p{L})/iu;

/** « prises hier », « du GEC aujourd'hui »: a day at the end needs no small word before it. */
const LAST_DAY =
  /\s*(?<!\p{L})(?:(?:prises?|enregistr[ée]{1,2}e?s?|not[ée]{1,2}e?s?)\s+)?(?=(?:hier|avant-hier|aujourd[’']hui|ce matin|ce mois(?:-ci)?|cette semaine)[\s?!.]*$)/iu;

/** @throws DomainError date.* */
export function takeDays(typed: string, today: Temporal.PlainDate): FilterDays {
  const text = ABOUT.test(typed) ? typed : typed.replace(LAST_DAY, ' de ');
  const bounded = takeWithin(text, today) ?? takeBound(text, today);
  if (bounded) return bounded;
  const due = DUE.exec(text);
  const said = due ? text.slice(due.index + due[0].length) : '';
  const dueDays = due ? onEitherSide(stretchAtStart, said, today, 'future') : undefined;
  if (due && dueDays) {
    const rest = `${text.slice(0, due.index)} ${dueDays.rest}`;
    return { between: undefined, dueBetween: daysOf(dueDays), rest };
  }
  if (ABOUT.test(text)) return { between: undefined, dueBetween: undefined, rest: text };
  const found = onEitherSide(findStretch, text, today, 'past') ?? takeYearStretch(text, today);
  return { between: found && daysOf(found), dueBetween: undefined, rest: found?.rest ?? text };
}

/** « avant le 15 mars », « après le 5 mars ». */
const BOUND = new RegExp(
  String.raw`(?<!\p{L})(?<side>avant|apr[eè]s)\s+(?=(?:le\s+)?(?:\d|${A_WEEKDAY}|demain|hier))`,
  'iu',
);
/** « à échéance avant le 15 mars ». */
const DUE_BEHIND =
  /(?:(?:qui\s+)?(?:arrive(?:nt)?|arrivant|vien(?:t|nent)|tombe(?:nt)?)\s+)?(?:(?:à|a|avec|dont)\s+)?(?:l[’'])?[ée]ch[ée]ances?\s*:?\s*$/iu;

/**
 * Before or after a day of this year: taken when that is behind, due when it is ahead. A list says which.
 * @throws DomainError date.*
 */
function takeBound(text: string, today: Temporal.PlainDate): FilterDays | undefined {
  const match = ABOUT.test(text) ? null : BOUND.exec(text);
  if (!match) return undefined;
  const found = nearest(text.slice(match.index + match[0].length), today);
  if (!found) return undefined;
  const head = text.slice(0, match.index);
  const rest = `${head.replace(DUE_BEHIND, ' ')} ${found.rest}`;
  const isBefore = fold(match.groups?.side ?? '') === 'avant';
  const ahead = found.from.until(today).days < 0;
  const days = isBefore
    ? {
        from: ahead ? today : found.from.with({ month: 1, day: 1 }),
        to: ahead ? found.from : found.from.subtract({ days: 1 }),
      }
    : {
        from: found.to.add({ days: 1 }),
        to: ahead ? found.to.with({ month: 12, day: 31 }) : today,
      };
  return ahead || DUE_BEHIND.test(head)
    ? { between: undefined, dueBetween: days, rest }
    : { between: days, dueBetween: undefined, rest };
}

/** Of the day ahead and the one behind, the nearer: the 15th of March said in March is this year's. */
function nearest(said: string, today: Temporal.PlainDate): Stretch | undefined {
  const [ahead, behind] = (['future', 'past'] as const).map((side) =>
    onEitherSide(stretchAtStart, said, today, side),
  );
  if (!ahead || !behind) return ahead ?? behind;
  const distance = ({ from }: Stretch): number => Math.abs(today.until(from).days);
  return distance(ahead) <= distance(behind) ? ahead : behind;
}

const WITHIN = /(?<!\p{L})d[’']ici\s+(?:(?:au|à|la)\s+(?!fin))?/iu;

/** « avant fin avril », « pour la mi-mars »: a day that is due. */
const TO_THE_END =
  /(?<!\p{L})(?:avant|pour|jusqu[’'](?:à|a))\s+(?:la\s+)?(?:fin|mi)(?=[\s-]+\p{L}|[\s-]+\d)/iu;

/** « d'ici la fin du mois », « d'ici vendredi »: due from today to then. */
function takeWithin(text: string, today: Temporal.PlainDate): FilterDays | undefined {
  const end = ABOUT.test(text) ? null : TO_THE_END.exec(text);
  if (end) return untilEnd(text, end.index, today);
  const match = ABOUT.test(text) ? null : WITHIN.exec(text);
  const found =
    match && onEitherSide(findStretch, text.slice(match.index + match[0].length), today, 'future');
  if (match && !found) return untilEnd(text, match.index, today);
  if (!match || !found) return undefined;
  const rest = `${text.slice(0, match.index)} ${found.rest.replace(/^\s*(?:la\s+)?fin(?:\s+d[eu’'])?(?!\p{L})/iu, ' ')}`;
  return { between: undefined, dueBetween: { from: today, to: found.to }, rest };
}

/** « d'ici fin avril »: a day that only a due date tells. @throws DomainError date.* */
function untilEnd(text: string, start: number, today: Temporal.PlainDate): FilterDays | undefined {
  const found = findDue(text.slice(start), today.toZonedDateTime('UTC'));
  if (!found) return undefined;
  const rest = `${text.slice(0, start)} ${found.rest}`;
  return { between: undefined, dueBetween: { from: today, to: found.date }, rest };
}

const daysOf = ({ from, to }: Days): Days => ({ from, to });

/** Days are looked for on their usual side first. */
function onEitherSide(
  find: FindStretch,
  text: string,
  today: Temporal.PlainDate,
  side: 'future' | 'past',
): Stretch | undefined {
  try {
    return find(text, today, side);
  } catch (error) {
    const beyond = side === 'future' ? 'date.past' : 'date.future';
    if (!(error instanceof DomainError) || error.code !== beyond) throw error;
    return find(text, today, side === 'future' ? 'past' : 'future');
  }
}

const SINCE = /(?<!\p{L})depuis?\s+/iu;

/** « depuis le 1er janvier », and the words before it. */
interface Since {
  readonly since: Temporal.PlainDate | undefined;
  readonly rest: string;
}

/** @throws DomainError date.* */
export function takeSince(text: string, today: Temporal.PlainDate): Since {
  const match = SINCE.exec(text);
  if (!match) return { since: undefined, rest: text };
  const said = text.slice(match.index + match[0].length);
  return { since: dayOf(said, today), rest: text.slice(0, match.index) };
}

const YEAR = /^(?:l[’']année\s+|le début de\s+)?(\d{4})\b/iu;

/** « janvier » is since its first day, « 2026 », « le début de l’année » too. */
function dayOf(said: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const year = YEAR.exec(said)?.[1];
  if (year && !/^\d{4}-/.test(said)) return parsePastDate(`1er janvier ${year}`, today);
  const ofYear = yearStretchIn(`depuis ${said}`, today);
  if (ofYear) return ofYear.from;
  try {
    return parsePastDate(said, today);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'date.missing') throw error;
    return parsePastDate(`1er ${said}`, today);
  }
}
