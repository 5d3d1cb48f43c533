import type { Clock } from '../../src/kernel/clock.ts';
import {
  type Consignment,
  type Transport,
  Unreachable,
} from '../../src/kernel/outbox/transport.ts';
import { type ComposedMail, composeMail, type Sender } from './mime.ts';
import { failureOf } from './smtpFailure.ts';
import { openSmtpPool, type SmtpPool } from './smtpPool.ts';

/** How long, in milliseconds, a server may keep us waiting. */
export interface SmtpPatience {
  readonly connection: number;
  readonly greeting: number;
  /**
   * Between two signs of life. Longer than the others: a server that examines what it has received
   * answers late, and giving it up too early would double the mail.
   */
  readonly silence: number;
  /** For one message in all; less than the lease of the outbox. */
  readonly delivery: number;
  /** For what is under way when Griot is asked to stop: less than a supervisor waits before it kills. */
  readonly leaving: number;
}

const PATIENCE: SmtpPatience = {
  connection: 10_000,
  greeting: 10_000,
  silence: 110_000,
  delivery: 120_000,
  leaving: 7_000,
};

const CONNECTIONS = 5;
/** As many again are composed meanwhile, so that no connection waits for its next message. */
const UNDER_WAY = 2 * CONNECTIONS;
/** A handshake costs more than a message; servers that count allow 1,000 (Exim) or more. */
const MESSAGES_A_CONNECTION = 500;
/** A connection the server has closed meanwhile is opened again; the outbox does the rest. */
const REQUEUES = 1;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Mail by SMTP. */
export interface SmtpTransport extends Transport {
  /** Connects and logs in. @throws Unreachable */
  verify(): Promise<void>;
  /** Griot stops: what is under way is given up soon, for a server that is silent would keep it for minutes. */
  hurry(): void;
  /** Lets what is under way finish, then closes the connections. */
  close(): Promise<void>;
}

/**
 * Sends mail by a pool of connections to one server.
 * @param url `smtp://` (STARTTLS when the server offers it) or `smtps://`, with the credentials;
 * options of nodemailer may follow: `?tls.rejectUnauthorized=false`, `?requireTLS=false`
 */
export function smtpTransport(
  url: string,
  sender: Sender,
  clock: Clock,
  given: Partial<SmtpPatience> = {},
): SmtpTransport {
  const patience = { ...PATIENCE, ...given };
  const pool = openPool(url, patience);
  const underWay = new Map<Promise<void>, AbortController>();
  let hasLeft = false;
  const send = async (mail: ComposedMail): Promise<void> => {
    // Not `AbortSignal.any`: what it is made of is swept out of memory, and then nothing is ever given up.
    const delivery = new AbortController();
    const tooLong = setTimeout(() => delivery.abort(), patience.delivery);
    const sending = pool.send(mail, sender.email, delivery.signal);
    underWay.set(sending, delivery);
    if (hasLeft) delivery.abort();
    try {
      await sending;
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(tooLong);
      underWay.delete(sending);
    }
  };
  const giveUpAll = (): void => {
    hasLeft = true;
    for (const delivery of underWay.values()) delivery.abort();
  };
  return {
    name: 'mail',
    concurrency: UNDER_WAY,
    async deliver(consignment: Consignment) {
      await send(composeMail(consignment, sender, clock.now()));
      return undefined;
    },
    async verify() {
      await pool.verify().catch((cause: unknown) => {
        throw new Unreachable(failureOf(cause).message, { cause });
      });
    },
    hurry() {
      setTimeout(giveUpAll, patience.leaving).unref();
    },
    async close() {
      await Promise.allSettled(underWay.keys());
      pool.close();
    },
  };
}

function openPool(url: string, patience: SmtpPatience): SmtpPool {
  const { username, hostname } = new URL(url);
  return openSmtpPool({
    url,
    maxConnections: CONNECTIONS,
    maxMessages: MESSAGES_A_CONNECTION,
    maxRequeues: REQUEUES,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    // A password never travels in clear, unless the URL says so.
    requireTLS: username !== '' && !LOOPBACK.has(hostname),
  });
}
