import { createHash } from 'node:crypto';
import type { Attachment, ParsedMail } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import type {
  CalendarAnswer,
  IncomingMail,
  MailContent,
  MailPlace,
} from '../../src/kernel/mailbox/incomingMail.ts';
import { addressOf } from './addresses.ts';
import { authenticityOf } from './authenticity.ts';
import { isAutomatic, isAutoReply } from './automatic.ts';
import { reportIn } from './bounceReading.ts';
import { answersIn, type CalendarText } from './calendarReading.ts';
import { decodeText } from './charset.ts';
import { headerText } from './headers.ts';

export interface Reading {
  /** Griot's own address: what comes from it is an echo. */
  readonly own: string;
  /** The name under which the receiving server writes Authentication-Results; undefined: not asked. */
  readonly authority: string | undefined;
}

/** The bytes of a mail, translated. What cannot be read is for people: nothing is thrown. */
export async function readMail(
  raw: Buffer,
  place: MailPlace,
  reading: Reading,
): Promise<IncomingMail> {
  const mail = await parse(raw);
  if (!mail) return unreadable(raw, place);
  const authors = mail.from?.value ?? [];
  const from = authors.length === 1 ? addressOf(authors[0]?.address) : undefined;
  return {
    place,
    fingerprint: fingerprintOf(mail, from),
    from,
    writtenAt: momentOf(mail.date),
    inReplyTo: /<[^<>\s]+>/u.exec(headerText(mail, 'in-reply-to'))?.[0],
    authenticity: authenticityOf(mail, from, reading.authority),
    automatic: isAutomatic(mail),
    content: contentOf(mail, raw, from, reading),
  };
}

async function parse(raw: Buffer): Promise<ParsedMail | undefined> {
  // Loaded only now: a Griot without a mailbox reads no mail.
  const { simpleParser } = await import('mailparser');
  const options = {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
  };
  return simpleParser(raw, options).catch(() => undefined);
}

function contentOf(
  mail: ParsedMail,
  raw: Buffer,
  from: string | undefined,
  { own }: Reading,
): MailContent {
  const report = reportIn(mail, raw.toString('latin1'));
  if (report) return report.length > 0 ? { kind: 'bounce', bounces: report } : AUTOMATIC;
  if (from === own || isReceipt(mail)) return AUTOMATIC;
  const answers = distinct(calendarTexts(mail).flatMap((one) => answersIn(one, from)));
  const remark = (mail.text ?? '').trim();
  if (answers.length > 0) {
    const said = answers.map((one) => ({ ...one, comment: one.comment || remark }));
    return { kind: 'calendar', answers: said };
  }
  return isAutoReply(mail) ? AUTOMATIC : { kind: 'other' };
}

const AUTOMATIC = { kind: 'automatic' } as const;

/** « Lu : … », « Non lu : … », which a program sends (RFC 8098): nobody need read it. */
const isReceipt = ({ attachments }: ParsedMail): boolean =>
  attachments.some(({ contentType }) => contentType === 'message/disposition-notification');

/** A calendar part, beside the text or attached, whatever its type says of it. */
const isCalendar = ({ contentType, filename }: Attachment): boolean =>
  contentType === 'text/calendar' ||
  contentType === 'application/ics' ||
  /\.ics$/iu.test(filename ?? '');

const calendarTexts = (mail: ParsedMail): CalendarText[] =>
  mail.attachments.filter(isCalendar).map(({ content, headers }) => {
    const type = headers.get('content-type');
    return { text: decodeText(content, param(type, 'charset')), method: param(type, 'method') };
  });

function param(header: unknown, name: string): string {
  if (typeof header !== 'object' || header === null || !('params' in header)) return '';
  const { params } = header;
  if (typeof params !== 'object' || params === null) return '';
  const found: unknown = new Map(Object.entries(params)).get(name);
  return typeof found === 'string' ? found : '';
}

/** The same answer beside the text and attached is one: the fuller of the two. */
function distinct(answers: readonly CalendarAnswer[]): CalendarAnswer[] {
  const kept = new Map<string, CalendarAnswer>();
  for (const one of answers) {
    const key = JSON.stringify([one.uid, one.recurrence, one.said.kind]);
    const known = kept.get(key);
    if (!known || saysMore(one, known)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** Google writes what was typed in one of them only. */
const saysMore = (one: CalendarAnswer, other: CalendarAnswer): boolean =>
  one.note.length > other.note.length || one.guests > other.guests;

/** A Date header may say anything. */
const momentOf = (date: Date | undefined): Temporal.Instant | undefined =>
  date === undefined || Number.isNaN(date.getTime())
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(date.getTime());

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

const fingerprintOf = (mail: ParsedMail, from: string | undefined): string =>
  hash(
    JSON.stringify([
      headerText(mail, 'message-id'),
      headerText(mail, 'date'),
      from ?? '',
      headerText(mail, 'subject'),
    ]),
  );

const unreadable = (raw: Buffer, place: MailPlace): IncomingMail => ({
  place,
  fingerprint: hash(raw),
  from: undefined,
  writtenAt: undefined,
  inReplyTo: undefined,
  authenticity: 'unproven',
  automatic: true,
  content: { kind: 'other' },
});
