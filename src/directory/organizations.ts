import type { Directory, Organization } from '../kernel/directory.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';

const namesOf = (organization: Organization): readonly string[] => [
  fold(organization.acronym),
  fold(organization.name),
];

/** The first that goes by each name: a sentence asks for one at each of its words. */
const organizationsByName = remember(
  ({ organizations }: Directory): ReadonlyMap<string, Organization> =>
    new Map(
      organizations.flatMap((one) => namesOf(one).map((name) => [name, one] as const)).reverse(),
    ),
);

/** The organisation of that acronym or that whole name, accents, capitals and « @ » aside. */
export function organizationNamed(directory: Directory, typed: string): Organization | undefined {
  const said = fold(typed.trim().replace(/^[@＠]\s*/u, ''));
  return organizationsByName(directory).get(said);
}

/** An organisation named in a sentence, and where. */
export interface NamedOrganization {
  readonly organization: Organization;
  readonly start: number;
  readonly end: number;
}

/** The organisation whose acronym or whole name stands in a sentence: the longest that does. */
export function organizationIn(directory: Directory, text: string): NamedOrganization | undefined {
  const sentence = words(text);
  for (let length = sentence.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= sentence.length; at += 1) {
      const [start, end] = [sentence[at]?.start ?? 0, sentence[at + length - 1]?.end ?? 0];
      const organization = organizationNamed(directory, text.slice(start, end));
      if (organization) return { organization, start, end };
    }
  }
  return undefined;
}
