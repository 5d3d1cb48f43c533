import type { Directory, Person } from '../kernel/directory.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';

/** The folded words of a name; an apostrophe holds a word together, a hyphen does not. */
export const namesIn = (text: string): string[] =>
  fold(text)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const firstNames = remember((person: Person): readonly string[] =>
  namesIn(person.firstName),
);
export const surnames = remember((person: Person): readonly string[] => namesIn(person.lastName));

/** The name in either order. */
export const fullNames = remember((person: Person): readonly (readonly string[])[] => [
  [...firstNames(person), ...surnames(person)],
  [...surnames(person), ...firstNames(person)],
]);

/** The people of a directory who have not left, in its order, by what they may be called. */
export interface NameIndex {
  readonly active: readonly Person[];
  /** By preferred address, in small letters: the others are nobody's to try out (docs/decisions/0025). */
  readonly byAddress: ReadonlyMap<string, readonly Person[]>;
  /** By what stands in it before « @ ». */
  readonly byMailbox: ReadonlyMap<string, readonly Person[]>;
  /** By the folded words of the whole name, in either order. */
  readonly byFullName: ReadonlyMap<string, readonly Person[]>;
  /** By each folded word of the name. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** « aissata.diarra », of her preferred address. */
export const mailboxOf = ({ email }: Person): string =>
  email.slice(0, email.indexOf('@')).toLowerCase();

/** Made once for each directory: a sentence asks for a name at each of its words. */
export const nameIndexOf = remember((directory: Directory): NameIndex => {
  const active = directory.people.filter((person) => person.active);
  return {
    active,
    byAddress: indexed(active, ({ email }) => [email.toLowerCase()]),
    byMailbox: indexed(active, (person) => [mailboxOf(person)]),
    byFullName: indexed(active, (person) => fullNames(person).map((name) => name.join(' '))),
    byWord: indexed(active, (person) => [...firstNames(person), ...surnames(person)]),
  };
});

function indexed(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const same = index.get(key);
      if (same) same.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}
