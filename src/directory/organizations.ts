import type { Directory, Organization } from '../kernel/directory.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';

const namesOf = remember((organization: Organization): readonly string[] => [
  fold(organization.acronym),
  fold(organization.name),
]);

/** The organisation of that acronym or that whole name, accents, capitals and « @ » aside. */
export function organizationNamed(directory: Directory, typed: string): Organization | undefined {
  const said = fold(typed.trim().replace(/^[@＠]\s*/u, ''));
  return directory.organizations.find((organization) => namesOf(organization).includes(said));
}
