import type { DecisionKind } from '../../../prisma/client/enums.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import type { SaidDecision } from './recordRequest.ts';

/** Nothing to carry out, even without its « ? »: « qui relance le ministère ». */
const ASKS = new RegExp(
  oneOf(
    String.raw`^${oneOf(
      "qui|qu'est|qu est|que (?:fait|fais|faire|doit|dit|pense|faut)|quoi",
      'quand|comment|combien|pourquoi|ou|quel(?:le)?s?|est-ce|faut-il',
      'who|what|when|how|why|where|which',
    )}(?![\p{L}-])`,
    // « la BAD doit-elle »
    String.raw`^\S+-(?:t-)?(?:il|elle|on|ils|elles|nous|vous|je|tu)(?!\p{L})`,
  ),
  'u',
);

/** What may be talk is written down by a press, and a question that says nothing to do by none. */
export function notAddressed(
  { said, group, kind }: SaidDecision,
  groups: readonly Group[],
): DomainError {
  const taken = takeMeeting(said, groups);
  const what = taken.rest.replace(/^[\s.,;:–-]+|[\s?]+$/gu, '');
  if (ASKS.test(fold(what))) {
    return new DomainError('decision.asked', { suggestions: ['décisions'] });
  }
  const place = taken.meetingCode ?? (taken.group ?? group)?.code;
  const line = place ? `${CALLED_BY[kind]} ${place} : ${what}` : `${CALLED_BY[kind]} : ${what}`;
  return new DomainError('decision.notAddressed', { suggestions: [line] });
}

/** The word that writes one of each kind down. */
const CALLED_BY: Readonly<Record<DecisionKind, string>> = {
  decision: 'décision',
  action: 'action',
  recommendation: 'recommandation',
  commitment: 'engagement',
};
