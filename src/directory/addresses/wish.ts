import type { Directory, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Wanted } from '../changing/draft.ts';
import { readCell } from '../exchange/cells.ts';
import { allOf, joinedAddresses } from './addresses.ts';

/** What is asked of somebody's addresses. */
export interface AddressWish {
  readonly kind: 'add' | 'remove' | 'prefer';
  /** As addresses are compared. */
  readonly address: string;
  /** Whose they are, as typed; '' when it is not said. */
  readonly name: string;
}

const WHICH = String.raw`(?:l['’]\s*|une\s+|un\s+|mon\s+|son\s+|cette\s+)?(?:autre\s+|nouvelle\s+)?adresse`;
const saying = (verb: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:adresse\s+(?:${verb})|(?:${verb})\s+${WHICH})(?!\p{L})`, 'iu');

const VERBS = [
  ['prefer', saying(String.raw`préf[ée]r\p{L}*|prefer\p{L}*|principale`)],
  ['remove', saying(String.raw`retir\p{L}*|supprim\p{L}*|enlev\p{L}*`)],
  ['add', saying(String.raw`ajout\p{L}*|nouvelle`)],
] as const;

const ADDRESS = /[^\s@<>(),;:«»]+@[^\s@<>(),;:«»]+/giu;
const EDGES = /^[\s,;:@<>«»]+|[\s,;:<>«».!]+$/gu;
const LINKS = /^(?:à|a|de|d[’']|pour)\s+@?\s*|\s+(?:à|a|de|pour)$/giu;

/**
 * « adresse ajouter fatou@…​ », « adresse préférée fatou@… », « @Fatou Koné adresse retirer fatou@… ».
 * @returns undefined when it speaks of something else
 * @throws DomainError `address.missing`, `directory.cell` for what is no address in plain letters
 */
export function readAddressWish(text: string): AddressWish | undefined {
  const [kind, pattern] = VERBS.find(([, verb]) => verb.test(text)) ?? [];
  if (!kind || !pattern) return undefined;
  const left = text.replace(pattern, ' ');
  const found = [...left.matchAll(ADDRESS)].at(-1);
  if (!found) throw new DomainError('address.missing');
  const typed = found[0].replace(/\.+$/u, '');
  const cell = readCell({ name: 'email', kind: 'email' }, typed);
  if ('fault' in cell) throw new DomainError('directory.cell', { value: typed, why: cell.fault });
  const rest = left.slice(0, found.index) + left.slice(found.index + found[0].length);
  const name = rest.replace(EDGES, '').replace(LINKS, '').replace(EDGES, '');
  return { kind, address: cell.value, name };
}

/**
 * The row that does what is asked of somebody's addresses.
 * @throws DomainError `address.*`
 */
export function rowOfAddresses(
  directory: Directory,
  person: Person,
  { kind, address }: AddressWish,
): Wanted {
  const email = person.email.toLowerCase();
  const others = person.otherEmails;
  const isHis = allOf({ preferred: email, others }).includes(address);
  if (kind === 'add') {
    if (isHis) throw new DomainError('address.already', { address });
    if (directory.personByEmail(address)) throw new DomainError('address.taken');
    return { table: 'people', row: { email, otherEmails: joinedAddresses([...others, address]) } };
  }
  if (!isHis) throw new DomainError('address.notHis', { address });
  const left = joinedAddresses(others.filter((one) => one !== address));
  if (kind === 'prefer') {
    const kept =
      address === email
        ? left
        : joinedAddresses([...others, email].filter((one) => one !== address));
    return { table: 'people', row: { email: address, otherEmails: kept } };
  }
  if (address === email) throw new DomainError('address.preferred', { address });
  return { table: 'people', row: { email, otherEmails: left } };
}
