import type { Temporal } from 'temporal-polyfill';
import { distanceOf } from '../../kernel/dates/days/distance.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Locale } from '../../kernel/locale/translate.ts';
import type { Decision } from '../decision.ts';
import { checkDue, isBefore } from '../dueDate.ts';
import type { Due } from '../recording/saidDue.ts';

const BY = /^(?:d[’'`´]\s*|de\s+)/iu;

/**
 * « d'une semaine », « de 15 jours »: counted from the due date. Once that is past, from which day is not
 * guessed: both are told.
 * @returns undefined when it is no length of time
 */
export function readPostponedBy(
  said: string,
  { code, dueOn }: Pick<Decision, 'code' | 'dueOn'>,
  today: Temporal.PlainDate,
): Due | undefined {
  const step = BY.test(said) ? distanceOf(said.replace(BY, '').trim()) : undefined;
  if (!step) return undefined;
  if (!dueOn) return { kind: 'day', day: step(today, 1) };
  if (!isBefore(dueOn, today)) return { kind: 'day', day: step(dueOn, 1) };
  const [fromDue, fromToday] = [step(dueOn, 1), step(today, 1)].map((day) => dayInWords(day, 'fr'));
  const params = { code, fromDue: fromDue ?? '', fromToday: fromToday ?? '' };
  const fault = new DomainError('decision.postponedFromWhen', params);
  return { kind: 'fault', said, fault };
}

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
