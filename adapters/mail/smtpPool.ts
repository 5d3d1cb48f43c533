import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import MailMessage from 'nodemailer/lib/mailer/mail-message';
import MimeNode from 'nodemailer/lib/mime-node';
import SMTPPool, { type SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import type { ComposedMail } from './mime.ts';

/** A pool of SMTP connections, for mail whose bytes are ready. */
export interface SmtpPool {
  /**
   * @param signal aborts the delivery, whose connection is then closed
   * @throws Unanswered when the server has been given all of it
   */
  send(mail: ComposedMail, from: string, signal: AbortSignal): Promise<void>;
  verify(): Promise<unknown>;
  close(): void;
}

/** A failure that came once the whole mail had been handed over. */
export class Unanswered extends Error {}

/**
 * Opens nodemailer's pool. Mail is handed to it directly: `sendMail` would compile the message anew
 * and draw random names for it, which takes as long as sending it.
 */
export function openSmtpPool(options: SMTPPoolOptions): SmtpPool {
  const pool = new SMTPPool(options);
  const mailer = nodemailer.createTransport(pool);
  return {
    send(mail, from, signal) {
      const message = new MailMessage(mailer, { signal });
      const ready = new ReadyMessage(mail, from);
      message.message = ready;
      return new Promise((resolve, reject) => {
        pool.send(message, (error) => {
          if (!error) return resolve();
          reject(ready.handedOver && !hasAnswered(error) ? unanswered(error) : error);
        });
      });
    },
    verify: () => pool.verify(),
    close: () => pool.close(),
  };
}

const hasAnswered = (error: object): boolean =>
  'responseCode' in error && error.responseCode !== undefined;

const unanswered = (cause: Error): Unanswered => new Unanswered(cause.message, { cause });

/** A message whose bytes are not made by nodemailer. */
class ReadyMessage extends MimeNode {
  readonly #raw: Buffer;
  #handedOver = false;

  constructor({ raw, recipient, messageId }: ComposedMail, from: string) {
    // Given a boundary, it draws no random one.
    super('message/rfc822', { baseBoundary: 'none' });
    this.#raw = raw;
    this.setEnvelope({ from, to: [recipient] });
    this.setHeader('Message-ID', messageId);
  }

  /** Whether a connection has taken all of it. */
  get handedOver(): boolean {
    return this.#handedOver;
  }

  override createReadStream(): Readable {
    const stream = Readable.from(this.#raw, { objectMode: false });
    return stream.once('end', () => {
      this.#handedOver = true;
    });
  }
}
