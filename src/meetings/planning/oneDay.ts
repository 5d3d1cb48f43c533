import type { When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { shortDay } from '../../kernel/locale/format.ts';

/**
 * A meeting is held on one day: « du 4 au 11 mars » is not taken for its first day in silence.
 * @throws DomainError `date.several`
 */
export function oneDay<T extends When | undefined>(when: T): T {
  if (!when?.lastDay) return when;
  throw new DomainError('date.several', {
    first: shortDay(when.date, 'fr'),
    second: shortDay(when.lastDay, 'fr'),
  });
}
