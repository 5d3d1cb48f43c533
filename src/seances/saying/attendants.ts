import { findPeople } from '../../directory/names.ts';
import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import type { Directory, Organization, Person } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Attendant } from '../book.ts';

/** Who may be named in a séance. */
export interface Guests {
  readonly directory: Directory;
  /** The organisations that have a seat in the body. */
  readonly seated: readonly string[];
  /** Those who said that they would come. */
  readonly announced: readonly string[];
  /** The people invited. */
  readonly invited: readonly string[];
}

export interface Named {
  readonly who: readonly Attendant[];
  /** Names that mean nobody, or several people. */
  readonly unclear: readonly string[];
}

const ALL = /^(?:tous|toutes|tout le monde|tous les membres|toutes les organisations)\b/u;
const ANNOUNCED = /^(?:(?:tous )?les |tous )?annonces\b/u;
const EXCEPT = /\b(?:sauf|moins|hormis|excepte)\s+/u;

/** Reads « PNUD, Coopération suisse (Fatou Koné) et M. Sidi Touré », « tous sauf GIZ ». */
export function readAttendants(text: string, guests: Guests): Named {
  const folded = fold(text);
  const all = ALL.test(folded)
    ? guests.seated
    : ANNOUNCED.test(folded)
      ? guests.announced
      : undefined;
  if (!all) return namedIn(text, guests);
  const except = EXCEPT.exec(folded);
  const absent = except ? namedIn(text.slice(except.index + except[0].length), guests) : undefined;
  const without = new Set(absent?.who.map(({ organizationId }) => organizationId));
  const present = all.filter((id) => !without.has(id));
  return {
    who: present.map((organizationId) => ({ organizationId })),
    unclear: absent?.unclear ?? [],
  };
}

function namedIn(text: string, guests: Guests): Named {
  const who: Attendant[] = [];
  const unclear: string[] = [];
  for (const name of splitNames(text, guests)) {
    const found = attendant(name, guests);
    if (found) who.push(found);
    else unclear.push(name);
  }
  return { who, unclear };
}

/** At commas, at « et » unless it belongs to a name (« Eau et assainissement »), else between organisations. */
function splitNames(text: string, guests: Guests): string[] {
  return withTitles(text.split(/[,;+\n](?![^(]*\))/u))
    .flatMap((part) =>
      attendant(bare(part), guests, true) ? [part] : part.split(/\s+(?:et|&)\s+/iu),
    )
    .map(bare)
    .filter((name) => name !== '')
    .flatMap((name) => (attendant(name, guests) ? [name] : (namesInARow(name, guests) ?? [name])));
}

const FUNCTION =
  /^\s*(?:l[ea]\s+)?(?:(?:vice|sous|premi[eè]re?)[\s-]+)?(?:ministre|secr[ée]taire|direct(?:eur|rice)|repr[ée]sentante?|ambassad(?:eur|rice)|conseill(?:er|[eè]re)|cheff?e?|pr[ée]sidente?|gouverneure?|coord(?:on)?nat(?:eur|rice)|charg[ée]e?|d[ée]put[ée]e?|maire|inspect(?:eur|rice)|commissaire)(?!\p{L})/iu;

/** « M. Sidi Touré, Directeur du Budget »: a function behind the comma is still the same person. */
function withTitles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && TITLED.test(before.trim()) && FUNCTION.test(part)) {
      joined[joined.length - 1] = `${before},${part}`;
    } else joined.push(part);
  }
  return joined;
}

/**
 * « pnud ue suisse »: organisations typed without a comma, the longest names first. Undefined when a word
 * of it belongs to none, for then it may be somebody's name.
 */
function namesInARow(text: string, guests: Guests): string[] | undefined {
  const words = text.split(/\s+/u);
  const names: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestName(words.slice(at), guests);
    if (length === 0) return undefined;
    names.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return names;
}

/** How many of the first words name an organisation. */
function longestName(words: readonly string[], guests: Guests): number {
  for (let length = words.length; length > 0; length -= 1) {
    if (organizationNamed(bare(words.slice(0, length).join(' ')), guests)) return length;
  }
  return 0;
}

