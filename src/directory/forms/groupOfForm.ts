import { authorize } from '../../kernel/access/access.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type RowForm, typedIn } from './rowForm.ts';
import { faultyForm } from './rowReading.ts';

/**
 * The group that a form names, on which access is judged: undefined when it names none. Whoever may do
 * nothing of the kind has no form to put right.
 * @throws InvalidForm for a group that he may not know, as for one that does not exist; DomainError access.*
 */
export function groupOfForm(
  context: Context,
  act: Act,
  asked: RowForm,
  values: Values,
): Group | undefined {
  const text = typedIn(asked, values).group ?? '';
  const group = groupKnownTo(context, text);
  if (group) return group;
  authorize(act, context, {});
  if (text === '') return undefined;
  throw faultyForm(context, asked, values, new DomainError('group.unknown', { text }));
}
