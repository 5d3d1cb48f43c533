import type { Temporal } from 'temporal-polyfill';
import type { Directory, Group, Person } from '../kernel/directory.ts';

/** Who stands in for somebody on a day, if anyone does. */
export function standInOf(
  directory: Directory,
  person: Person,
  on: Temporal.PlainDate,
): Person | undefined {
  const delegation = directory.delegations(on).find(({ fromId }) => fromId === person.id);
  const standIn = directory.person(delegation?.toId ?? '');
  return standIn?.active ? standIn : undefined;
}

/** The people whose place somebody takes on a day. */
export const absentFor = (
  directory: Directory,
  person: Person,
  on: Temporal.PlainDate,
): readonly Person[] =>
  directory
    .delegations(on)
    .filter(({ toId }) => toId === person.id)
    .flatMap(({ fromId }) => directory.person(fromId) ?? [])
    .filter(({ active }) => active);

/** These people, and those who stand in for them and may know the group; nobody twice. */
export function withStandIns(
  directory: Directory,
  people: readonly Person[],
  group: Group,
  on: Temporal.PlainDate,
): readonly Person[] {
  const added = people
    .flatMap((person) => standInOf(directory, person, on) ?? [])
    .filter((person) => directory.actor(person, on).knows(group));
  return [...new Set([...people, ...added])];
}
