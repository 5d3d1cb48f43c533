import type { Temporal } from 'temporal-polyfill';
import { findPeople } from '../../directory/names.ts';
import { organizationAlone } from '../../directory/organizationSaid.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import { type Owner, withoutDoubles } from '../decision.ts';

/** Typed names, once looked up. */
export interface Owners {
  /** Known for sure, nobody twice. */
  readonly known: readonly Owner[];
  /** Names that mean nobody, several people, or somebody who may not read the group's decisions. */
  readonly asked: readonly string[];
}

/** Looks typed names up; whoever is not known for sure is to be asked for, never dropped. */
export function resolveOwners(
  names: readonly string[],
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): Owners {
  const known: Owner[] = [];
  const asked = new Set<string>();
  for (const name of names) {
    const owner = ownerNamed(name, directory, group, on);
    if (owner) known.push(owner);
    else asked.add(name);
  }
  return { known: withoutDoubles(known), asked: [...asked] };
}

/** « le PNUD », « l’UNICEF ». */
const ARTICLE = /^(?:l[’' ]\s*|(?:le|la|les|the)\s+)/iu;

function ownerNamed(
  name: string,
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): Owner | undefined {
  const organization =
    organizationNamed(directory, name) ??
    organizationNamed(directory, name.replace(ARTICLE, '')) ??
    organizationAlone(directory, name);
  if (organization) return { organization: organization.id };
  const [person, ...others] = candidates(directory, name);
  const sure = person && others.length === 0 && mayRead(directory, person, group, on);
  return sure ? { person: person.id } : undefined;
}

/** The people a name may mean. */
export const candidates = (directory: Directory, name: string): Person[] =>
  findPeople(directory, name).filter((person) => person.active);

/** An owner reads the decision he owns: in a confidential group, only somebody of the group. */
export function mayRead(
  directory: Directory,
  person: Person,
  group: Group,
  on: Temporal.PlainDate,
): boolean {
  if (group.confidentiality !== 'confidential') return true;
  return directory.actor(person, on).relations(group).has('reader');
}

/** « Aïssata Diarra, Moussa Traoré et Awa Keïta » as typed in a form or after « responsables : ». */
export const splitNames = (text: string): string[] =>
  text
    .split(/[,;@\n]|\s+(?:et|&)\s+/iu)
    .map((name) => name.replace(/^[\s:.–-]+|[\s:.–-]+$/gu, ''))
    .filter((name) => name !== '');
