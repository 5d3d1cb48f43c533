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
}

/** One way of saying the mail. */
export interface Alternative {
  /** With its parameters. */
  readonly type: string;
  readonly encoding: 'quoted-printable' | 'base64';
  readonly content: string;
}

/**
 * The bytes of a `multipart/alternative`, the richest part last. Headers and encodings are
 * nodemailer's; the parts are put together here, because its composer runs each through a chain of
 * streams, which took more time than everything else the outbox does for a message.
 * @param boundary without spaces, and not found in any part
 */
export function alternativeMail(
  headers: MailHeaders,
  parts: readonly Alternative[],
  boundary: string,
): Buffer {
  // Given a boundary, it draws no random one.
  const root = new MimeNode('multipart/alternative', { baseBoundary: boundary });
  root.setHeader('Content-Type', `multipart/alternative; boundary=${boundary}`);
  root.setHeader('From', headers.from);
  root.setHeader('To', headers.to);
  root.setHeader('Subject', headers.subject);
  root.setHeader('Message-ID', headers.messageId);
  root.setHeader('Date', headers.date);
  root.setHeader('Auto-Submitted', 'auto-generated');
  const written = parts.map((part) => `--${boundary}\r\n${partText(part)}\r\n`);
  return Buffer.from(`${root.buildHeaders()}\r\n\r\n${written.join('')}--${boundary}--\r\n`);
}

const partText = ({ type, encoding, content }: Alternative): string =>
  [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    encoding === 'base64'
      ? base64.wrap(base64.encode(content))
      : quotedPrintable.wrap(quotedPrintable.encode(content.replace(/\r?\n/g, '\r\n'))),
  ].join('\r\n');
