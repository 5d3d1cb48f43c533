import type { Temporal } from 'temporal-polyfill';
import { holders } from '../../kernel/access/leaders.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';

/**
 * Who may see to a confidential group, and learn what it lacks: who presides it, or who coordinates it,
 * or its titulaires, or its suppléants, or whom its chair had named. Never anybody outside.
 */
export function insidersOf(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): readonly Person[] {
  const seated = (role: 'titular' | 'alternate'): readonly Person[] =>
    directory
      .seats(group.id, on)
      .filter((seat) => seat.role === role)
      .flatMap(({ personId }) => directory.person(personId) ?? [])
      .filter(({ active }) => active);
  const ranks = [
    holders(directory, group, on, 'chair'),
    holders(directory, group, on, 'coordinator', 'coCoordinator', 'secretariat'),
    seated('titular'),
    seated('alternate'),
    holders(directory, group, on, 'admitted'),
  ];
  return ranks.find((people) => people.length > 0) ?? [];
}

/** Those who hold a seat or a mandate in a group and are not in office any more. */
export function outOfOfficeIn(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): readonly Person[] {
  const mandates = directory.mandates(on).filter(({ groupId }) => groupId === group.id);
  const ids = [...directory.seats(group.id, on), ...mandates].flatMap(
    ({ personId }) => personId ?? [],
  );
  const people = [...new Set(ids)].flatMap((id) => directory.person(id) ?? []);
  return people.filter(({ active }) => !active);
}
