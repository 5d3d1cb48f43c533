import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../kernel/commands/context.ts';
import type { Directory, Group, Person } from '../kernel/directory.ts';
import { LINK } from '../kernel/links/linkChat.ts';
import { isOneName } from '../kernel/messages/suggested.ts';
import type { Option, Suggestions } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { namesIn } from './nameIndex.ts';
import { findPeople } from './names.ts';

type Asked = Pick<Context, 'actor' | 'directory' | 'now' | 'transport'>;

/** What a field that asks for people offers, to be spread into it. */
export interface Suggesting {
  readonly suggestions?: Suggestions;
}

/** Offers people where one is asked for; those of `group` first. */
export const onePersonAmong = (context: Asked, group?: Group): Suggesting =>
  suggesting(context, group, false);

/** Offers people where several are asked for; those of `group` first. */
export const peopleAmong = (context: Asked, group?: Group): Suggesting =>
  suggesting(context, group, true);

function suggesting(context: Asked, group: Group | undefined, several: boolean): Suggesting {
  const { actor, directory } = context;
  const options = peopleKnownTo(context, group).flatMap((person) => optionOf(directory, person));
  const known = group && actor.knows(group) ? { groupId: group.id } : {};
  return options.length > 0 ? { suggestions: { options, several, ...known } } : {};
}

/** What somebody looks for in a list of people, while he types. */
export interface PeopleSought {
  /** The beginnings of words of their names, or of their organisations; empty: everybody. */
  readonly typed: string;
  /** The id of the group whose people come first. */
  readonly groupId: string | undefined;
  /** How many the list takes. */
  readonly most: number;
}

/** Those whom a form would suggest to him, as far as they answer to what he types. */
export function peopleSought(
  context: Asked,
  { typed, groupId = '', most }: PeopleSought,
): readonly Option[] {
  const { directory } = context;
  const sought = namesIn(typed);
  const found: Option[] = [];
  for (const person of peopleKnownTo(context, directory.group(groupId))) {
    if (found.length >= most) break;
    const options = optionOf(directory, person);
    found.push(...options.filter(({ label }) => answersTo(namesIn(label), sought)));
  }
  return found;
}

const answersTo = (names: readonly string[], sought: readonly string[]): boolean =>
  sought.every((beginning) => names.some((name) => name.startsWith(beginning)));

/**
 * The active people of the groups that he may know, in the directory's order. A confidential group
 * neither adds nor moves anybody for those outside it. A page that a link opens is for whoever holds
 * the link: it names nobody.
 */
function peopleKnownTo(
  { actor, directory, now, transport }: Asked,
  group?: Group,
): readonly Person[] {
  if (!actor.person || transport === LINK) return [];
  const on = dayIn(now, BAMAKO);
  const known = actor.knownGroups();
  const ids = new Set([
    ...known.flatMap((one) => idsIn(directory, one.id, on)),
    ...general(directory, on),
  ]);
  const own = new Set(group && actor.knows(group) ? idsIn(directory, group.id, on) : []);
  const people = directory.people.filter(({ id, active }) => active && ids.has(id));
  return [...people.filter(({ id }) => own.has(id)), ...people.filter(({ id }) => !own.has(id))];
}

/** Who sits in a group or holds a mandate in it. */
const idsIn = (directory: Directory, groupId: string, on: Temporal.PlainDate): string[] => [
  ...directory.seats(groupId, on).map(({ personId }) => personId),
  ...mandated(directory, groupId, on),
];

/** Who holds a mandate that is of no group: the secretariat. */
const general = (directory: Directory, on: Temporal.PlainDate): string[] =>
  mandated(directory, null, on);

const mandated = (directory: Directory, groupId: string | null, on: Temporal.PlainDate): string[] =>
  directory
    .mandates(on)
    .flatMap((mandate) => (mandate.groupId === groupId ? (mandate.personId ?? []) : []));

/** Not one whose name means several people, or nobody: no piece of an address stands for him here. */
function optionOf(directory: Directory, person: Person): Option[] {
  const { name, organizationId } = person;
  const [found, ...others] = findPeople(directory, name);
  if (found?.id !== person.id || others.length > 0 || !isOneName(name)) return [];
  const organization = directory.organization(organizationId)?.acronym;
  return [{ value: name, label: organization ? `${name} (${organization})` : name }];
}
