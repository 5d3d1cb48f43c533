import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { Block } from '../../kernel/messages/tree.ts';
import { plainly } from '../spoken/plainly.ts';
import { belonging, groupsAskedOf } from './belonging.ts';
import { organizationCard } from './cards.ts';
import { peopleAskedOf } from './peopleOf.ts';
import { sitting, sittingAsked } from './sitting.ts';
import { standInAskedOf, standingIn } from './standingIn.ts';

/** Whether a sentence asks where somebody sits, who takes his place, or who is of an organisation. */
export function isAsked(text: string, directory: Directory, groups: readonly Group[]): boolean {
  const said = plainly(text);
  const found =
    groupsAskedOf(said, directory) ??
    standInAskedOf(said, directory) ??
    sittingAsked(said, directory, groups) ??
    peopleAskedOf(said, directory);
  return found !== undefined;
}

/**
 * What the directory answers; undefined when the sentence asks for something else.
 * @throws DomainError `person.ambiguous`
 */
export function answerAsked(text: string, context: Context): readonly Block[] | undefined {
  const { directory, actor } = context;
  const said = plainly(text);
  const member = groupsAskedOf(said, directory);
  if (member !== undefined) return belonging(context, member);
  const absent = standInAskedOf(said, directory);
  if (absent !== undefined) return standingIn(context, absent);
  const seat = sittingAsked(said, directory, actor.knownGroups());
  if (seat) return sitting(context, seat);
  const organization = peopleAskedOf(said, directory);
  return organization && organizationCard(context, organization);
}
