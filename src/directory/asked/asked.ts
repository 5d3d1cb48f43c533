import type { Context } from '../../kernel/commands/context.ts';
import type { Directory } from '../../kernel/directory.ts';
import type { Block } from '../../kernel/messages/tree.ts';
import { plainly } from '../spoken/plainly.ts';
import { belonging, groupsAskedOf } from './belonging.ts';
import { standInAskedOf, standingIn } from './standingIn.ts';

/** Whether a sentence asks where somebody sits, or who takes his place. */
export const isAsked = (text: string, directory: Directory): boolean =>
  (groupsAskedOf(plainly(text), directory) ?? standInAskedOf(plainly(text), directory)) !==
  undefined;

/**
 * What the directory answers; undefined when the sentence asks for something else.
 * @throws DomainError `person.ambiguous`
 */
export function answerAsked(text: string, context: Context): readonly Block[] | undefined {
  const said = plainly(text);
  const member = groupsAskedOf(said, context.directory);
  if (member !== undefined) return belonging(context, member);
  const absent = standInAskedOf(said, context.directory);
  return absent === undefined ? undefined : standingIn(context, absent);
}
