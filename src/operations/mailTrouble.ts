import type { Translator } from '../kernel/locale/translate.ts';
import { oneLine } from '../kernel/render/inlineText.ts';
import { oneOf } from '../kernel/text/pattern.ts';

/** Why a mail has not left, or has come back: what somebody can do about it. */
export type MailTrouble =
  | 'password'
  | 'sender'
  | 'certificate'
  | 'unencrypted'
  | 'protocol'
  | 'unreachable'
  | 'unknownAddress'
  | 'fullMailbox'
  | 'tooLarge'
  | 'policy'
  | 'later'
  | 'unconfirmed'
  | 'limit'
  | 'other';

/**
 * By what nodemailer and mail servers say (RFC 3463's codes, and the words of those that have none),
 * the surest first: the server that Griot uses, then the mailbox it writes to.
 */
const SIGNS: readonly (readonly [MailTrouble, RegExp])[] = [
  ['unconfirmed', /^not confirmed:/u],
  ['limit', /^sending limit:/u],
  [
    'password',
    /^(?:invalid login|missing credentials)|\b535\b|authentication (?:failed|unsuccessful)/iu,
  ],
  ['sender', /^mail command failed: 5/iu],
  ['unencrypted', /starttls/iu],
  ['protocol', /wrong version number/iu],
  ['certificate', /certificate|\b(?:ssl|tls)\b/iu],
  [
    'unreachable',
    /\b(?:econn\w+|etimedout|enotfound|eai_again|ehostunreach|enetunreach|epipe)\b|^(?:connection|greeting|timeout|socket|unexpected socket)|^(?:421|invalid greeting)/iu,
  ],
  // The disk of that server, and not the mailbox of a reader.
  ['later', /\b4\.3\.\d\b|\b4\d\d\b[- ](?!4\.2\.).*insufficient system storage/iu],
  [
    'fullMailbox',
    /\b[45]\.2\.2\b|quota|(?:mailbox|inbox) (?:is )?full|exceeded storage allocation|insufficient system storage/iu,
  ],
  ['tooLarge', /\b5\.(?:3\.4|2\.3)\b|too (?:large|big)|exceeds? .{0,30}\bsize|size limit/iu],
  [
    'unknownAddress',
    new RegExp(
      oneOf(
        // 5.2.1: an account that is closed; 5.4.1 so, that of a directory of Microsoft that knows no such person.
        String.raw`\b5\.(?:1\.(?:0|1|2|3|6|10)|2\.1|4\.4)\b`,
        String.raw`\b5\.4\.1\b.{0,20}recipient address rejected|domain (?:name )?not found`,
        '(?:unknown|no such|invalid) (?:user|recipient|mailbox|address)',
        String.raw`(?:user|mailbox|recipient|address) (?:\S+ )?(?:unknown|unavailable|not found|does not exist|doesn't exist)`,
        'does not exist|not an address',
      ),
      'iu',
    ),
  ],
  ['policy', /\b5\.7\.\d+\b|spam|blocked|blacklist|policy|\b(?:dmarc|spf|dkim|relay\w*)\b/iu],
  ['later', /grey-?list|try again|\b4\d\d\b|\b4\.\d\.\d+\b/iu],
];

/** @param said the words of the server, or of the system */
export const mailTroubleOf = (said: string): MailTrouble =>
  SIGNS.find(([, sign]) => sign.test(said))?.[0] ?? 'other';

const OF_THE_SERVER: ReadonlySet<MailTrouble> = new Set([
  'password',
  'sender',
  'certificate',
  'unencrypted',
  'protocol',
  'unreachable',
  'limit',
]);

/** Whether whoever says so takes no mail, whomever it is for. */
export const stopsAllMail = (said: string): boolean => OF_THE_SERVER.has(mailTroubleOf(said));

/** What it means and what to do, with the words themselves for whoever minds the server. */
export const mailTroubleInWords = (t: Translator, said: string): string =>
  t('operations.mailTrouble', { trouble: mailTroubleOf(said), said: oneLine(said) });
