import { WEEKDAYS } from '../kernel/dates/reading/french.ts';
import type { Directory, Organization, Person } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';
import { organizationOfCountryNamed } from './countries.ts';
import { findPeople, isAddress } from './names.ts';
import { organizationNamed } from './organizations.ts';

/** Somebody, or an organisation, named after « @ » in a text. */
export interface Mention {
  /** The name as typed, without « @ »: to ask about it when it means nobody, or several people. */
  readonly typed: string;
  readonly people: readonly Person[];
  /** The organisation that goes by that very name, when there is one. */
  readonly organization: Organization | undefined;
  /** Where it stands in the text, « @ » included; `end` is excluded. */
  readonly start: number;
  readonly end: number;
}

const EMAIL = /@?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const AT = /[@＠]\s*(?=\p{L})/u;
const GLUED = /[\p{L}\p{N}]$/u;

/** Every mention in a text, in order. One that means nobody is a mention all the same. */
export function findMentions(text: string, directory: Directory): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; ; ) {
    const mention = mentionAfter(text, from, directory);
    if (!mention) return mentions;
    mentions.push(mention);
    from = mention.end;
  }
}

function mentionAfter(text: string, from: number, directory: Directory): Mention | undefined {
  const rest = text.slice(from);
  const email = EMAIL.exec(rest);
  const at = AT.exec(rest);
  if (email && (!at || email.index <= at.index)) {
    const start = from + email.index;
    const end = start + email[0].length;
    const found = mention(directory, email[0].replace(/^@/, ''), start, end);
    // « Écrire à contact@ministere.example » names nobody: an address unknown to us stays text.
    const named = email[0].startsWith('@') || found.people.length > 0;
    return named ? found : mentionAfter(text, end, directory);
  }
  if (!at) return undefined;
  const start = from + at.index;
  const afterAt = start + at[0].length;
  const words = wordsAt(text, afterAt);
  if (words.length === 0) return mentionAfter(text, afterAt, directory);
  const { typed, end } = nameAt(words, directory);
  const found = toldApart(mention(directory, typed, start, end), text, directory);
  // « la note@Fatou Koné » forgets a space; « 3@midi » names nobody.
  const stray = GLUED.test(text.slice(0, start)) && found.people.length === 0;
  return stray ? mentionAfter(text, afterAt, directory) : found;
}

const ORGANIZATION_BEHIND = /^\s*\(\s*([^()]{2,40}?)\s*\)/u;

/** « @Fatou Koné (PNUD) »: of those who have the same name, the one of that organisation. */
function toldApart(found: Mention, text: string, directory: Directory): Mention {
  const [whole = '', behind = ''] = ORGANIZATION_BEHIND.exec(text.slice(found.end)) ?? [];
  const organization = found.people.length > 1 ? organizationNamed(directory, behind) : undefined;
  const people = found.people.filter((one) => one.organizationId === organization?.id);
  if (!organization || people.length !== 1) return found;
  const typed = `${found.typed} (${organization.acronym})`;
  return { ...found, typed, people, end: found.end + whole.length };
}

/** A name that stands somewhere in a text without « @ ». */
export interface SaidName {
  readonly typed: string;
  readonly end: number;
  /** Somebody, several people or an organisation go by it. */
  readonly known: boolean;
}

/** The name that begins at `from`, as `findMentions` would read it behind « @ ». */
export function nameFrom(text: string, from: number, directory: Directory): SaidName | undefined {
  const words = wordsAt(text, from);
  if (words.length === 0) return undefined;
  const { typed, end } = nameAt(words, directory);
  const { people, organization } = mention(directory, typed, from, end);
  return { typed, end, known: people.length > 0 || organization !== undefined };
}

function mention(directory: Directory, typed: string, start: number, end: number): Mention {
  const people = findPeople(directory, typed);
  const country =
    people.length > 0 ? undefined : organizationOfCountryNamed(directory, bare(typed));
  const organization = organizationNamed(directory, typed) ?? country;
  return { typed, people, organization, start, end };
}

/** « la Suisse ». */
const bare = (typed: string): string => typed.replace(/^(?:l[ae]s?\s+|l[’']\s*)/u, '');

/** A word that may belong to a name. */
interface Word {
  readonly text: string;
  readonly end: number;
}

/** Letters held together by apostrophes, hyphens and dots, and the dot of « M. » or « A. ». */
const WORD =
  /\s*(\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ\-‐‑.][\p{L}\p{M}\p{N}]+)*(?:(?<=(?:^|[@＠\s.])\p{L}{1,2})\.)?)/uy;
const LONGEST_NAME = 5;

/** Words that follow an owner's name in a sentence and never belong to it. */
const CLAUSES = new Set([
  ...(
    "echeance delai date avant apres depuis d'ici jusqu'au jusqu'a sous fin debut pour le les au aux a et ou " +
    'dans par sur avec doit devra est qui que objet motif lieu reunion des ce cette urgent svp ' +
    "aujourd'hui demain apres-demain"
  ).split(' '),
  ...WEEKDAYS,
]);

/** The words from `from` on, up to a mark, a number or a word that begins something else. */
function wordsAt(text: string, from: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = from;
  while (words.length < LONGEST_NAME) {
    const found = WORD.exec(text)?.[1];
    if (found === undefined || (words.length > 0 && CLAUSES.has(fold(found)))) break;
    words.push({ text: found, end: WORD.lastIndex });
  }
  return words;
}

interface Name {
  readonly typed: string;
  readonly end: number;
}

const nameOf = (words: readonly Word[]): Name => ({
  typed: words.map((word) => word.text).join(' '),
  end: words.at(-1)?.end ?? 0,
});

/** The longest run of words that names somebody or an organisation, or else the name as far as it goes. */
function nameAt(words: readonly Word[], directory: Directory): Name {
  for (let length = words.length; length > 0; length -= 1) {
    const name = nameOf(words.slice(0, length));
    const people = findPeople(directory, name.typed);
    if (people.some((person) => isWhole(person, name.typed))) return name;
    if (organizationNamed(directory, name.typed)) return name;
    // « @Fatou Diop » is not Fatou Koné: a word that goes on as a name does makes another name.
    if (people.length > 0) return goesOn(words, length) ? unknownName(words, length + 1) : name;
    if (organizationOfCountryNamed(directory, bare(name.typed))) return name;
  }
  return unknownName(words, 1);
}

const wordCount = (name: string): number => fold(name).split(/[\s-]+/).length;

const isWhole = (person: Person, typed: string): boolean =>
  isAddress(person, typed) || wordCount(typed) >= wordCount(person.name);

const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');

const goesOn = (words: readonly Word[], length: number): boolean =>
  isCapital(words[length]) || words.length === length + 1;

/** Up to its last capital letter, or all there is when it is typed in small letters. */
function unknownName(words: readonly Word[], least: number): Name {
  const capitals = isCapital(words[0]) ? words.findLastIndex(isCapital) + 1 : words.length;
  return nameOf(words.slice(0, Math.max(capitals, least)));
}
