import { ImapFlow, type ImapFlowOptions } from 'imapflow';

/** Where the mailbox is, read from an `imaps://account:password@host/INBOX`. */
export interface ImapServer {
  /** Without the password: `mail.example.org`. */
  readonly host: string;
  /** The mailbox's own name on the server. */
  readonly path: string;
  /** Names the mailbox for Griot: `griot@mail.example.org/INBOX`. */
  readonly name: string;
  readonly options: ImapFlowOptions;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How long, in milliseconds, a server may keep us waiting for a connection. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000 };
/** And say nothing while a command waits: longer than the time between two looks at the mailbox. */
const LONGEST_SILENCE_MS = 120_000;

/** @param socketTimeout in milliseconds: a server that is silent for longer is taken for dead */
export function imapServer(url: string, socketTimeout = LONGEST_SILENCE_MS): ImapServer {
  const { protocol, hostname, host, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const user = decodeURIComponent(username);
  const path = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  return {
    host,
    path,
    name: `${user}@${host}/${path}`,
    options: {
      ...PATIENCE,
      socketTimeout,
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      // A password never travels in clear to another machine.
      doSTARTTLS: !secure && !LOOPBACK.has(hostname),
      auth: { user, pass: decodeURIComponent(password) },
      disableAutoIdle: true,
      // It would quote what it is told, the password first.
      logger: false,
    },
  };
}

interface Opening {
  readonly readOnly: boolean;
  /** Gives it up. */
  readonly signal?: AbortSignal;
}

/** Connects, logs in and opens the mailbox. @throws what `troubleOf` tells */
export async function openBox(
  { options, path }: ImapServer,
  { readOnly, signal }: Opening,
): Promise<ImapFlow> {
  const client = new ImapFlow(options);
  // Whatever breaks is told to whoever waits for a command, or by « close ».
  client.on('error', () => undefined);
  const hangUp = (): void => client.close();
  signal?.addEventListener('abort', hangUp);
  try {
    await client.connect();
    await client.mailboxOpen(path, { readOnly });
    return client;
  } catch (error) {
    client.close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', hangUp);
  }
}
