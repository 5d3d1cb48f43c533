import type { Directory, Organization } from '../kernel/directory.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';

const namesOf = remember((organization: Organization): readonly string[] => [
  fold(organization.acronym),
  fold(organization.name),
]);

/** The organisation of that acronym or that whole name, accents, capitals and « @ » aside. */
export function organizationNamed(directory: Directory, typed: string): Organization | undefined {
  const said = fold(typed.trim().replace(/^[@＠]\s*/u, ''));
  return directory.organizations.find((organization) => namesOf(organization).includes(said));
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
