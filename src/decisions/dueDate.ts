import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import type { Locale } from '../kernel/locale/translate.ts';
import type { Decision } from './decision.ts';

/**
 * A decision is carried out after it is taken.
 * @throws DomainError `decision.dueBeforeMeeting`, `decision.dueBeforeTaken`
 */
export function checkDue(
  due: Temporal.PlainDate | undefined,
  { meeting, takenOn }: Pick<Decision, 'meeting' | 'takenOn'>,
  locale: Locale,
): void {
  if (!due) return;
  const said = dayInWords(due, locale);
  if (meeting && isBefore(due, meeting.day)) {
    const held = dayInWords(meeting.day, locale);
    throw new DomainError('decision.dueBeforeMeeting', { due: said, meeting: meeting.code, held });
  }
  if (isBefore(due, takenOn)) {
    const taken = dayInWords(takenOn, locale);
    throw new DomainError('decision.dueBeforeTaken', { due: said, taken });
  }
}

export const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  one.until(other).sign > 0;
