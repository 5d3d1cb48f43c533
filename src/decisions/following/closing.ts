import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Locale } from '../../kernel/locale/translate.ts';
import type { Decision } from '../decision.ts';
import { isBefore } from '../dueDate.ts';

/** When and how a decision was carried out. */
export interface Closing {
  /** Undefined when nothing is said: the day its owner said, or today. */
  readonly day: Temporal.PlainDate | undefined;
  /** Empty when nothing is said. */
  readonly note: string;
}

/**
 * What a decision becomes when it is carried out on a day, which cannot be before it was taken.
 * @throws DomainError `decision.closedBeforeTaken`
 */
export function closedOn(
  decision: Decision,
  { day, note }: Closing,
  today: Temporal.PlainDate,
  locale: Locale,
): Decision {
  const said = day ?? decision.closedOn ?? today;
  if (isBefore(said, decision.takenOn)) {
    throw new DomainError('decision.closedBeforeTaken', {
      code: decision.code,
      closed: dayInWords(said, locale),
      taken: dayInWords(decision.takenOn, locale),
    });
  }
  return { ...decision, closedOn: said, closedNote: note === '' ? decision.closedNote : note };
}

/** What a decision becomes when it is to be done again, or is no longer said to be done. */
export const notClosed = (decision: Decision): Decision => ({
  ...decision,
  closedOn: undefined,
  closedNote: undefined,
});
