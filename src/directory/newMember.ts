import type { Directory } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { readCell } from './exchange/cells.ts';
import type { Row } from './exchange/tables.ts';
import { isParticle, withoutTitle } from './names.ts';
import { organizationIn } from './organizations.ts';

const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[\p{L}\p{N}-]+/u;
/** What was meant as one. */
const AT = /[^\s@<>(),;:]+@[^\s<>(),;:]*/u;
const BEFORE_EMAIL = /(?<!\p{L})(?:courriel|e-?mail|mail|adresse)\s*:?\s*<?\s*$/iu;
/** « du PNUD », « à la Banque mondiale ». */
const BEFORE_ORGANIZATION =
  /(?<!\p{L})(?:du|de|de la|de l[’']|des|à|à la|à l[’']|au|aux|chez)\s*$/iu;
const SEPARATOR = /\s*[,;:()<>\n/|–—]\s*|\s+-\s+/u;
const EDGES = /^[\s.@!?]+|[\s.!?]+$/gu;

/**
 * « Mme Awa Diallo (PNUD) awa.diallo@example.org, économiste », in whatever order: what no label says.
 * @throws DomainError `directory.cell` for a wrong address, `directory.unclear` for what is not plain
 */
export function newMember(directory: Directory, text: string, said: Row): Row {
  const written = said.email ? { email: said.email, left: text } : emailIn(text);
  const { email } = written;
  const { phone, left } = phoneIn(written.left, said);
  const named = said.organization ? undefined : organizationIn(directory, left);
  const unnamed = named ? without(left, named.start, named.end, BEFORE_ORGANIZATION) : left;
  return {
    ...namesAndTitle(unnamed.split(SEPARATOR).flatMap(plainPart), said),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(named ? { organization: named.organization.acronym } : {}),
    ...said,
  };
}

/** « Tél : +223 76 12 34 56⏎awa.diallo@… » of a signature: the address is no part of what the label says. */
export const mailFirst = (text: string): string =>
  text.replace(/^(.*\d)\s+([^\s@<>(),;:]+@[^\s@<>(),;:]+)/su, '$2, $1');

/** « +223 76 12 34 56 », as a signature writes it, « 76 12 34 56 » of Mali; « 76 12 » is none. */
const PHONE =
  /(?<=^|[,;:\n]\s*|\s)(?:(?:t[ée]l(?:[ée]phone)?|mob(?:ile)?|portable|cell?)\.?\s*:?\s*)?(?<digits>(?:\+|00)\d[\d ().-]{6,}\d|\d{2}(?:[ .-]?\d{2}){3})(?=\s*(?:[,;\n]|$))/iu;

function phoneIn(text: string, said: Row): { readonly phone?: string; readonly left: string } {
  const found = said.phone ? null : PHONE.exec(text);
  const cell = found
    ? readCell({ name: 'phone', kind: 'phone' }, found.groups?.digits ?? '')
    : undefined;
  if (!found || !cell || 'fault' in cell) return { left: text };
  const left = `${text.slice(0, found.index)}, ${text.slice(found.index + found[0].length)}`;
  return { phone: cell.value, left };
}

/** A text without a part of it and the small words before: a separator stands there instead. */
const without = (text: string, start: number, end: number, before: RegExp): string =>
  `${text.slice(0, start).replace(before, '')}, ${text.slice(end)}`;

function emailIn(text: string): { readonly email?: string; readonly left: string } {
  const found = EMAIL.exec(text);
  const left = found
    ? without(text, found.index, found.index + found[0].length, BEFORE_EMAIL)
    : text;
  const other = AT.exec(left)?.[0];
  if (other && EMAIL.test(other)) throw new DomainError('directory.unclear', { text: other });
  if (other) throw new DomainError('directory.cell', { value: other, why: 'email' });
  if (!found) return { left };
  const cell = readCell({ name: 'email', kind: 'email' }, found[0]);
  if ('fault' in cell)
    throw new DomainError('directory.cell', { value: found[0], why: cell.fault });
  return { email: cell.value, left };
}

/** A part without the title before a name. */
function plainPart(part: string): string[] {
  const typed = part.replace(EDGES, '').split(/\s+/u).filter(Boolean);
  const folded = typed.map((word) => fold(word).replaceAll('.', ''));
  const left = typed.slice(folded.length - withoutTitle(folded).length);
  return left.length > 0 ? [left.join(' ')] : [];
}

/** One part is the name, another may be the job title. */
function namesAndTitle(parts: readonly string[], said: Row): Row {
  const digits = parts.find((part) => /\d/u.test(part));
  if (digits) throw new DomainError('directory.unclear', { text: digits });
  const [only = '', ...others] = parts;
  if (others.length === 0) return namesIn(only);
  const [name, ...rivals] = parts.filter(isFullName);
  const [jobTitle, ...more] = parts.filter((part) => part !== name);
  const unclear = name === undefined ? only : (rivals[0] ?? more[0]);
  if (unclear !== undefined || name === undefined) {
    throw new DomainError('directory.unclear', { text: unclear ?? only });
  }
  if (jobTitle !== undefined && said.jobTitle) {
    throw new DomainError('directory.unclear', { text: jobTitle });
  }
  return { ...namesIn(name), ...(jobTitle === undefined ? {} : { jobTitle }) };
}

const wordsOf = (name: string): string[] => name.split(/\s+/u).filter(Boolean);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isUpper = (word: string): boolean => /^[\p{Lu}’'-]{2,}$/u.test(word);

/** « Moussa Keïta », « Ousmane ag Mohamed »: several words, all with a capital. */
function isFullName(part: string): boolean {
  const said = wordsOf(part).filter((word) => !isParticle(word));
  return said.length > 1 && said.every(isCapital);
}

/**
 * The first word is the first name, unless the surname is in capitals (« DIALLO Awa »).
 * @throws DomainError `directory.unclear` when only some words look like a name
 */
function namesIn(name: string): Row {
  const typed = wordsOf(name);
  const naming = typed.filter((word) => !isParticle(word));
  const capitals = naming.filter(isCapital).length;
  if (capitals > 0 && capitals < naming.length) {
    throw new DomainError('directory.unclear', { text: name });
  }
  const surname = typed.filter(isUpper);
  if (surname.length > 0 && surname.length < typed.length) {
    const firstName = typed.filter((word) => !isUpper(word)).join(' ');
    return { firstName, lastName: surname.join(' ') };
  }
  const [firstName = '', ...others] = typed;
  if (others.length === 0) return firstName === '' ? {} : { lastName: firstName };
  return { firstName, lastName: others.join(' ') };
}
