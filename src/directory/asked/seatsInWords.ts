import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Mandate, Organization, Person, Seat } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';

/** « Martin Keller (titulaire) et Fatou Koné (suppléant) ». */
export function seatsInWords({ t, directory }: Context, seats: readonly Seat[]): string {
  const people = [...seats].sort(titularFirst).map(({ personId, role }) => {
    const name = directory.person(personId)?.name ?? '';
    return `${name} (${t(`directory.exchange.choice.${role}`)})`;
  });
  return listInWords(people, t.locale);
}

const titularFirst = (one: Seat, other: Seat): number => other.role.localeCompare(one.role);

/** The seats and the mandates of somebody in a group today. */
export function heldIn(
  { directory, now }: Context,
  group: Group,
  { id }: Pick<Person, 'id'>,
): readonly (Seat | Mandate)[] {
  const on = dayIn(now, BAMAKO);
  return [...directory.seats(group.id, on), ...directory.mandates(on)].filter(
    ({ groupId, personId }) => groupId === group.id && personId === id,
  );
}

/** « GEC : Martin Keller (titulaire) … » for each of these groups in which an organisation sits today. */
export function seatLines(
  context: Context,
  groups: readonly Group[],
  { id }: Organization,
): readonly { readonly text: string }[] {
  const { t, directory, now } = context;
  const on = dayIn(now, BAMAKO);
  return groups.flatMap((group) => {
    const seats = directory
      .seats(group.id, on)
      .filter(({ organizationId }) => organizationId === id);
    const said = { organization: group.code, people: seatsInWords(context, seats) };
    return seats.length > 0 ? [{ text: t('directory.card.seat', said) }] : [];
  });
}
