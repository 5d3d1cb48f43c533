import type { Temporal } from 'temporal-polyfill';
import { parsePastDate } from '../../kernel/dates/dues/past.ts';
import { DomainError } from '../../kernel/errors.ts';

const DAY =
  /^(?:du|de|d[’']|le)\s*(?<day>(?:\p{L}+\s+)?(?:\d{1,2}(?:er)?\s+\p{L}+(?:\s+\d{4})?|hier|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|ce jour|aujourd[’']hui))$/iu;

/** « du 4 mars » behind the group; a heading that says anything else is none. */
export function dayOfHeading(
  said: string,
  today: Temporal.PlainDate,
): Temporal.PlainDate | 'unread' | undefined {
  if (said === '') return undefined;
  const day = DAY.exec(said)?.groups?.day;
  if (day === undefined) return 'unread';
  try {
    return parsePastDate(day, today);
  } catch (error) {
    if (error instanceof DomainError) return 'unread';
    throw error;
  }
}
