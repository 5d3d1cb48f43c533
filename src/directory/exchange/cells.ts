import { cellText, dayWritten } from '../../kernel/cells.ts';
import { zoneNamed } from '../../kernel/dates/clocks/places.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Cell } from '../../kernel/office.ts';
import { plainAddress } from '../../kernel/text/address.ts';
import { fold } from '../../kernel/text/fold.ts';
import { joinedAddresses } from '../addresses/addresses.ts';
import { readQuietHours } from '../quietHoursSaid.ts';
import type { Choice, Column } from './tables.ts';

/** Why a cell cannot be used; its sentence is in the locales. */
export type CellFault =
  | 'empty'
  | 'formula'
  | 'email'
  | 'phone'
  | 'quietHours'
  | 'code'
  | 'zone'
  | 'day'
  | 'number'
  | 'choice'
  | 'tooLong';

export type ReadCell = { readonly value: string } | { readonly fault: CellFault };

const LONGEST = 300;
/** One word, « @ », a domain: in plain letters, since others look like them and are not. */
const EMAIL = /^[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
/** « +223 76 12 34 56 », « (00223) 76.12.34.56 ». */
const PHONE = /^\+?[\d\s().-]+$/u;
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 18;
const CODE = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/u;

/** A cell in the one way in which values are compared. */
export function readCell(column: Column, cell: Cell | undefined): ReadCell {
  const typed = cellText(cell);
  if (typed === '')
    return column.fallback === undefined ? fault('empty') : { value: column.fallback };
  if (typed.startsWith('=')) return fault('formula');
  if (typed.length > LONGEST) return fault('tooLong');
  return readTyped(column, typed);
}

const fault = (why: CellFault): ReadCell => ({ fault: why });

const matching = (value: string, pattern: RegExp, why: CellFault): ReadCell =>
  pattern.test(value) ? { value } : fault(why);

function readTyped({ kind }: Column, typed: string): ReadCell {
  if (kind === 'text') return { value: typed };
  if (kind === 'email') return matching(plainAddress(typed), EMAIL, 'email');
  if (kind === 'emails') return readEmails(typed);
  if (kind === 'phone') return readPhone(typed);
  if (kind === 'quietHours') return readQuiet(typed);
  if (kind === 'code') return matching(typed.toUpperCase(), CODE, 'code');
  if (kind === 'zone') return readZone(typed);
  if (kind === 'day') return readDay(typed);
  if ('from' in kind) {
    const number = Number(typed);
    const fits = Number.isInteger(number) && number >= kind.from && number <= kind.to;
    return fits ? { value: String(number) } : fault('number');
  }
  const choice = kind.find((one) => wordsOf(one).includes(fold(typed)));
  return choice ? { value: choice } : fault('choice');
}

function readEmails(typed: string): ReadCell {
  const addresses = typed
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(plainAddress);
  const all = addresses.every((address) => EMAIL.test(address));
  return all ? { value: joinedAddresses(addresses) } : fault('email');
}

function readPhone(typed: string): ReadCell {
  const digits = typed.replace(/\D/gu, '').length;
  const fits = PHONE.test(typed) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  return fits ? { value: typed } : fault('phone');
}

function readQuiet(typed: string): ReadCell {
  const value = readQuietHours(typed);
  return value === undefined ? fault('quietHours') : { value };
}

/** The words of a choice in every language, and its code. */
const wordsOf = (choice: Choice): readonly string[] => [
  fold(choice),
  ...(['fr', 'en'] as const).map((locale) =>
    fold(translator(locale)(`directory.exchange.choice.${choice}`)),
  ),
];

function readDay(typed: string): ReadCell {
  const day = dayWritten(typed);
  return day ? { value: day.toString() } : fault('day');
}

function readZone(typed: string): ReadCell {
  const value = zoneNamed(typed);
  return value === undefined ? fault('zone') : { value };
}
