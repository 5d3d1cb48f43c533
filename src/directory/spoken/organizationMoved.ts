import type { Directory, Organization, Person } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findPeople } from '../names.ts';
import { organizationAlone, organizationSaid } from '../organizationSaid.ts';
import { organizationNamed } from '../organizations.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** Who is said to go from an organisation to another, as typed. */
export interface MoveSaid {
  readonly name: string;
  /** '' when it is not said. */
  readonly from: string;
  readonly to: string;
}

const NAME = String.raw`(?<name>(?:M\. |Mme |@)?\p{Lu}[\p{L}'.-]+(?: [\p{L}'.-]+){1,3}?)`;
const FROM = "(?:de |d'|du )(?<from>[^,;:]{2,50}?)";
const INTO = "(?:[àa] |au |chez |pour )(?:la |le |l')?";
const MOVES = new RegExp(
  `^${NAME} (?:passe|passera|est pass[ée]e?) ${FROM} ${INTO}(?<to>[^,;:]{2,50})$`,
  'u',
);
const JOINS = new RegExp(
  `^${NAME} ${oneOf(
    "(?:rejoint|a rejoint|rejoindra) (?:la |le |l')?",
    `(?:est|travaille) ${NEWLY} ${INTO}`,
  )}(?<to>[^,;:]{2,50})$`,
  'u',
);

/** « Camille Rousseau passe de l’AFD à la GIZ », « Camille Rousseau rejoint la GIZ »: what is said, whoever it is of. */
export function moveSaid(text: string): MoveSaid | undefined {
  const said = plainlyUnlessAsked(text) ?? '';
  const { name, from = '', to } = (MOVES.exec(said) ?? JOINS.exec(said))?.groups ?? {};
  return name === undefined || to === undefined ? undefined : { name, from, to };
}

/**
 * Of whom, and to which organisation: undefined unless it is somebody of the first, or when none is told, and the
 * second is another. A country that is joined may be only visited.
 */
export function organizationMoved(
  { name, from, to }: MoveSaid,
  directory: Directory,
): { readonly person: Person; readonly organization: Organization } | undefined {
  const [person, ...others] = findPeople(directory, name);
  const organization =
    from === '' ? organizationNamed(directory, to) : organizationAlone(directory, to);
  if (!person || others.length > 0 || !organization) return undefined;
  const isOfFirst = from === '' || organizationSaid(directory, from)?.id === person.organizationId;
  return isOfFirst && organization.id !== person.organizationId
    ? { person, organization }
    : undefined;
}
