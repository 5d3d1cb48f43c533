import { z } from 'zod';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, info, type Reply } from '../../kernel/messages/tree.ts';
import { previewChange, type Wanted } from '../changing/draft.ts';
import type { Row } from '../exchange/tables.ts';
import { namesakeWarnings } from '../namesakes.ts';
import { askFor, type RowForm } from './rowForm.ts';
import { fromForm } from './rowReading.ts';

const formOf = (command: string): RowForm => ({
  id: `${command}.inscrire`,
  title: 'member',
  table: 'people',
  columns: ['firstName', 'lastName', 'organization', 'jobTitle', 'email', 'phone', 'locale'],
});

const NEEDED = ['email', 'firstName', 'lastName', 'organization'] as const;

/** What goes with somebody's entry: his seat, and what is to be known. */
export interface Beside {
  readonly rows: readonly Wanted[];
  readonly notes: readonly Block[];
}

const ALONE: Beside = { rows: [], notes: [] };

interface Entering {
  /** Whether all that was said is in the row: else it is shown to be completed. */
  readonly isAll?: boolean;
  readonly beside?: (row: Row) => Promise<Beside>;
}

/** Previews somebody's entry; what the line leaves out is asked for, and what goes with it is then only told. */
export async function addOrAsk(
  context: Context,
  command: string,
  row: Row,
  { isAll = true, beside = async () => ALONE }: Entering = {},
): Promise<Reply> {
  const known = context.directory.personByEmail(row.email ?? '');
  const isWhole = NEEDED.every((name) => row[name]);
  if (known || (isWhole && isAll)) return add(context, command, row, await beside(row));
  const { notes } = await beside(row);
  const asked = askFor(context, formOf(command), row);
  return { blocks: [...notes, ...asked.blocks] };
}

/**
 * Somebody who had left comes back to his own entry.
 * @throws DomainError `person.known`
 */
async function add(
  context: Context,
  command: string,
  row: Row,
  { rows, notes }: Beside = ALONE,
): Promise<Reply> {
  const known = context.directory.personByEmail(row.email ?? '');
  if (known?.active) throw new DomainError('person.known');
  if (known) {
    const again = { ...row, email: known.email.toLowerCase(), active: 'yes' };
    const back = info(context.t('directory.change.back', { name: known.name }));
    return previewChange(context, command, [{ table: 'people', row: again }], [back]);
  }
  return previewChange(
    context,
    command,
    [{ table: 'people', row }, ...rows],
    [...namesakeWarnings(context, row), ...notes],
  );
}

/** Receives the form of somebody who is entered. */
export const memberEntryAction = (command: string): Action =>
  defineAction({
    name: formOf(command).id,
    act: 'annuaire',
    params: z.object({}),
    run: (_params, context, _subject, values) =>
      fromForm(context, formOf(command), values, (row) => add(context, command, row)),
  });
