import type { Temporal } from 'temporal-polyfill';
import { holders } from '../kernel/access/leaders.ts';
import type { Directory, Group, Person } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';

/**
 * Who coordinates a group: its coordinators; when it has none, the Coordonnateur of the secretariat,
 * or whoever chairs it. Never the secretariat for a confidential group.
 */
export function coordinatorsOf(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): readonly string[] {
  const named = idsOf(holders(directory, group, on, 'coordinator'));
  if (named.length > 0) return named;
  const secretariat =
    group.confidentiality === 'confidential' ? [] : headOfSecretariat(directory, on);
  return secretariat.length > 0 ? secretariat : idsOf(holders(directory, group, on, 'chair'));
}

const idsOf = (people: readonly Person[]): string[] => people.map(({ id }) => id);

/** All of the secretariat. */
export const secretariatOn = (directory: Directory, on: Temporal.PlainDate): readonly Person[] =>
  directory.people.filter((person) => directory.actor(person, on).secretariat);

const HEAD = /coordonnat/u;

/** The secretariat's Coordonnateur, as his job title says; all of it when no title says so. */
export function headOfSecretariat(directory: Directory, on: Temporal.PlainDate): readonly string[] {
  const team = directory
    .mandates(on)
    .filter(({ role, groupId }) => role === 'secretariat' && groupId === null)
    .flatMap(({ personId }) => directory.person(personId ?? '') ?? [])
    .filter(({ active }) => active);
  const heads = team.filter(({ jobTitle }) => HEAD.test(fold(jobTitle)));
  return idsOf(heads.length > 0 ? heads : team);
}

/** The body of the three presidencies: « GEC » and « TROIKA » are codes of the mandate. */
const TROIKA = 'TROIKA';

/** The titulaires of the Troïka. */
export function troikaOf(directory: Directory, on: Temporal.PlainDate): readonly string[] {
  const group = directory.groupByCode(TROIKA);
  const seats = group ? directory.seats(group.id, on) : [];
  const people = seats.filter(({ role }) => role === 'titular').map(({ personId }) => personId);
  return people.filter((id) => directory.person(id)?.active === true);
}

/** The Chef de file: whoever chairs the partners' bodies on that day. */
export function chairsOf(directory: Directory, on: Temporal.PlainDate): readonly string[] {
  const chairs = directory.groups.flatMap((group) => holders(directory, group, on, 'chair'));
  return [...new Set(idsOf(chairs))];
}
