import {
  PermanentFailure,
  RetryAfter,
  Unconfirmed,
  Unreachable,
} from '../../src/kernel/outbox/transport.ts';
import { Unanswered } from './smtpPool.ts';

/** What nodemailer tells of a failure. */
interface SmtpError extends Error {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly permanent?: unknown;
  readonly originalCode?: unknown;
  readonly timeoutType?: unknown;
}

/** The server was never spoken to, or would not let us in: no message has anything to do with it. */
const NO_WAY_IN = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EREQUIRETLS', 'EPROXY']);
/** A connection that was there and is lost; any other failure of a socket is one to open it. */
const LOST = new Set(['ECONNRESET', 'EPIPE']);
const SETTING_UP = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);
const OPENING = new Set(['EHLO', 'HELO', 'LHLO', 'STARTTLS']);
const TOO_BIG = 552;
/** Replies from there on are final (RFC 5321 4.2.1). */
const PERMANENT = 500;
const PASSWORD_REFUSED_SECONDS = 600;
const LIMIT_REACHED_SECONDS = 1800;
/** How Google, Microsoft and hosts say that an account has sent enough for now: not of a reader's mailbox. */
const LIMIT_REACHED =
  /\b550[- ]5\.4\.5\b|\b(?:daily|hourly) (?:user )?(?:sending |message |e?mail )?(?:limit|quota)\b|\bsending (?:limit|quota|rate)\b/iu;
const OF_A_MAILBOX = /\b[45]\.2\.\d\b/u;

/**
 * What a failure of nodemailer means for the outbox. The server cannot be used at all: Unreachable,
 * and everything waits; ten minutes when it refuses the password, for servers lock an account that is
 * tried again and again, half an hour when the account has sent its share of the day. It refuses this message for good (5xx, RFC 5321 4.2.1): PermanentFailure.
 * Anything else, a 4xx or a connection lost in the middle of a message, is tried again by itself: a
 * message that makes a server hang up must not hold back the others. Handed over whole and never
 * answered for, it may have arrived: Unconfirmed.
 */
export function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const failure: SmtpError = error;
  const reason = { cause: error };
  if (error instanceof Unanswered)
    return new Unconfirmed(`not confirmed: ${error.message}`, reason);
  if (isLimitReached(failure)) {
    return new RetryAfter(LIMIT_REACHED_SECONDS, `sending limit: ${error.message}`);
  }
  if (isPasswordRefused(failure)) return new RetryAfter(PASSWORD_REFUSED_SECONDS, error.message);
  if (isNoWayIn(failure)) return new Unreachable(error.message, reason);
  if (isRefused(failure)) return new PermanentFailure(error.message, reason);
  return error;
}

/** Every other mail would be refused as well, for good as this one, until the limit is lifted. */
const isLimitReached = ({ responseCode, message }: SmtpError): boolean =>
  responseCode !== undefined && LIMIT_REACHED.test(message) && !OF_A_MAILBOX.test(message);

/** 535 and the like; a 454 is the server's own trouble. */
const isPasswordRefused = ({ code, responseCode }: SmtpError): boolean =>
  code === 'EAUTH' && typeof responseCode === 'number' && responseCode >= PERMANENT;

const has = (set: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === 'string' && set.has(value);

function isNoWayIn(error: SmtpError): boolean {
  if (has(NO_WAY_IN, error.code)) return true;
  if (error.code === 'ESOCKET' && !has(LOST, error.originalCode)) return true;
  if (has(SETTING_UP, error.timeoutType) || has(OPENING, error.command)) return true;
  // Not the greeting of a server that takes mail.
  if (error.code === 'EPROTOCOL' && error.command === 'CONN') return true;
  // Hung up before it greeted, every time.
  if (error.code === 'ECONNECTION' && error.command === undefined) return true;
  // It will not take mail from Griot, whoever it is for: for the administrator to put right.
  return (
    error.command === 'MAIL FROM' && error.permanent === true && error.responseCode !== TOO_BIG
  );
}

/** Refused by the server, or by nodemailer itself, which then gives no reply code. */
const isRefused = (error: SmtpError): boolean =>
  error.permanent === true ||
  ((error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode === undefined);
