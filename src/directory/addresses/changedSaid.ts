import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { type AddressWish, readAddressWish } from './wish.ts';

const ADDRESS = String.raw`<?(?<address>[^\s@<>(),;:«»]+@[^\s@<>(),;:«»]+?)>?`;
const BY_MAIL = String.raw`(?:e-?mail|mail|[ée]lectronique|courriel|de\s+courriel|de\s+messagerie)`;
const WHOSE = String.raw`(?:de\s+|d[’'])@?(?!(?:la|le|les|l[’']|ce|cette|mon|ma|notre)(?!\p{L}))(?<name>\p{L}[\p{L}\p{M}’'. -]*?)`;
const NAMED = String.raw`@?(?<name>\p{L}[\p{L}\p{M}’'. -]*?)`;
const TO = String.raw`\s*(?::|→|->|,|(?:par|en|pour|[àa]|est|devient)(?!\p{L}))\s*`;
const MAIL = String.raw`(?:l[’']adresse\s+${BY_MAIL}|l[’']e-?mail|le\s+(?:e-?)?mail|le\s+courriel)`;
const CHANGE =
  '(?:change[rz]?|modifie[rz]?|corrige[rz]?|remplace[rz]?|actualise[rz]?|met(?:s|tre|tez)\\s+à\\s+jour)';
const A_NEW_ONE = String.raw`(?:nouvelle\s+adresse(?:\s+${BY_MAIL})?|nouve(?:l|au)\s+(?:e-?mail|mail|courriel))`;

/** With the new address, or asking which it is. */
const SAID = [
  String.raw`(?:la\s+|le\s+)?${A_NEW_ONE}\s+${WHOSE}(?:${TO}${ADDRESS})?`,
  String.raw`${CHANGE}\s+${MAIL}\s+${WHOSE}(?:${TO}${ADDRESS})?`,
  String.raw`${CHANGE}\s+l[’']adresse\s+${WHOSE}${TO}${ADDRESS}`,
  String.raw`l[’']adresse(?:\s+${BY_MAIL})?\s+${WHOSE}\s+(?:est|devient|sera)\s+(?:d[ée]sormais\s+|maintenant\s+|maintenant\s*:\s*)?:?\s*${ADDRESS}`,
  String.raw`${NAMED}\s+a\s+(?:chang[ée]\s+d[’']${oneOf('adresse', 'e-?mail')}(?:\s+${BY_MAIL})?|une\s+${A_NEW_ONE})${TO}${ADDRESS}`,
].map((said) => new RegExp(`^\\s*${said}[\\s.!]*$`, 'iu'));

/** Whose address has changed, as typed, and the new one unless it is to be asked. */
export interface AddressChanged {
  readonly name: string;
  readonly address: string | undefined;
}

/**
 * Reads « nouvelle adresse de Martin Keller : keller@… », « change l’adresse mail de Martin Keller », « Martin Keller
 * a changé d’adresse : … ». Undefined when it speaks of another address: « l’adresse de la réunion ».
 */
export function addressChanged(text: string): AddressChanged | undefined {
  if (isQuestion(text)) return undefined;
  for (const said of SAID) {
    const { name, address } = said.exec(text)?.groups ?? {};
    if (name !== undefined) return { name: name.trim(), address };
  }
  return undefined;
}

/** What is then asked of his addresses. @throws DomainError `address.which`, `directory.cell` */
export function newAddress({ name, address }: AddressChanged): AddressWish {
  const wish = address === undefined ? undefined : readAddressWish(`ajouter adresse ${address}`);
  if (!wish) throw new DomainError('address.which', { name });
  return { ...wish, name };
}

/** « ma nouvelle adresse : keller@… », as words of one’s own entry. */
export const NEW_ADDRESSES = [
  'ma nouvelle adresse',
  'ma nouvelle adresse mail',
  'mon nouveau mail',
  'mon nouveau courriel',
  'mon nouvel e-mail',
  'mon nouvel email',
  ...['change', 'changer', 'changez', 'modifie', 'modifier', 'modifiez', 'remplacer'].flatMap(
    (verb) => ['adresse', 'adresse mail', 'mail', 'courriel'].map((noun) => `${verb} mon ${noun}`),
  ),
];

export const NEW_ADDRESS =
  /^(?:ma nouvelle adresse|mon nouve|\p{L}+ mon (?:adresse|mail|courriel))/u;

/** « ma nouvelle adresse : rue 234 » is no address that one writes to here; of two, which is new is not sure. */
export const tellsNoAddress = (rest: string): boolean => rest.split('@').length !== 2;

/** What somebody says of his own. @throws DomainError `address.*`, `directory.*` */
export function ownNewAddress(rest: string): AddressWish {
  const wish = readAddressWish(
    `ajouter adresse ${rest.replace(/^(?:est|c[’']est|sera|en|par|pour)(?!\p{L})/iu, '')}`,
  );
  if (!wish) throw new DomainError('address.missing');
  if (wish.name !== '') throw new DomainError('directory.notOwn');
  return wish;
}
