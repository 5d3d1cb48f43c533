import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import type { Locale } from '../kernel/locale/translate.ts';
import type { Decision } from './decision.ts';
import { checkDue, isBefore } from './dueDate.ts';

/** To when, and why. */
export interface Postponement {
  readonly to: Temporal.PlainDate;
  readonly reason: string;
}

/**
 * What a decision becomes when it is postponed. The ladder begins again with the new date: whoever
 * was told of the old delay is told of the new one.
 * @throws DomainError `decision.postponedEarlier`, `decision.dueBeforeMeeting`, `decision.dueBeforeTaken`
 */
export function postponed(
  decision: Decision,
  { to, reason }: Postponement,
  locale: Locale,
): Decision {
  const { dueOn, code } = decision;
  if (dueOn && !isBefore(dueOn, to)) {
    throw new DomainError('decision.postponedEarlier', {
      code,
      due: dayInWords(dueOn, locale),
      to: dayInWords(to, locale),
    });
  }
  checkDue(to, decision, locale);
  return {
    ...decision,
    dueOn: to,
    postponements: decision.postponements + 1,
    postponeReason: reason,
    escalationStep: 0,
    escalationHalted: undefined,
  };
}
