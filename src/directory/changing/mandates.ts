import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';
import type { Wanted } from './draft.ts';
import { endingBefore } from './ending.ts';

/** The mandates that are given here, as a form lists them. */
export const GIVEN = [
  'coordinator',
  'coCoordinator',
  'chair',
  'troika',
  'secretariat',
  'administrator',
] as const;

export type Role = (typeof GIVEN)[number];

/** A mandate to give, or to end. */
export interface MandateChange {
  readonly kind: 'give' | 'end';
  readonly role: Role;
  readonly group: Group | undefined;
  /** Who, as it is typed. */
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

/** These are of the whole register: naming a group makes no sense. */
export const isOfWhole = (role: Role): boolean => role === 'administrator' || role === 'troika';

/** These are of a group. */
export const isOfGroup = (role: Role): boolean =>
  role === 'coordinator' || role === 'coCoordinator' || role === 'chair';

/**
 * What it makes of the directory.
 * @throws DomainError `group.missing`, `mandate.*`, `person.unknown`, `person.ambiguous`
 */
export async function mandateRows(
  context: Context,
  wish: MandateChange,
): Promise<readonly Wanted[]> {
  const { kind, role, group } = wish;
  if (!group && isOfGroup(role)) throw new DomainError('group.missing');
  if (group && isOfWhole(role)) throw new DomainError('mandate.general');
  if (group?.confidentiality === 'confidential') {
    throw new DomainError('mandate.confidential', { group: group.code });
  }
  const { email, name, organizationId } = onePerson(context.directory, wish.name);
  const mandates = [...(await currentRows(context.db)).mandates.values()].filter(
    (row) => row.role === role && row.group === (group?.code ?? ''),
  );
  const his = (row: Row): boolean => row.email === email.toLowerCase();
  const ending = kind === 'end' ? mandates.filter(his) : followed(mandates, wish);
  const ended = endingBefore('mandates', ending, wish.from, wish.today);
  if (kind === 'end' && ended.length === 0) {
    throw new DomainError('mandate.none', { name });
  }
  const given: Row = {
    role,
    email: email.toLowerCase(),
    group: group?.code ?? '',
    ...(isPresidency(role) ? { organization: acronymOf(context, organizationId) } : {}),
    from: wish.from.toString(),
    until: wish.until?.toString() ?? '',
  };
  return kind === 'end' ? ended : [...ended, { table: 'mandates', row: given }];
}

/** What gives way to whoever takes a mandate that one holds at a time: not what begins later. */
const followed = (mandates: readonly Row[], { role, from }: MandateChange): readonly Row[] =>
  isSole(role) ? mandates.filter((row) => (row.from ?? '') < from.toString()) : [];

/** One holds it at a time: who takes it follows whoever had it. */
const isSole = (role: Role): boolean => role === 'chair' || role === 'coordinator';

/** A presidency is an organisation's, which its Chef de file carries. */
const isPresidency = (role: Role): boolean => role === 'chair' || role === 'troika';

const acronymOf = ({ directory }: Context, organizationId: string): string =>
  directory.organization(organizationId)?.acronym ?? '';
