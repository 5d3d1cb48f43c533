import type { Temporal } from 'temporal-polyfill';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH, A_WEEKDAY, monthNumber } from '../../kernel/dates/reading/french.ts';
import { findWhen, parseWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { oneDay } from '../planning/oneDay.ts';
import { type Feast, feastCalled, feastNamed } from './feasts.ts';
import { type HolidaySaid, holidaySaid } from './holidaySaid.ts';

/** What is said of the days off. */
export type HolidayRequest =
  | {
      readonly kind: 'list';
      readonly year: number | undefined;
      /** « fériés de mai »: of that month alone. */
      readonly month?: number;
    }
  /** « c'est quand la Tabaski ? » */
  | { readonly kind: 'when'; readonly feast: Feast }
  /** « prochain jour férié » */
  | { readonly kind: 'next' }
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  /** « le 12 mars est férié »: told, and to be confirmed. */
  | ({ readonly kind: 'told' } & HolidaySaid)
  /** Without a day: as it is computed. */
  | { readonly kind: 'confirm'; readonly feast: Feast; readonly day?: Temporal.PlainDate }
  | { readonly kind: 'add'; readonly day: Temporal.PlainDate; readonly name: string }
  | { readonly kind: 'withdraw'; readonly day: Temporal.PlainDate };

const VERBS = {
  confirm: /^\s*(?:confirmer?|confirmez|annoncer?)\b/iu,
  add: /^\s*(?:ajouter?|ajoutez)\b/iu,
  withdraw: /^\s*(?:retirer?|retirez|supprimer?|enlever?)\b/iu,
} as const;

const YEAR = /\b20\d{2}\b/u;

/** « est-ce que le 17 mai est férié ? » */
export const isDayAsked = (text: string): boolean => DAY_ASKED.test(fold(text));

const DAY_ASKED =
  /\b(?:est|jour|sera)\b.*\b(?:feriee?|chomee?)\b|^(?:est-ce qu'|est-ce que )?on travaille le \d/u;

/** « ajoute le 12 août comme férié », « déclare le 3 mai férié ». */
const ADDED =
  /^(?:ajoute[rz]?|declare[rz]?|note[rz]?|mets|mettez|mettre) (?:le )?(?=.*\d.* (?:comme |en )?(?:jour )?(?:feriee?|chomee?)\b)/u;
const CALLED_OFF = /\s*(?:comme\s+|en\s+)?(?:jour\s+)?(?:f[ée]ri[ée]e?|ch[ôo]m[ée]e?)(?!\p{L})/iu;

/** Whether a sentence without the word first gives a day off. */
export const isDayGiven = (text: string): boolean => ADDED.test(fold(text));

/** « prochain jour férié », « le prochain férié c'est quand »: the next of them all. */
const NEXT =
  /^(?:(?:quel|quand|c'est|est|le|du) )*prochain (?:jour )?(?:ferie|chome)\b(?: (?:c'est|c|est))?(?: quand)?[ ?!.]*$/u;

/** Whether the next day off is asked for. */
export const isNextAsked = (text: string): boolean => NEXT.test(fold(text));

/** A day and nothing behind it: « si la lune le permet », « au ministre » ask for something else. */
const A_DAY = oneOf(
  String.raw`(?:(?:${A_WEEKDAY})\s+)?\d{1,2}(?:er)?(?:\s+(?:${A_MONTH})(?:\s+20\d{2})?|[/.-]\d{1,2}(?:[/.-](?:20)?\d{2})?)?`,
  String.raw`20\d{2}-\d{2}-\d{2}|(?:${A_WEEKDAY})(?:\s+prochain)?`,
);
const CONFIRMS = new RegExp(
  String.raw`^\s*confirm(?:e[rz]?|ons)\s+(?:(?:que\s+)?(?:la|le)\s+|l')?(?<feast>\p{L}+)(?:\s+20\d{2})?(?:\s+(?:est|sera|tombe))?\s+(?:le|au|pour\s+le)\s+${A_DAY}(?:\s+(?:svp|stp|merci))?[\s.!]*$`,
  'iu',
);

/** « confirme la Tabaski le 5 mai 2028 »: the feast is the object, and nothing else is confirmed. */
export const confirmsFeast = (text: string): boolean =>
  feastCalled(CONFIRMS.exec(fold(text))?.groups?.feast ?? '') !== undefined;

const WHEN = /\b(?:quand|quel jour|quelle date|la date)\b/u;

/** The feast whose day is asked for: « c'est quand la Tabaski ? ». */
export const feastAsked = (text: string): Feast | undefined =>
  WHEN.test(fold(text)) ? feastNamed(text) : undefined;

/**
 * Reads « férié confirmer Tabaski 17 mai 2027 », « férié ajouter 12 août, deuil national »,
 * « férié retirer 25 mai », « fériés 2028 ».
 * @throws DomainError `holiday.*`, `date.*`
 */
export function parseHoliday({ text, rest, called, now }: Line): HolidayRequest {
  if (isNextAsked(text)) return { kind: 'next' };
  const asked = feastAsked(text);
  if (asked) return { kind: 'when', feast: asked };
  const told = holidaySaid(text, now);
  if (told) return { kind: 'told', ...told };
  if (isDayGiven(text)) return addition(withoutDayOff(text), now);
  // « férié ajouter 12 août, jour chômé » asks nothing.
  const ordered = called !== '' && Object.values(VERBS).some((verb) => verb.test(rest));
  if (!ordered && isDayAsked(text)) return dayAsked(text, now);
  if (VERBS.confirm.test(rest)) return confirmation(rest.replace(VERBS.confirm, ''), now);
  if (VERBS.add.test(rest)) return addition(rest.replace(VERBS.add, ''), now);
  if (VERBS.withdraw.test(rest)) {
    const said = rest.replace(VERBS.withdraw, '');
    const day = oneDay(parseWhen(said, now)).date;
    refuseFarAhead(said, day, now, `férié retirer ${day}`);
    return { kind: 'withdraw', day };
  }
  return listOf(rest, now);
}

const MONTH = new RegExp(
  String.raw`^(?:du mois de |du mois d'|de |d'|en |pour |au mois de |au mois d')?(${A_MONTH})\b`,
  'u',
);

/** « du mois prochain », « de ce mois »: by how many months ahead. */
const MONTHS_AHEAD: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:du |le |au )?mois (?:prochain|pro|qui vient|suivant|d'apres)\b/u],
  [0, /^(?:de |du |pour )?(?:ce mois(?:-ci|ci| ci)?|le mois|mois(?: en cours)?)[ ?!.]*$/u],
];

function monthAhead(rest: string, now: Temporal.ZonedDateTime): HolidayRequest | undefined {
  const said = fold(rest);
  const [months] = MONTHS_AHEAD.find(([, sign]) => sign.test(said)) ?? [];
  if (months === undefined) return undefined;
  const { year, month } = now.toPlainDate().toPlainYearMonth().add({ months });
  return { kind: 'list', year, month };
}

/** A month that is over is that of next year. */
function listOf(rest: string, now: Temporal.ZonedDateTime): HolidayRequest {
  const ahead = monthAhead(rest, now);
  if (ahead) return ahead;
  const said = YEAR.exec(rest)?.[0];
  const month = monthNumber(MONTH.exec(fold(rest))?.[1] ?? '');
  const coming = month > 0 && month < now.month ? now.year + 1 : undefined;
  const year = said === undefined ? coming : Number(said);
  return { kind: 'list', year, ...(month > 0 ? { month } : {}) };
}

/** « déclare le 3 mai férié, deuil national » without what says that it is one. */
const withoutDayOff = (text: string): string =>
  text.replace(/^\p{L}+\s+/u, '').replace(CALLED_OFF, ' ');

/** « le lundi de Pâques est férié ? » is no day that one can compute here: all of them are shown. */
function dayAsked(text: string, now: Temporal.ZonedDateTime): HolidayRequest {
  const day = oneDay(findWhen(text, now))?.date;
  return day ? { kind: 'day', day } : { kind: 'list', year: undefined };
}

function confirmation(text: string, now: Temporal.ZonedDateTime): HolidayRequest {
  const feast = feastNamed(text);
  if (!feast) throw new DomainError('holiday.feastUnknown', { text: text.trim() });
  const day = oneDay(findWhen(text, now))?.date;
  if (day) refuseFarAhead(text, day, now, `férié confirmer ${feast} ${day}`);
  return { kind: 'confirm', feast, ...(day ? { day } : {}) };
}

function addition(text: string, now: Temporal.ZonedDateTime): HolidayRequest {
  const { date, rest } = oneDay(parseWhen(text, now));
  const name = rest
    .replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, '')
    .replace(/^(?:le|la|motif|nom)\s*:?\s+/iu, '')
    .replace(/[«»"]/gu, '')
    .trim();
  if (fold(name).length < SHORTEST_NAME) {
    throw new DomainError('holiday.nameMissing', { day: date.toString() });
  }
  refuseFarAhead(text, date, now, `férié ajouter ${date}, ${name}`);
  const feast = feastCalled(name);
  return feast ? { kind: 'confirm', feast, day: date } : { kind: 'add', day: date, name };
}

/** Of a day gone by this year, that of next year is not meant without saying so. */
const FAR_AHEAD_DAYS = 270;

/** @throws DomainError `holiday.yearUnsaid`, with the line that says it */
function refuseFarAhead(
  said: string,
  day: Temporal.PlainDate,
  now: Temporal.ZonedDateTime,
  line: string,
): void {
  if (YEAR.test(said) || now.toPlainDate().until(day).days <= FAR_AHEAD_DAYS) return;
  const label = dayInWords(day, 'fr');
  throw new DomainError('holiday.yearUnsaid', { day: label, suggestions: [line], labels: [label] });
}

/** « le » is what is left of « le 12 août ». */
const SHORTEST_NAME = 3;
