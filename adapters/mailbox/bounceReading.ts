import type { ParsedMail } from 'mailparser';
import type { Bounce } from '../../src/kernel/mailbox/incomingMail.ts';
import { addressesIn, addressOf } from './addresses.ts';
import { isAutomatic } from './automatic.ts';
import { headerText } from './headers.ts';

/** What a report says: what has not arrived; empty when it says only that a delivery is late, or made. */
export type Report = readonly Bounce[];

/** What a mail reports of a delivery, when it is a report at all. */
export const reportIn = (mail: ParsedMail, raw: string): Report | undefined =>
  deliveryStatus(mail, raw) ?? unusualReport(mail, raw);

/** RFC 3464: a part of fields, first on the whole mail, then on each recipient. */
function deliveryStatus(mail: ParsedMail, raw: string): Report | undefined {
  const part = mail.attachments.find(({ contentType }) => STATUS.has(contentType));
  if (!part) return undefined;
  const groups = part.content.toString('utf8').split(/\r?\n[ \t]*\r?\n/u);
  const said = groups.map(fieldsOf).filter(isUnderstood);
  // Nothing that is understood: not to be taken for a delivery that went well.
  if (said.length === 0) return undefined;
  const messageId = returnedId(raw);
  return said.flatMap((fields) => {
    const recipient = recipientOf(fields);
    if (!recipient || actionOf(fields) !== 'failed') return [];
    const reason = fields.get('diagnostic-code') ?? fields.get('status') ?? '';
    return [{ recipient, messageId, reason: oneLine(reason.replace(/^smtp;\s*/iu, '')) }];
  });
}

/** The second, where addresses may have accents (RFC 6533). */
const STATUS: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
]);
const HARMLESS: ReadonlySet<string> = new Set(['delayed', 'delivered', 'relayed', 'expanded']);

type Fields = ReadonlyMap<string, string>;

function isUnderstood(fields: Fields): boolean {
  const action = actionOf(fields);
  return HARMLESS.has(action) || (action === 'failed' && recipientOf(fields) !== undefined);
}

const recipientOf = (fields: Fields): string | undefined =>
  addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'));

/** Its word, without the remark in brackets that may follow. */
const actionOf = (fields: Fields): string =>
  /^\w+/u.exec(fields.get('action') ?? '')?.[0].toLowerCase() ?? '';

function fieldsOf(group: string): Fields {
  const unfolded = group.replace(/\r?\n[ \t]+/gu, ' ');
  const fields = unfolded.split(/\r?\n/u).flatMap((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    return name ? [[name.toLowerCase(), value ?? ''] as const] : [];
  });
  return new Map(fields);
}

const DAEMON = /^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange[\da-f]+)@/u;
const LATE =
  /\b(?:delayed|has not yet been delivered|will (?:keep trying|be retried|retry|continue)|retardée?s?(?!\p{L})|warning message only|temporary problem)|\(delay\)|(?<!\p{L})(?:remise|distribution|livraison|message)s?(?!\p{L})[^.\n]{0,60}(?<!\p{L})(?:retard|différée?s?)(?!\p{L})/iu;
/** A subject by which it is no matter of time, whatever follows of that of the mail that is returned. */
const FAILED =
  /^(?:(?:(?:avis|rapport) de )?non[- ]?(?:remise?|distribu\p{L}+|délivr\p{L}+)|(?:undeliver(?:ed|able)|returned mail|mail delivery failed|delivery failure|échec|message non)(?!\p{L})|[^:]*\(failure\))/iu;
/** Below that line stands the mail that is returned, which may speak of anything. */
const RETURNED = /^-{2,}[^\n]*\b(?:copy|copie|original|message|headers)\b/imu;
/** Its subject may stand above, too. */
const SUBJECT = /^[ \t>]*(?:subject|objet|sujet)[ \t]*:.*$/gimu;
/** How much of the text is read: the reason stands first, the returned mail follows. */
const HEAD = 4000;

/** What Exim, qmail, Gmail and older Exchange write in place of a report. */
function unusualReport(mail: ParsedMail, raw: string): Report | undefined {
  const author = addressOf(mail.from?.value[0]?.address) ?? '';
  const failed = headerText(mail, 'x-failed-recipients');
  if (failed === '' && !DAEMON.test(author)) return undefined;
  const text = (mail.text ?? '').slice(0, HEAD);
  if (isLate(mail.subject ?? '', text) && isAutomatic(mail)) return [];
  const messageId = returnedId(raw);
  const recipients = addressesIn(failed === '' ? text : failed).filter(
    (address) => !DAEMON.test(address),
  );
  // Whoever minds that server may write, too.
  if (recipients.length === 0) return undefined;
  const reason = oneLine(/\b[45]\d\d[ -].{0,160}/u.exec(text)?.[0] ?? '');
  return recipients.map((recipient) => ({ recipient, messageId, reason }));
}

function isLate(subject: string, text: string): boolean {
  if (FAILED.test(subject)) return false;
  const [own = ''] = text.split(RETURNED, 1);
  return LATE.test(`${subject}\n${own.replace(SUBJECT, '')}`);
}

/** The name of the mail that is returned: the last that stands below the report's own headers. */
function returnedId(raw: string): string | undefined {
  const body = raw.slice(Math.max(0, raw.search(/\r?\n\r?\n/u)));
  const ids = [...body.matchAll(/^(?:X-MS-Exchange-)?Message-ID:\s*(<[^<>\s]+>)/gimu)];
  return ids.at(-1)?.[1];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 200);
