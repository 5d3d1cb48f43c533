import type { Temporal } from 'temporal-polyfill';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import { orLately } from '../../kernel/dates/lately.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError, type ErrorCode } from '../../kernel/errors.ts';
import { FormFaults } from '../../kernel/formFaults.ts';
import type { InvalidForm } from '../../kernel/invalidForm.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { readCell } from '../exchange/cells.ts';
import type { Column, ColumnName, Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';
import { organizationNamed } from '../organizations.ts';
import {
  choicesOf,
  columnsOf,
  fieldName,
  isPerson,
  isRequired,
  type RowForm,
  rowForm,
  typedIn,
} from './rowForm.ts';

/**
 * Reads a filled-in form and makes of it what the typed line makes: what is refused comes back in the
 * form, beside its field.
 * @throws InvalidForm; DomainError access.*, for whoever may not has no form to put right
 */
export async function fromForm(
  context: Context,
  asked: RowForm,
  values: Values,
  make: (row: Row) => Promise<Reply>,
): Promise<Reply> {
  const row = readRow(context, asked, values);
  try {
    return await make(row);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code.startsWith('access.')) throw error;
    throw faultyForm(context, asked, values, error);
  }
}

/** Which column each refusal is about; of the others, the first that the form asks for. */
const ABOUT: Readonly<Partial<Record<ErrorCode, ColumnName>>> = {
  'person.known': 'email',
  'seat.none': 'email',
  'mandate.none': 'email',
  'group.missing': 'group',
  'group.unknown': 'group',
  'mandate.general': 'group',
  'mandate.confidential': 'group',
};

/** The form as it was filled in, with what is wrong beside the field that it is about. */
export function faultyForm(
  context: Context,
  asked: RowForm,
  values: Values,
  fault: DomainError,
): InvalidForm {
  const columns = columnsOf(asked);
  const about = columns.find(({ name }) => name === ABOUT[fault.code]) ?? columns[0];
  const faults = new FormFaults<string>();
  faults.reading(about ? fieldName(about) : '', () => {
    throw fault;
  });
  return faults.asInvalidForm(context.t, (errors) =>
    rowForm(context, asked, typedIn(asked, values), errors),
  );
}

/** @throws InvalidForm with each fault under its field */
function readRow(context: Context, asked: RowForm, values: Values): Row {
  const faults = new FormFaults<string>();
  const typed = typedIn(asked, values);
  const cells = columnsOf(asked).flatMap((column) => {
    const read = (): string => readField(context, asked, column, typed[column.name] ?? '');
    const value = faults.reading(fieldName(column), read);
    return value === undefined ? [] : [[column.name, value] as const];
  });
  if (faults.none) return Object.fromEntries(cells);
  throw faults.asInvalidForm(context.t, (errors) => rowForm(context, asked, typed, errors));
}

function readField(context: Context, asked: RowForm, column: Column, typed: string): string {
  const { directory, now, zone } = context;
  if (typed === '') return unsaid(column);
  if (isPerson(column)) return onePerson(directory, typed).email.toLowerCase();
  if (column.refersTo === 'groups') return knownGroup(context, typed).code;
  if (column.refersTo === 'organizations') {
    const organization = organizationNamed(directory, typed);
    if (!organization) throw new DomainError('organization.unknown', { text: typed });
    return organization.acronym;
  }
  if (column.kind === 'day') return dayTyped(typed, inZone(now, zone));
  const cell = readCell(column, typed);
  if ('fault' in cell) throw new DomainError('directory.cell', { value: typed, why: cell.fault });
  const choices = choicesOf(asked, column);
  if (choices && !choices.some((choice) => choice === cell.value)) {
    throw new DomainError('directory.cell', { value: typed, why: 'choice' });
  }
  return cell.value;
}

const dayTyped = (typed: string, now: Temporal.ZonedDateTime): string =>
  orLately(
    (said) => parseWhen(typed, said),
    ({ date }) => date,
    now,
  ).date.toString();

/** @throws DomainError `directory.missing` */
function unsaid(column: Column): string {
  if (!isRequired(column)) return column.fallback ?? '';
  const needed = isPerson(column) ? 'person' : column.name;
  throw new DomainError('directory.missing', { needed });
}

/** @throws DomainError `group.unknown` for one he may not know, as for one that does not exist */
function knownGroup(context: Context, text: string): Group {
  const group = groupKnownTo(context, text);
  if (!group) throw new DomainError('group.unknown', { text });
  return group;
}