const bare = (name: string): string =>
  name
    .replace(/^\s*(?:et\s+)?@?(?:de\s+l[’']|[ld][’']|(?:de\s+la|du|des|de|les?|la)\s+)?\s*/iu, '')
    .replace(/[\s.!]+$/u, '')
    .trim();

/**
 * Whoever a name means: an organisation, somebody of the directory, or « M. Touré (Primature) » as it
 * is typed. Undefined when it may be several, or nobody.
 */
function attendant(typed: string, guests: Guests, whole = false): Attendant | undefined {
  const [, first = '', second = ''] = /^(.+?)\s*\(([^)]+)\)$/u.exec(typed) ?? [];
  if (first !== '') return withParenthesis(first, second, guests);
  const organization = organizationNamed(typed, guests);
  if (organization) return { organizationId: organization.id };
  const person = personNamed(typed, guests);
  if (person && !isAnother(typed, person, guests)) {
    return { organizationId: person.organizationId, personId: person.id };
  }
  return !whole && TITLED.test(typed) ? { name: typed } : undefined;
}

/** Somebody of whom the secretary knows the title is entered as typed. */
const TITLED =
  /^(?:M\.?|MM\.|Mr\.?|Mme\.?|Mlle\.?|Dr\.?|Pr\.?|S\.\s?E\.|Son Excellence|Monsieur|Madame)\s+\p{L}/iu;

/** « M. Traoré » may be any Traoré: of the directory, it is one who is invited. */
const isAnother = (typed: string, { id }: Person, { invited }: Guests): boolean =>
  TITLED.test(typed) && /^\S+\s+\S+$/u.test(typed) && !invited.includes(id);

function withParenthesis(first: string, second: string, guests: Guests): Attendant {
  const organization = organizationNamed(second, guests) ?? organizationNamed(first, guests);
  const person = personNamed(first, guests) ?? personNamed(second, guests);
  const isOther =
    person && person.organizationId !== organization?.id && isAnother(first, person, guests);
  if (person && !isOther) {
    return { organizationId: organization?.id ?? person.organizationId, personId: person.id };
  }
  if (!organization) return { name: `${first} (${second})` };
  const name = organization === organizationNamed(second, guests) ? first : second;
  return { organizationId: organization.id, name };
}

function personNamed(typed: string, { directory, invited }: Guests): Person | undefined {
  const found = findPeople(directory, typed);
  const [only, ...others] = found;
  if (others.length === 0) return only;
  const [here, ...more] = found.filter(({ id }) => invited.includes(id));
  return more.length === 0 ? here : undefined;
}

/** Those with a seat first: a name that means one of them means no other. */
function organizationNamed(typed: string, { directory, seated }: Guests): Organization | undefined {
  const known = new Set([...seated, ...directory.people.map((person) => person.organizationId)]);
  const all = [...known].flatMap((id) => directory.organization(id) ?? []);
  const own = all.filter(({ id }) => seated.includes(id));
  for (const test of TESTS) {
    for (const among of [own, all]) {
      const [only, ...others] = among.filter((one) => test(fold(typed), one));
      if (only && others.length === 0) return only;
      if (only) return undefined;
    }
  }
  return undefined;
}

const SHORTEST_PART = 4;

/** From the surest to the loosest. */
const TESTS: readonly ((typed: string, one: Organization) => boolean)[] = [
  (typed, { acronym, name }) => fold(acronym) === typed || fold(name) === typed,
  (typed, { acronym, name }) => initials(acronym) === typed || initials(name) === typed,
  (typed, { acronym }) =>
    typed.length >= SHORTEST_PART &&
    fold(acronym)
      .split(/[\s-]+/u)
      .some((word) => word === typed),
  (typed, { acronym }) =>
    typed.length >= SHORTEST_PART &&
    fold(acronym)
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(typed)),
  (typed, { acronym, name }) => isMisspelt(typed, fold(acronym)) || isMisspelt(typed, fold(name)),
];

const initials = (name: string): string =>
  fold(name)
    .split(/[\s'-]+/u)
    .filter((word) => !LINKS.has(word))
    .map((word) => word.charAt(0))
    .join('');

const LINKS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'pour', '']);
