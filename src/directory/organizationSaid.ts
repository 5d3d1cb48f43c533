import type { Directory, Organization } from '../kernel/directory.ts';
import { organizationOfCountry } from './countries.ts';
import { findPeople } from './names.ts';
import { organizationNamed } from './organizations.ts';

const ARTICLE = /^(?:l[ae]s?\s+|l[’']\s*)/iu;

/** « la FAO », « l’AFD », « la Suisse », « l’ambassade du Canada »: an organisation as a sentence names it. */
export function organizationSaid(directory: Directory, typed: string): Organization | undefined {
  const said = typed.trim();
  return (
    organizationNamed(directory, said) ??
    organizationNamed(directory, said.replace(ARTICLE, '')) ??
    organizationOfCountry(directory, said)
  );
}

/** The same, when the name is nobody's: people go before organisations. */
export const organizationAlone = (directory: Directory, typed: string): Organization | undefined =>
  findPeople(directory, typed).length > 0 ? undefined : organizationSaid(directory, typed);

/** Whether a name is that of somebody, or of an organisation. */
export const namesSomebody = (directory: Directory, name: string): boolean =>
  organizationSaid(directory, name) !== undefined || findPeople(directory, name).length > 0;
