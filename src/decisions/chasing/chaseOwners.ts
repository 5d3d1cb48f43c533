import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { type Decision, phaseOf } from '../decision.ts';
import type { DecisionSubject } from '../following/following.ts';
import { holdingsOf } from '../ownedStore.ts';
import { whomChased } from './chased.ts';
import { previewActions } from './chaseReplies.ts';
import type { ChaseWish } from './chaseWish.ts';

/**
 * « relance D-2027-001 », « relance Keller pour D-2027-001 »: of that action alone, those who answer for it or one
 * of them. « … et D-2027-002 » is asked: one writes to somebody about all that awaits him as well.
 * @throws DomainError `chase.ofDecision`, `chase.notOwner`, `person.unknown`, `person.ambiguous`
 */
export async function chaseDecision(
  context: Context,
  wish: ChaseWish,
  { decision }: DecisionSubject,
): Promise<Reply> {
  const { code } = decision;
  const chased =
    wish.name === undefined
      ? { name: code, people: peopleOf(decision, context) }
      : whomChased(context.directory, wish);
  if (wish.isMore || phaseOf(decision.status) !== 'open') throw whomOf(decision, context);
  const owed = chased.people
    .filter((person) => answersFor(person, decision, context))
    .map((person) => ({ person, decisions: [decision] }));
  if (owed.length > 0) {
    return previewActions(context, chased, { owed, late: false }, decision.id);
  }
  if (wish.name === undefined) throw whomOf(decision, context);
  const suggestions = [`relance ${code}`, `décision ${code}`];
  throw new DomainError('chase.notOwner', { name: chased.name, code, suggestions });
}

/** Whether it is his to do: his own, or that of the organisation whose seat he holds. */
export function answersFor(
  person: Person,
  { owners, groupId }: Decision,
  { directory, now }: Pick<Context, 'directory' | 'now'>,
): boolean {
  const held = holdingsOf(person, directory, dayIn(now, person.zone));
  return held.some(
    ({ owner, groupIds }) =>
      (groupIds?.includes(groupId) ?? true) &&
      owners.some((one) =>
        'person' in one
          ? 'personId' in owner && owner.personId === one.person
          : 'organizationId' in owner && owner.organizationId === one.organization,
      ),
  );
}

/** Its owners, and those of the organisations that own it. */
function peopleOf({ owners }: Decision, { directory }: Context): readonly Person[] {
  const people = new Set(owners.flatMap((one) => ('person' in one ? [one.person] : [])));
  const organizations = new Set(
    owners.flatMap((one) => ('organization' in one ? [one.organization] : [])),
  );
  return directory.people.filter(
    ({ id, active, organizationId }) =>
      active && (people.has(id) || organizations.has(organizationId)),
  );
}

function whomOf(decision: Decision, { directory }: Context): DomainError {
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
