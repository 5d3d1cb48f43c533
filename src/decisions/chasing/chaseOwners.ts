import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { phaseOf } from '../decision.ts';
import type { DecisionSubject } from '../following/following.ts';

/** « relance D-2027-001 »: one writes to somebody about all that awaits him, so that whom is asked first. */
export function whomOf({ decision }: DecisionSubject, { directory }: Context): DomainError {
  const { code, status, owners } = decision;
  const names = owners.flatMap((owner) =>
    'person' in owner
      ? (directory.person(owner.person)?.name ?? [])
      : (directory.organization(owner.organization)?.acronym ?? []),
  );
  const awaited = phaseOf(status) === 'open' ? names : [];
  const suggestions =
    awaited.length > 0 ? awaited.map((name) => `relancer ${name} actions`) : [`décision ${code}`];
  return new DomainError('chase.ofDecision', { code, count: awaited.length, suggestions });
}
