import { isMisspelt } from '../kernel/dates/reading/spelling.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { remember, rememberText } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';
import {
  firstNames,
  fullNames,
  mailboxOf,
  type NameIndex,
  nameIndexOf,
  namesIn,
  surnames,
} from './nameIndex.ts';
import { organizationNamed } from './organizations.ts';

/**
 * The people whom a typed name may mean: nobody, one, or several to choose from. In order: an
 * e-mail address, a full name (« Aïssata Diarra », « Diarra Aïssata »), part of one (« Diarra »,
 * « A. Diarra »), what stands before « @ » in an address, and only when nothing else fits, one name
 * with a slip of the keyboard.
 * Accents, case, « @ », « M. » and « Mme » do not count. People who have left are not found.
 */
export const findPeople = (directory: Directory, typed: string): readonly Person[] =>
  finderIn(directory)(typed);

/** A sentence is looked through for names several times over, by each of its beginnings. */
const finderIn = remember((directory: Directory) =>
  rememberText((typed) => peopleCalled(directory, typed)),
);

/** « Fatou Koné (PNUD) »: the one of that organisation. */
const OF_ORGANIZATION = /^(?<bare>[^()]*\p{L})\s*\(\s*(?<organization>[^()]+?)\s*\)[\s?!.]*$/u;

function peopleCalled(directory: Directory, typed: string): readonly Person[] {
  const name = typed.trim().replace(/^[@＠]\s*/u, '');
  const index = nameIndexOf(directory);
  const written = index.byAddress.get(name.toLowerCase()) ?? [];
  if (written.length > 0 || name.includes('@')) return written;
  const { bare = '', organization } = OF_ORGANIZATION.exec(name)?.groups ?? {};
  const told = organization === undefined ? undefined : organizationNamed(directory, organization);
  if (told) return peopleCalled(directory, bare).filter((one) => one.organizationId === told.id);
  const said = withoutTitle(namesIn(name));
  if (said.length === 0) return [];
  const full = index.byFullName.get(said.join(' ')) ?? [];
  if (full.length > 0) return full;
  const part = peopleOfPart(index, said);
  if (part.length > 0) return part;
  const mailbox = index.byMailbox.get(name.toLowerCase()) ?? [];
  return mailbox.length > 0 ? mailbox : misspeltPeople(index.active, said);
}

/**
 * The one person whom a typed name means; of those who have the same, the one of the organisation that
 * is said besides: « Fatou Koné (PNUD) ».
 * @throws DomainError `person.unknown`, `person.ambiguous`, `person.namesakes`
 */
export function onePerson(directory: Directory, typed: string): Person {
  const called = findPeople(directory, typed);
  const [person, ...others] = called.length > 0 ? called : peopleOf(directory, typed);
  const name = typed.replace(/^[@＠]\s*/u, '').replace(/[\s?!]+$/u, '');
  if (!person) throw new DomainError('person.unknown', { name });
  if (others.length === 0) return person;
  if (others.every((one) => one.name === person.name)) {
    throw namesakes(directory, name, [person, ...others]);
  }
  throw new DomainError('person.ambiguous', {
    name,
    candidates: [person, ...others].map((one) => one.name),
  });
}

const WHOSE =
  /^(?<name>[^()]+?)(?:\s*,\s*(?<behind>[^,()]+?)|\s+(?:du|des|de (?:la )?|de l[’']|d[’'])\s*(?<whose>\p{Lu}[^()]*?))[\s?!.]*$/u;

/** « Fatou Koné du PNUD », « Fatou Koné, PNUD »: as « Fatou Koné (PNUD) ». */
function peopleOf(directory: Directory, typed: string): readonly Person[] {
  const { name, behind, whose } = WHOSE.exec(typed)?.groups ?? {};
  const organization = behind ?? whose;
  return name === undefined || organization === undefined
    ? []
    : findPeople(directory, `${name} (${organization})`);
}

/** Two who have the same name in the same organisation are told apart by their address alone. */
function namesakes(directory: Directory, name: string, people: readonly Person[]): DomainError {
  const candidates = people.map((one) => {
    const acronym = directory.organization(one.organizationId)?.acronym ?? '';
    return `${one.name} (${acronym})`;
  });
  const told = new Set(candidates).size === candidates.length;
  return new DomainError('person.namesakes', {
    name,
    candidates,
    example: candidates[0] ?? '',
    by: told ? 'organization' : 'address',
  });
}

/** Whether that is somebody's address, or what stands in it before « @ ». */
export const isAddress = (person: Person, typed: string): boolean =>
  [person.email.toLowerCase(), mailboxOf(person)].includes(typed.toLowerCase());

const TITLES = new Set(
  'm mr mme mmes mlle monsieur madame mademoiselle dr docteur pr professeur me maitre se sem'.split(
    ' ',
  ),
);

/** The words of a name, folded, without the title before it; a title alone names nobody. */
export function withoutTitle(said: readonly string[]): readonly string[] {
  const [first = '', ...others] = said;
  if (others.length === 0) return TITLES.has(first) ? [] : said;
  if (TITLES.has(first)) return withoutTitle(others);
  // « S. E. M. Keller »: Son Excellence Monsieur.
  const excellency = /^s e (m |mme )?(?=.)/.exec(said.join(' '))?.[0];
  return excellency ? said.slice(excellency.trim().split(' ').length) : said;
}

/** Words that many names share and that name nobody by themselves. */
const PARTICLES = new Set('de du des la le van von den der ter el al ben ould ag'.split(' '));

/** « de », « ag »: a small word inside a name. */
export const isParticle = (word: string): boolean => PARTICLES.has(fold(word));

/** Those of whom every word said is a name or an initial, one name at least being whole. */
function peopleOfPart({ byWord }: NameIndex, said: readonly string[]): readonly Person[] {
  const naming = said.find((word) => word.length > 1 && !PARTICLES.has(word));
  if (naming === undefined) return [];
  return (byWord.get(naming) ?? []).filter((person) => isPartOfName(person, said));
}

function isPartOfName(person: Person, said: readonly string[]): boolean {
  const names = [...firstNames(person), ...surnames(person)];
  return said.every((word) => names.includes(word) || isInitial(person, word));
}

const isInitial = (person: Person, word: string): boolean =>
  word.length === 1 && firstNames(person).some((name) => name.startsWith(word));

/** A name alone is only forgiven a slip when it is long: « Sow » and « Dao » are near to too many. */
const SHORTEST_FORGIVEN = 6;
const LATIN = /^[a-z0-9]+$/;

function misspeltPeople(people: readonly Person[], said: readonly string[]): readonly Person[] {
  // A letter of another alphabet that looks like ours is no slip of the keyboard.
  if (!said.every((word) => LATIN.test(word))) return [];
  const near = people.filter((person) =>
    [...fullNames(person), firstNames(person), surnames(person)].some((name) => isNear(said, name)),
  );
  return near.length === 1 ? near : [];
}

function isNear(said: readonly string[], name: readonly string[]): boolean {
  const [only] = name;
  if (said.length !== name.length) return false;
  if (name.length === 1 && (only?.length ?? 0) < SHORTEST_FORGIVEN) return false;
  return said.every((word, index) => {
    const meant = name[index] ?? '';
    return word === meant || isMisspelt(word, meant);
  });
}
