import type { Temporal } from 'temporal-polyfill';
import type { MandateRole } from '../../../prisma/client/enums.ts';
import type { Directory, Group, Person } from '../directory.ts';

/** The people who hold one of these roles in a group on a day, in the order of the roles, nobody twice. */
export function holders(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
  ...roles: readonly MandateRole[]
): readonly Person[] {
  const mandates = directory.mandates(on).filter(({ groupId }) => groupId === group.id);
  const people = roles.flatMap((role) =>
    mandates
      .filter((mandate) => mandate.role === role)
      .flatMap(({ personId }) => directory.person(personId ?? '') ?? []),
  );
  return [...new Set(people)].filter((person) => person.active);
}
