import { createHash } from 'node:crypto';

const DIGEST_LENGTH = 40;

/** Each part ended by a sign that none can contain, so that no two lists make the same text. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\0`);
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
}

/** The key from which the Message-ID of a row derives: the first that it had. */
export const mailKeyOf = (row: {
  readonly dedupeKey: string;
  readonly formerKey: string | null;
}): string => row.formerKey ?? row.dedupeKey;

/**
 * The Message-ID of a mail, with its angle brackets: derived from its `dedupeKey`, so that the same
 * mail sent twice is one. Nobody guesses it but who has received it.
 * @param sender the address it is sent from
 */
export const messageIdOf = (dedupeKey: string, sender: string): string =>
  `<${digest(dedupeKey)}@${sender.split('@').at(-1)}>`;
