import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';

/** « qui est dans mon groupe »: the one that he coordinates, or the only one in which he sits. */
export const asksOwnGroup = (text: string): boolean =>
  /(?<!\p{L})(?:mon|notre) (?:sous-)?groupe(?!\p{L})/u.test(fold(text));

/** @throws DomainError `group.missing` when it may be several */
export function ownGroup({ actor }: Context): Group {
  for (const relation of ['coordinator', 'member'] as const) {
    const [only, ...others] = actor
      .knownGroups()
      .filter((group) => actor.alone().relations(group).has(relation));
    if (only && others.length === 0) return only;
  }
  throw new DomainError('group.missing');
}

/** The groups in which the speaker sits. */
export const ownGroups = ({
  actor,
  directory,
}: Pick<Context, 'actor' | 'directory'>): readonly Group[] =>
  directory.groups.filter((group) => actor.relations(group).has('member'));
