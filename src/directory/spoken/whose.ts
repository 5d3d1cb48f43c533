import type { Directory, Organization } from '../../kernel/directory.ts';
import { organizationOfCountry } from '../countries.ts';
import { organizationNamed } from '../organizations.ts';

const ARTICLE = /^(?:la |les? |l['’])/iu;

/** « la FAO », « l'AFD », « la Suisse », « l'ambassade du Canada »: an organisation as a sentence names it. */
export function organizationSaid(directory: Directory, typed: string): Organization | undefined {
  const said = typed.trim();
  const bare = said.replace(ARTICLE, '');
  return (
    organizationNamed(directory, said) ??
    organizationNamed(directory, bare) ??
    organizationOfCountry(directory, said)
  );
}
