import type { Temporal } from 'temporal-polyfill';
import type { Line } from '../kernel/commands/line.ts';
import { findWhen, parseWhen } from '../kernel/dates/when.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { type Feast, feastNamed } from './feasts.ts';
import { oneDay } from './oneDay.ts';

/** What is said of the days off. */
export type HolidayRequest =
  | { readonly kind: 'list'; readonly year: number | undefined }
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

/**
 * Reads « férié confirmer Tabaski 17 mai 2027 », « férié ajouter 12 août, deuil national »,
 * « férié retirer 25 mai », « fériés 2028 ».
 * @throws DomainError `holiday.*`, `date.*`
 */
export function parseHoliday({ rest, now }: Line): HolidayRequest {
  if (VERBS.confirm.test(rest)) return confirmation(rest.replace(VERBS.confirm, ''), now);
  if (VERBS.add.test(rest)) return addition(rest.replace(VERBS.add, ''), now);
  if (VERBS.withdraw.test(rest)) {
    return { kind: 'withdraw', day: oneDay(parseWhen(rest.replace(VERBS.withdraw, ''), now)).date };
  }
  const year = YEAR.exec(rest)?.[0];
  return { kind: 'list', year: year === undefined ? undefined : Number(year) };
}

function confirmation(text: string, now: Temporal.ZonedDateTime): HolidayRequest {
  const feast = feastNamed(text);
  if (!feast) throw new DomainError('holiday.feastUnknown', { text: text.trim() });
  const day = oneDay(findWhen(text, now))?.date;
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
  return { kind: 'add', day: date, name };
}

/** « le » is what is left of « le 12 août ». */
const SHORTEST_NAME = 3;
