import * as base64 from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';

/** The headers that a mail has besides those of MIME. */
export interface MailHeaders {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  /** The name of the mail that it follows in its thread. */
  readonly thread?: string;
}

/** One way of saying the mail. */
export interface Alternative {
  /** With its parameters. */
  readonly type: string;
  readonly encoding: 'quoted-printable' | 'base64';
  readonly content: string;
}

/** A document that goes with the mail. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/**
 * The bytes of a mail: a `multipart/alternative`, the richest part last; inside a `multipart/mixed`
 * when documents go with it. Headers and encodings are nodemailer's; the parts are put together
 * here, because its composer runs each through a chain of streams, which took more time than
 * everything else the outbox does for a message.
 * @param boundary without spaces, and not found in any part
 */
export function mailBytes(
  headers: MailHeaders,
  parts: readonly Alternative[],
  attachments: readonly Attachment[],
  boundary: string,
): Buffer {
  const inner = { kind: 'alternative', boundary, parts: parts.map(partText) } as const;
  if (attachments.length === 0) return bytesOf(headers, inner);
  const letter = `${typeOf(inner)}\r\n\r\n${bodyOf(inner)}`;
  const documents = attachments.map((one) => attachmentText(one, boundary));
  // Neither boundary begins like the other: some readers compare only as many characters.
  const outer = `mixed-${boundary}`;
  return bytesOf(headers, { kind: 'mixed', boundary: outer, parts: [letter, ...documents] });
}

interface Multipart {
  readonly kind: 'alternative' | 'mixed';
  readonly boundary: string;
  /** Each with its own headers. */
  readonly parts: readonly string[];
}

function bytesOf(headers: MailHeaders, content: Multipart): Buffer {
  // Given a boundary, it draws no random one.
  const root = new MimeNode(`multipart/${content.kind}`, { baseBoundary: content.boundary });
  root.setHeader('Content-Type', `multipart/${content.kind}; boundary=${content.boundary}`);
  root.setHeader('From', headers.from);
  root.setHeader('To', headers.to);
  root.setHeader('Subject', headers.subject);
  root.setHeader('Message-ID', headers.messageId);
  root.setHeader('Date', headers.date);
  if (headers.thread !== undefined) {
    root.setHeader('In-Reply-To', headers.thread);
    root.setHeader('References', headers.thread);
  }
  // A machine wrote it (RFC 3834); Exchange, which does not look at that, answers none either.
  root.setHeader('Auto-Submitted', 'auto-generated');
  root.setHeader('X-Auto-Response-Suppress', 'OOF, AutoReply');
  return Buffer.from(`${root.buildHeaders()}\r\n\r\n${bodyOf(content)}`);
}

const typeOf = ({ kind, boundary }: Multipart): string =>
  `Content-Type: multipart/${kind}; boundary=${boundary}`;

const bodyOf = ({ boundary, parts }: Multipart): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

const partText = ({ type, encoding, content }: Alternative): string =>
  [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    encoding === 'base64'
      ? base64.wrap(base64.encode(content))
      : quotedPrintable.wrap(quotedPrintable.encode(content.replace(/\r?\n/g, '\r\n'))),
  ].join('\r\n');

/** Its name twice, once for each generation of mail readers (RFC 2231, RFC 2047). */
function attachmentText({ name, mediaType, content }: Attachment, baseBoundary: string): string {
  const node = new MimeNode(mediaType, { baseBoundary, filename: name });
  node.setHeader('Content-Transfer-Encoding', 'base64');
  node.setHeader('Content-Disposition', 'attachment');
  return `${node.buildHeaders()}\r\n\r\n${base64.wrap(base64.encode(Buffer.from(content)))}`;
}
