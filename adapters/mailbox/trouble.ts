import type { MailboxTrouble } from '../../src/kernel/mailbox/mailRegister.ts';

export type Trouble = MailboxTrouble;

/** Codes of Node for what is wrong with a certificate, or with the port; imapflow's own words for a server that encrypts nothing. */
const INSECURE = /CERT|_SSL_|_TLS_|STARTTLS|UNABLE_TO_(?:GET_ISSUER|VERIFY)/u;

/** What an error of imapflow means. */
export function troubleOf(error: unknown): Trouble {
  const said = new Map(error instanceof Error ? Object.entries(error) : []);
  const text: unknown = said.get('responseText') ?? said.get('code');
  const reason = typeof text === 'string' ? text : messageOf(error);
  if (said.get('authenticationFailed') === true) return { kind: 'refused', reason };
  if (said.get('mailboxMissing') === true) return { kind: 'noMailbox', reason };
  return { kind: INSECURE.test(reason) ? 'insecure' : 'unreachable', reason };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A server that is told a wrong password too often locks the account. */
const REFUSED_WAIT_MS = 15 * 60_000;

/** How long to wait before the next try, in milliseconds: 1, 2, 4… seconds, up to five minutes. */
export function waitBefore(failures: number, kind: Trouble['kind']): number {
  if (kind === 'refused') return REFUSED_WAIT_MS;
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1), LONGEST_WAIT_MS);
}
