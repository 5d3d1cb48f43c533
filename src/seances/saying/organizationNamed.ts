import { isCountryOf } from '../../directory/countries.ts';
import { initialsOf } from '../../directory/organizations.ts';
import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import type { Directory, Organization } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';

export interface Seats {
  readonly directory: Directory;
  /** The organisations that have a seat in the body. */
  readonly seated: readonly string[];
}

/** Those with a seat first: a name that means one of them means no other. */
export function organizationNamed(
  named: string,
  { directory, seated }: Seats,
): Organization | undefined {
  const typed = fold(named).replace(WITHOUT_APOSTROPHE, '');
  const known = new Set([...seated, ...directory.people.map((person) => person.organizationId)]);
  const all = [...known].flatMap((id) => directory.organization(id) ?? []);
  const own = all.filter(({ id }) => seated.includes(id));
  for (const test of TESTS) {
    for (const among of [own, all]) {
      const [only, ...others] = among.filter((one) => test(typed, one));
      if (only && others.length === 0) return only;
      if (only) return undefined;
    }
  }
  return undefined;
}

/** « l ue », « d unicef »: the article of whoever types on a telephone. */
const WITHOUT_APOSTROPHE = /^(?:de )?[ld] (?=\p{L})/u;

const SHORTEST_PART = 4;

/** From the surest to the loosest. */
const TESTS: readonly ((typed: string, one: Organization) => boolean)[] = [
  (typed, { acronym, name }) => fold(acronym) === typed || fold(name) === typed,
  (typed, { acronym, name }) => initialsOf(acronym) === typed || initialsOf(name) === typed,
  (typed, { acronym }) =>
    typed.length >= SHORTEST_PART &&
    fold(acronym)
      .split(/[\s-]+/u)
      .some((word) => word === typed),
  (typed, { acronym, name }) => isCountryOf(typed, fold(`${acronym} ${name}`).split(/[\s,']+/u)),
  (typed, { acronym }) =>
    typed.length >= SHORTEST_PART &&
    fold(acronym)
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(typed)),
  (typed, { acronym, name }) => isMisspelt(typed, fold(acronym)) || isMisspelt(typed, fold(name)),
];
