import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';
import type { Wanted } from './draft.ts';
import { endingBefore } from './ending.ts';

/** A seat to give, or to free. */
export interface SeatChange {
  readonly kind: 'give' | 'free';
  readonly group: Group;
  readonly seat: string;
  /** Who, as it is typed. */
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

/**
 * What it makes of the directory.
 * @throws DomainError `person.unknown`, `person.ambiguous`, `seat.none`
 */
export async function seatRows(context: Context, wish: SeatChange): Promise<readonly Wanted[]> {
  const { kind, group } = wish;
  const person = onePerson(context.directory, wish.name);
  const seats = [...(await currentRows(context.db)).seats.values()].filter(
    (row) => row.group === group.code,
  );
  if (kind === 'give') return given(seats, person, wish, context);
  const wanted = freed(seats, person, wish);
  if (wanted.length === 0) {
    throw new DomainError('seat.none', { name: person.name, group: group.code });
  }
  return wanted;
}

/** Whether a seat is somebody's on a day. */
export const isHeldOn = ({ from = '', until = '' }: Row, day: string): boolean =>
  from <= day && (until === '' || until >= day);

/** Whether it is somebody's on that day, or will be later. */
export const isHeldFrom = (row: Row, day: string): boolean =>
  (row.from ?? '') > day || isHeldOn(row, day);

/** His seats in the group end the day before; one that begins only then is taken back. */
const freed = (
  seats: readonly Row[],
  { email }: Person,
  { from, today }: SeatChange,
): readonly Wanted[] =>
  endingBefore(
    'seats',
    seats.filter((row) => row.email === email.toLowerCase()),
    from,
    today,
  );

/** A new holder; whoever held that seat of his organisation with no end leaves it the day before. */
function given(
  seats: readonly Row[],
  { email, organizationId }: Person,
  { group, seat, from, until, today }: SeatChange,
  { directory }: Context,
): readonly Wanted[] {
  const organization = directory.organization(organizationId)?.acronym ?? '';
  const same = seats.filter((row) => row.organization === organization && row.seat === seat);
  const wanted = { email: email.toLowerCase(), until: until?.toString() ?? '' };
  const own = same.find((row) => row.email === wanted.email && isHeldOn(row, from.toString()));
  // He sits there already: at most his last day changes.
  if (own) return [{ table: 'seats', row: { ...own, ...wanted } }];
  const before = same.filter((row) => row.until === '' && (row.from ?? '') < from.toString());
  const row: Row = { group: group.code, organization, seat, from: from.toString(), ...wanted };
  return [...endingBefore('seats', before, from, today), { table: 'seats', row }];
}
