import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Decision } from '../decision.ts';
import type { Passage } from './passages.ts';

/** The bodies that hold a decision: the one that took it, then those to which it was passed on. */
const holdersOf = (
  { groupId }: Pick<Decision, 'groupId'>,
  passages: readonly Pick<Passage, 'toGroupId'>[],
): readonly string[] => [groupId, ...passages.map(({ toGroupId }) => toGroupId)];

/** The last of these bodies that the actor coordinates; the one that took the decision when none is. */
export function heldBy(
  decision: Pick<Decision, 'groupId'>,
  passages: readonly Passage[],
  { actor, directory }: Pick<Context, 'actor' | 'directory'>,
): string {
  const coordinated = holdersOf(decision, passages).filter((id) => {
    const group = directory.group(id);
    return group !== undefined && actor.relations(group).has('coordinator');
  });
  return coordinated.at(-1) ?? decision.groupId;
}

/**
 * Checks that a decision may go from one body to another.
 * @throws DomainError `passage.confidential`, `passage.sameGroup`, `passage.cameFrom`
 */
export function checkPassage(
  { code }: Pick<Decision, 'code'>,
  passages: readonly Passage[],
  { own, from, to }: { readonly own: Group; readonly from: Group; readonly to: Group },
): void {
  // What a confidential body decides is not told outside, whoever asks.
  if (own.confidentiality === 'confidential' || from.confidentiality === 'confidential') {
    throw new DomainError('passage.confidential', { code, group: own.code });
  }
  if (from.id === to.id) throw new DomainError('passage.sameGroup', { code, group: to.code });
  const held = holdersOf({ groupId: own.id }, passages);
  if (held.includes(to.id) && !awaits(passages, to)) {
    throw new DomainError('passage.alreadyThere', { code, group: to.code });
  }
}

/** Whether that body has still to answer. */
export const awaits = (passages: readonly Passage[], to: Group): boolean =>
  passages.some(({ toGroupId, answeredAt }) => toGroupId === to.id && answeredAt === undefined);

/** Names the point that a passage puts on the ordre du jour of a body. */
export const passageKey = ({ id }: Pick<Decision, 'id'>, toGroupId: string): string =>
  `decision:${id}:${toGroupId}`;
