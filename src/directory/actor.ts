import type { Temporal } from 'temporal-polyfill';
import type { Actor, Relation } from '../kernel/access/actor.ts';
import type { Directory, Group, Mandate, Person } from '../kernel/directory.ts';

/**
 * What a person may know and do on a day. The secretariat coordinates every group but the
 * confidential ones, for which it needs a mandate that names the group.
 */
export function makeActor(
  directory: Directory,
  person: Person | undefined,
  on: Temporal.PlainDate,
): Actor {
  const mandates = person?.active ? mandatesOf(directory, person, on) : [];
  const secretariat = mandates.some(isSecretariat);
  const relation = (group: Group): Relation => {
    if (!person?.active) return 'none';
    if (coordinates(mandates, group)) return 'coordinator';
    if (secretariat && group.confidentiality !== 'confidential') return 'coordinator';
    const seated = directory.seats(group.id, on).some((seat) => seat.personId === person.id);
    return seated || mandates.some((mandate) => mandate.groupId === group.id) ? 'member' : 'none';
  };
  return {
    person: person?.active ? person : undefined,
    secretariat,
    relation,
    knows: (group) => group.confidentiality !== 'confidential' || relation(group) !== 'none',
  };
}

const isSecretariat = (mandate: Mandate): boolean =>
  (mandate.role === 'secretariat' || mandate.role === 'administrator') && mandate.groupId === null;

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

const COORDINATING = new Set(['chair', 'coordinator', 'coCoordinator', 'secretariat']);

function coordinates(mandates: readonly Mandate[], group: Group): boolean {
  return mandates.some((mandate) => mandate.groupId === group.id && COORDINATING.has(mandate.role));
}
