import type { Row } from '../exchange/tables.ts';

/** The addresses of somebody: each is his alone. */
export interface Addresses {
  /** What is mailed to him goes there. */
  readonly preferred: string;
  readonly others: readonly string[];
}

/** Addresses in the one way in which they are compared and kept in a row. */
export const joinedAddresses = (addresses: readonly string[]): string =>
  [...new Set(addresses)].sort().join(', ');

/** The addresses of a row. */
const splitAddresses = (joined: string): readonly string[] =>
  joined.split(', ').filter((address) => address !== '');

/** The addresses that a row of the directory gives somebody. */
export const addressesOf = ({ email = '', otherEmails = '' }: Row): Addresses => ({
  preferred: email,
  others: splitAddresses(otherEmails),
});

export const allOf = ({ preferred, others }: Addresses): readonly string[] => [
  preferred,
  ...others,
];

/** Of the addresses that one had, those that are his no more. */
export function goneFrom(before: Addresses, after: Addresses): readonly string[] {
  const kept = allOf(after);
  return allOf(before).filter((address) => !kept.includes(address));
}

/**
 * A row of somebody known, as it will be: when another address is preferred, the one that was is kept
 * among the others, unless the row says itself which they are.
 * @param before his row as it is
 * @param said what is said of him, his preferred address among it
 */
export function withAddresses(before: Row, said: Row): Row {
  const { preferred, others } = addressesOf(before);
  const chosen = said.email ?? preferred;
  const kept = said.otherEmails === undefined ? [preferred, ...others] : addressesOf(said).others;
  const otherEmails = joinedAddresses(kept.filter((address) => address !== chosen));
  return { ...before, ...said, otherEmails };
}
