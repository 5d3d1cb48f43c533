import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';
import { seatNamed, withoutSeat } from '../spoken/memberSaid.ts';
import type { SeatSaid } from '../spoken/seatSaid.ts';
import type { Wanted } from './draft.ts';
import { isHeldOn, type SeatChange, seatRows } from './seats.ts';
import { readTerm } from './term.ts';

/** What a sentence that changes seats leaves to be found: which seat. */
export interface SeatsSaid extends SeatSaid {
  readonly now: Temporal.ZonedDateTime;
}

/**
 * What « ajoute Fatou Koné et Drissa Togo au GT Eau » makes of the directory: the seat that is said, or else
 * the first that is free of the two of an organisation. Nobody leaves a seat who is not named.
 * @throws DomainError `seat.*` (« du 1er au 15 avril » is a stand-in's, and ends no seat), `person.unknown`, `person.ambiguous`, date.*
 */
export async function seatRowsSaid(
  context: Context,
  { kind, names, group, rest, replaced, now }: SeatsSaid,
): Promise<readonly Wanted[]> {
  const { from, until } = readTerm(withoutSeat(rest), now);
  if (kind === 'replace' && until) {
    throw new DomainError('seat.onlyForATime', {
      name: names.join(', '),
      replaced: replaced ?? '',
      from: dayInWords(from, context.t.locale),
      until: dayInWords(until, context.t.locale),
    });
  }
  const taken = [...(await currentRows(context.db)).seats.values()].filter(
    (row) => row.group === group.code && isHeldOn(row, from.toString()),
  );
  const today = now.toPlainDate();
  const wanted: Wanted[] = [];
  for (const name of names) {
    const person = onePerson(context.directory, name);
    const seat = kind === 'free' ? '' : seatOf(context, { person, group, taken, rest, replaced });
    if (kind !== 'free') taken.push(takenBy(context, person, seat));
    const change: SeatChange = {
      kind: kind === 'free' ? 'free' : 'give',
      group,
      seat,
      name,
      from,
      until,
      today,
    };
    wanted.push(...(await seatRows(context, change)));
  }
  return wanted;
}

interface Sought {
  readonly person: Person;
  readonly group: Group;
  readonly taken: readonly Row[];
  readonly rest: string;
  readonly replaced: string | undefined;
}

const takenBy = (context: Context, { email, organizationId }: Person, seat: string): Row => ({
  organization: acronymOf(context, organizationId),
  seat,
  email: email.toLowerCase(),
});

/** @throws DomainError `seat.none`, `seat.organization`, `seat.taken` */
function seatOf(context: Context, { person, group, taken, rest, replaced }: Sought): string {
  const organization = acronymOf(context, person.organizationId);
  if (replaced !== undefined) return seatOfReplaced(context, { person, group, taken, replaced });
  const held = taken.filter((row) => row.organization === organization);
  const own = held.find((row) => row.email === person.email.toLowerCase())?.seat;
  const named = seatNamed(rest);
  if (named) return free(named);
  return own ?? (held.some((row) => row.seat === 'titular') ? free('alternate') : 'titular');

  function free(seat: string): string {
    const other = held.find((row) => row.seat === seat && row.email !== person.email.toLowerCase());
    if (!other) return seat;
    const holder = context.directory.personByEmail(other.email ?? '')?.name ?? other.email ?? '';
    throw new DomainError('seat.taken', { name: holder, organization, group: group.code });
  }
}

/** A seat is an organisation's: somebody of another does not take it. */
function seatOfReplaced(
  context: Context,
  { person, group, taken, replaced }: Omit<Sought, 'rest' | 'replaced'> & { replaced: string },
): string {
  const left = onePerson(context.directory, replaced);
  const row = taken.find(({ email }) => email === left.email.toLowerCase());
  if (!row) throw new DomainError('seat.none', { name: left.name, group: group.code });
  if (row.organization !== acronymOf(context, person.organizationId)) {
    const organization = row.organization ?? '';
    throw new DomainError('seat.organization', { name: person.name, organization });
  }
  return row.seat ?? '';
}

const acronymOf = ({ directory }: Context, organizationId: string): string =>
  directory.organization(organizationId)?.acronym ?? '';
