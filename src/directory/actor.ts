import type { Temporal } from 'temporal-polyfill';
import type { MandateRole } from '../../prisma/client/enums.ts';
import type { Actor } from '../kernel/access/actor.ts';
import { type Relation, type Relations, withIncluded } from '../kernel/access/relations.ts';
import type { Source } from '../kernel/access/source.ts';
import type { Delegation, Directory, Group, Mandate, Person, Seat } from '../kernel/directory.ts';
import { once, remember } from '../kernel/remember.ts';

/**
 * What a person may know and do on a day. The secretariat coordinates every group but the
 * confidential ones, for which it needs a mandate that names the group.
 */
export function makeActor(
  directory: Directory,
  someone: Person | undefined,
  on: Temporal.PlainDate,
  allDelegations: readonly Delegation[] = directory.delegations(on),
): Actor {
  const person = someone?.active ? someone : undefined;
  const mandates = person ? mandatesOf(directory, person, on) : [];
  const delegations = allDelegations.filter(({ toId }) => toId === person?.id);
  const standingSources = standingOf(mandates);
  const standing = withIncluded([
    person ? 'person' : 'public',
    ...standingSources.map(({ relation }) => relation),
  ]);
  const secretary = standingSources.find(({ relation }) => relation === 'secretariat');
  const sources = remember((group: Group): readonly Source[] => {
    if (!person) return [];
    const held = mandates.filter((mandate) => holdsIn(mandate, group)).map(byMandate);
    const seats = directory.seats(group.id, on).filter(({ personId }) => personId === person.id);
    const open = group.confidentiality !== 'confidential';
    const own = [
      ...held,
      ...seats.map(bySeat),
      ...(open && secretary ? [{ ...secretary, counts: 'coordinator' } as const] : []),
    ];
    // A delegation opens no confidential group: there it adds to what he is let read by himself.
    if (!open && own.length === 0) return own;
    const lent = delegations.flatMap((one) => lentBy(directory, one, person, group, on));
    return [...own, ...lent];
  });
  const relations = remember(
    (group: Group): Relations =>
      withIncluded([
        person ? 'person' : 'public',
        ...(person && group.confidentiality === 'open' ? (['reader'] as const) : []),
        ...sources(group).map(({ counts }) => counts),
      ]),
  );
  const actor: Actor = {
    person,
    secretariat: secretary !== undefined,
    standing,
    standingSources,
    sources,
    relations,
    anywhere: once(() => withIncluded(directory.groups.flatMap((group) => [...relations(group)]))),
    standsInFor: new Map(delegations.map(({ id, fromId }) => [fromId, id])),
    alone: once(() => (delegations.length === 0 ? actor : makeActor(directory, someone, on, []))),
    knows: (group) => group.confidentiality !== 'confidential' || relations(group).has('reader'),
    knownGroups: once(() => directory.groups.filter((group) => actor.knows(group))),
  };
  return actor;
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

const byMandate = ({ id, role }: Mandate): Source => ({
  relation: BY[role],
  counts: BY[role],
  mandateId: id,
});

const bySeat = ({ id, role }: Seat): Source => ({ relation: role, counts: role, mandateId: id });

/**
 * What the absent person's own seats of that organisation and own mandates in the group make of
 * whoever stands in for him: never what was delegated to him, nor what he has of the whole register.
 */
function lentBy(
  directory: Directory,
  { id, fromId }: Delegation,
  { organizationId }: Person,
  group: Group,
  on: Temporal.PlainDate,
): readonly Source[] {
  if (directory.person(fromId)?.active !== true) return [];
  const mandates = directory
    .mandates(on)
    .filter(({ personId, groupId }) => personId === fromId && groupId === group.id);
  const seats = directory
    .seats(group.id, on)
    .filter((seat) => seat.personId === fromId && seat.organizationId === organizationId);
  return [...mandates.map(byMandate), ...seats.map(bySeat)].map((source) => ({
    ...source,
    mandateId: id,
  }));
}

/** What his mandates make of him, whatever the group: the first of each kind. */
function standingOf(mandates: readonly Mandate[]): readonly Source[] {
  const general = mandates.filter(({ groupId }) => groupId === null);
  const presides = [...general, ...mandates].find(
    ({ role, groupId }) => role === 'chair' || (role === 'troika' && groupId === null),
  );
  const source = (relation: Relation, found: Mandate | undefined): readonly Source[] =>
    found ? [{ relation, counts: relation, mandateId: found.id }] : [];
  return [
    ...source('troika', presides),
    ...(['secretariat', 'administrator'] as const).flatMap((role) =>
      source(
        role,
        general.find((mandate) => mandate.role === role),
      ),
    ),
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
