import type { DecisionKind } from '../../../prisma/client/enums.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { SaidDecision } from './recordRequest.ts';

/** What may be talk is written down by a press. */
export function notAddressed({ said, group, kind }: SaidDecision): DomainError {
  const word = CALLED_BY[kind];
  const what = said.replace(/^[\s.,;:–-]+|[\s?]+$/gu, '');
  const line = group ? `${word} ${group.code} : ${what}` : `${word} : ${what}`;
  return new DomainError('decision.notAddressed', { suggestions: [line] });
}

/** The word that writes one of each kind down. */
const CALLED_BY: Readonly<Record<DecisionKind, string>> = {
  decision: 'décision',
  action: 'action',
  recommendation: 'recommandation',
  commitment: 'engagement',
};
