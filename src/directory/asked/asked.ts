import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { Block } from '../../kernel/messages/tree.ts';
import { plainly } from '../spoken/plainly.ts';
import { belonging, groupsAskedOf } from './belonging.ts';
import { organizationCard } from './cards.ts';
import { peopleAskedOf } from './peopleOf.ts';
import { sitting, sittingAsked } from './sitting.ts';
import { standInAskedOf, standingIn } from './standingIn.ts';

type Answer = (context: Context) => readonly Block[];

/** What answers a sentence that asks where somebody sits, who takes his place, or who is of an organisation. */
function answerTo(
  text: string,
  directory: Directory,
  groups: readonly Group[],
): Answer | undefined {
  const said = plainly(text);
  const member = groupsAskedOf(said, directory);
  if (member !== undefined) return (context) => belonging(context, member);
  const absent = standInAskedOf(said, directory);
  if (absent !== undefined) return (context) => standingIn(context, absent);
  const seat = sittingAsked(said, directory, groups);
  if (seat) return (context) => sitting(context, seat);
  const organization = peopleAskedOf(said, directory);
  return organization && ((context) => organizationCard(context, organization));
}

/** Whether a sentence asks one of these. */
export const isAsked = (text: string, directory: Directory, groups: readonly Group[]): boolean =>
  answerTo(text, directory, groups) !== undefined;

/**
 * What the directory answers; undefined when the sentence asks for something else.
 * @throws DomainError `person.ambiguous`
 */
export const answerAsked = (text: string, context: Context): readonly Block[] | undefined =>
  answerTo(text, context.directory, context.actor.knownGroups())?.(context);
