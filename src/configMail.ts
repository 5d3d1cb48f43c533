/** A mailbox, as MAIL_FROM says it. */
export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

const MAILBOX = /^(?:([^<>\r\n]*?)\s*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))$/u;
/** Of ASCII, which every mail server takes as a sender. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/;

/** « griot@example.org », alone or after a name. */
export const isMailbox = (text: string): boolean =>
  MAILBOX.test(text) && ADDRESS.test(readMailbox(text).email);

/** Without a name, the address is the name. */
export function readMailbox(text: string): Mailbox {
  const [, name, named, bare] = MAILBOX.exec(text) ?? [];
  const email = named ?? bare ?? '';
  return { name: name?.replaceAll('"', '').trim() || email, email };
}

/**
 * The URL of a server, with options after « ? ». A password with « / », « @ » or « # » in it that is not
 * written as %2F, %40 or %23 would name another server without a word.
 */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return false;
  return hostname !== '' && /^\/?$/.test(pathname) && !search.includes('@') && hash === '';
}

/** The URL of a mailbox: an account, its password, and the folder (INBOX when none is named). */
export function isImapServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  if (protocol !== 'imap:' && protocol !== 'imaps:') return false;
  if (hostname === '' || username === '' || password === '') return false;
  const parts = [username, password, pathname];
  return search === '' && hash === '' && !pathname.includes('@') && parts.every(isEncoded);
}

const isEncoded = (part: string): boolean => !/%(?![\da-f]{2})/iu.test(part);

/** Griot's mailbox. Its URL holds a password. */
export interface MailboxConfig {
  readonly url: string;
  /** The name under which its server writes Authentication-Results; undefined: not asked. */
  readonly authority: string | undefined;
}

/** Undefined: no mail is read. */
export const readImap = (
  url: string | undefined,
  authority: string | undefined,
): MailboxConfig | undefined => (url === undefined ? undefined : { url, authority });
