import type { Temporal } from 'temporal-polyfill';
import type { CalendarPart, Message } from '../../src/kernel/messages/message.ts';
import { digest, messageIdOf } from '../../src/kernel/outbox/messageId.ts';
import { type Consignment, PermanentFailure } from '../../src/kernel/outbox/transport.ts';
import { renderMailHtml } from '../../src/kernel/render/html.tsx';
import { oneLine } from '../../src/kernel/render/inlineText.ts';
import { renderPlainText } from '../../src/kernel/render/plainText.ts';
import { withoutControls } from '../../src/kernel/render/withoutControls.ts';
import type { Settings } from '../../src/kernel/settings.ts';
import { toDate } from '../../src/kernel/time.ts';
import { type Alternative, mailBytes } from './mimeTree.ts';

export type Sender = Settings['organizer'];

/** A mail ready to leave: its bytes are the same whichever way it leaves. */
export interface ComposedMail {
  /** With its angle brackets; derived from the `dedupeKey`, so that the same message sent twice is one. */
  readonly messageId: string;
  readonly recipient: string;
  /** One line, decoded. */
  readonly subject: string;
  /** Lines end with CRLF; only ASCII. */
  readonly raw: Buffer;
}

/** One address and nothing that could become a second one, or a header. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

/**
 * Writes the mail of a consignment: `multipart/alternative` of text/plain, text/html and, for a
 * meeting, text/calendar, in this order. The meeting is not attached: Outlook and Gmail read the
 * inline part, and an `invite.ics` beside it may show the meeting twice
 * (docs/decisions/0004-mail-at-least-once.md). Documents are, beside the alternatives.
 * @throws PermanentFailure when the recipient is not one address
 */
export function composeMail(
  { dedupeKey, recipient, message, files }: Consignment,
  sender: Sender,
  now: Temporal.Instant,
): ComposedMail {
  if (!ADDRESS.test(recipient)) throw new PermanentFailure('not an address');
  const subject = oneLine(message.subject);
  const domain = sender.email.split('@').at(-1);
  const messageId = messageIdOf(dedupeKey, sender.email);
  const parts = alternatives(message, subject);
  const headers = {
    from: { name: oneLine(sender.name), address: sender.email },
    to: { name: '', address: recipient },
    subject,
    messageId,
    date: toDate(now),
    // No mail has that name: readers put together those that answer the same one.
    ...(message.thread ? { thread: `<${digest(message.thread)}@${domain}>` } : {}),
  };
  // Made of the texts themselves, so that no text can contain it.
  const boundary = `griot-${digest(dedupeKey, ...parts.map((part) => part.content))}`;
  return { messageId, recipient, subject, raw: mailBytes(headers, parts, files, boundary) };
}

/** What a letter says, once for each kind of reader. */
function alternatives(message: Message, subject: string): Alternative[] {
  const locale = message.locale ?? 'fr';
  const blocks = withoutControls(message.blocks);
  const text = `${renderPlainText(blocks, locale) || subject}\n`;
  const html = renderMailHtml({ subject, blocks, locale });
  return [
    { type: 'text/plain; charset=utf-8', encoding: 'quoted-printable', content: text },
    { type: 'text/html; charset=utf-8', encoding: 'quoted-printable', content: html },
    ...(message.calendar ? [calendarPart(message.calendar)] : []),
  ];
}

/** In base64, which no relay on the way folds or re-wraps: an iCalendar line is folded once. */
const calendarPart = ({ method, content }: CalendarPart): Alternative => ({
  type: `text/calendar; charset=utf-8; method=${method}`,
  encoding: 'base64',
  content,
});
