import type { Temporal } from 'temporal-polyfill';
import type { MandateRole } from '../../prisma/client/enums.ts';
import type { Actor } from '../kernel/access/actor.ts';
import { type Relation, type Relations, withIncluded } from '../kernel/access/relations.ts';
import type { Directory, Group, Mandate, Person } from '../kernel/directory.ts';
import { once, remember } from '../kernel/remember.ts';

/**
 * What a person may know and do on a day. The secretariat coordinates every group but the
 * confidential ones, for which it needs a mandate that names the group.
 */
export function makeActor(
  directory: Directory,
  someone: Person | undefined,
  on: Temporal.PlainDate,
): Actor {
  const person = someone?.active ? someone : undefined;
  const mandates = person ? mandatesOf(directory, person, on) : [];
  const standing = withIncluded(standingOf(person, mandates));
  const secretariat = standing.has('secretariat');
  const relations = remember((group: Group): Relations => {
    if (!person) return withIncluded(['public']);
    const held = mandates.filter((mandate) => holdsIn(mandate, group)).map(({ role }) => BY[role]);
    const seats = directory.seats(group.id, on).filter(({ personId }) => personId === person.id);
    const coordinates = secretariat && group.confidentiality !== 'confidential';
    return withIncluded([
      'person',
      ...(group.confidentiality === 'open' ? (['reader'] as const) : []),
      ...seats.map(({ role }) => role),
      ...held,
      ...(coordinates ? (['coordinator'] as const) : []),
    ]);
  });
  return {
    person,
    secretariat,
    standing,
    relations,
    anywhere: once(() => withIncluded(directory.groups.flatMap((group) => [...relations(group)]))),
    knows: (group) => group.confidentiality !== 'confidential' || relations(group).has('reader'),
  };
}

/** What a mandate in a group makes of whoever holds it. */
const BY: Readonly<Record<MandateRole, Relation>> = {
  chair: 'chair',
  coordinator: 'coordinator',
  coCoordinator: 'coordinator',
  secretariat: 'coordinator',
  troika: 'member',
  admitted: 'reader',
  administrator: 'member',
};

/** A confidential group knows people: what an organisation presides opens it to nobody by itself. */
const holdsIn = ({ groupId, personId }: Mandate, { id, confidentiality }: Group): boolean =>
  groupId === id && (personId !== null || confidentiality !== 'confidential');

function standingOf(person: Person | undefined, mandates: readonly Mandate[]): Relation[] {
  if (!person) return ['public'];
  const roles = new Set(mandates.map(({ role, groupId }) => (groupId === null ? role : undefined)));
  const presides = roles.has('troika') || mandates.some(({ role }) => role === 'chair');
  return [
    'person',
    ...(presides ? (['troika'] as const) : []),
    ...(['secretariat', 'administrator'] as const).filter((role) => roles.has(role)),
  ];
}

/** A mandate is held by a person, or by every member of the organisation that presides. */
function mandatesOf(
  directory: Directory,
  person: Person,
  on: Temporal.PlainDate,
): readonly Mandate[] {
  return directory
    .mandates(on)
    .filter(
      (mandate) =>
        mandate.personId === person.id ||
        (mandate.personId === null && mandate.organizationId === person.organizationId),
    );
}
