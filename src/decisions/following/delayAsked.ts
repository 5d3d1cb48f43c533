import type { Temporal } from 'temporal-polyfill';
import { parseDue } from '../../kernel/dates/dues/due.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const ASKS = oneOf(
  '(?:demand|souhait|sollicit|propos|reclam|requ[ei]r)(?:e|es|ent|ait|aient|erait|eraient|ons|ez|iert|ierent)',
  '(?:a|ont|avons|ai) (?:demande|souhaite|sollicite|propose|reclame)',
  'veut|veulent|voudrait|voudraient|voulait|aimerait|aimeraient|attend|attendent|espere|esperent',
  '(?:a|ont|aurait|auraient|avons|ai) besoin|(?:asks?|asked|requests?|requested|wants?|needs?|would like)',
);
const DELAY = oneOf(
  'delais?',
  'echeance',
  'report',
  'prolongation',
  'deadline',
  'extension',
  'more time',
);
/** « la BAD demande un délai »: somebody asks for it, and nobody has granted it. */
const ASKED = new RegExp(String.raw`(?<!\p{L})${ASKS}(?!\p{L}).*?(?<!\p{L})${DELAY}(?!\p{L})`, 'u');
const UNTIL = /(?<!\p{L})(?:jusqu[’'](?:au|à|a)|au|pour le|until|to)\s+(\S.*)$/iu;

/** Whether what is said of a decision is that somebody asks for more time. */
export const isDelayAsked = (said: string): boolean => ASKED.test(fold(said));

/** The day until which more time is asked for, where one is said and nothing else behind it. */
export function delayUntil(
  said: string,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate | undefined {
  const [, day = ''] = UNTIL.exec(said.replace(/[\s.!]+$/u, '')) ?? [];
  if (day === '' || !isDelayAsked(said)) return undefined;
  try {
    const { date, rest } = parseDue(day, now);
    return rest === '' ? date : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
