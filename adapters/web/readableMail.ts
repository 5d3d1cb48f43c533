import type { AddressObject } from 'mailparser';

/** A captured mail, read for display. */
export interface ReadableMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** The plain text, when the mail has one. */
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly calendar: CalendarPart | undefined;
  /** Names of the other files. */
  readonly attachments: readonly string[];
}

interface CalendarPart {
  /** As the MIME type says it: « REQUEST », « CANCEL ». */
  readonly method: string;
  readonly content: string;
}

/** Reads the bytes of a mail. */
export async function readMail(raw: Uint8Array): Promise<ReadableMail> {
  // Loaded only now: few starts of Griot end with somebody opening a captured mail.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(raw), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const calendar = mail.attachments.find((part) => part.contentType === 'text/calendar');
  return {
    from: inWords(mail.from),
    to: inWords(mail.to),
    subject: mail.subject ?? '',
    text: mail.text,
    html: mail.html === false ? undefined : mail.html,
    calendar: calendar && {
      method: methodOf(calendar.headers.get('content-type')),
      content: calendar.content.toString('utf8'),
    },
    attachments: mail.attachments
      .filter((part) => part !== calendar)
      .map((part) => part.filename ?? part.contentType),
  };
}

/** « Griot <griot@example.org> » */
function inWords(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .flatMap((one) => one.value)
    .map(({ name, address = '' }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');
}

function methodOf(contentType: unknown): string {
  if (typeof contentType !== 'object' || contentType === null) return '';
  if (!('params' in contentType) || typeof contentType.params !== 'object') return '';
  const { params } = contentType;
  return params !== null && 'method' in params && typeof params.method === 'string'
    ? params.method.toUpperCase()
    : '';
}
