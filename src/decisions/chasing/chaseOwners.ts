import { withStandIns } from '../../directory/standIns.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { answering } from '../answering.ts';
import { type Decision, phaseOf } from '../decision.ts';
import type { DecisionSubject } from '../following/following.ts';
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
  { decision, group }: DecisionSubject,
): Promise<Reply> {
  const { code } = decision;
  const doers = doersOf(decision, group, context);
  const chased =
    wish.name === undefined ? { name: code, people: doers } : whomChased(context.directory, wish);
  if (wish.isMore || phaseOf(decision.status) !== 'open') throw whomOf(decision, context);
  const owed = doers
    .filter(({ id }) => chased.people.some((person) => person.id === id))
    .map((person) => ({ person, decisions: [decision] }));
  if (owed.length > 0) {
    return previewActions(context, chased, { owed, late: false }, decision.id);
  }
  if (wish.name === undefined) throw whomOf(decision, context);
  const suggestions = [`relance ${code}`, `décision ${code}`];
  throw new DomainError('chase.notOwner', { name: chased.name, code, suggestions });
}

/** Those whose it is to do: who answers for it, and who stands in for them. */
export function doersOf(
  decision: Decision,
  group: Group,
  { directory, now }: Pick<Context, 'directory' | 'now'>,
): readonly Person[] {
  const on = dayIn(now, group.zone);
  const { answer } = answering(decision, directory, on);
  const people = answer.flatMap((id) => directory.person(id) ?? []);
  return withStandIns(directory, people, group, on);
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
