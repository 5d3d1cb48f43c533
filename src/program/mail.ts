import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import type { Transport } from '../kernel/outbox/transport.ts';

/** How mail leaves, and how that ends. */
export interface Mail {
  readonly transport: Transport;
  /** Griot stops: what is under way has a few seconds more. */
  hurry(): void;
  close(): Promise<void>;
}

/** Mail by SMTP when a server is configured, or else kept in the register. */
export async function openMail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  database: Database,
  clock: Clock,
): Promise<Mail> {
  if (config.smtpUrl === undefined) {
    const { capturedMailTransport } = await import('../../adapters/mail/capturedMailTransport.ts');
    const transport = capturedMailTransport(database, config.mailFrom, clock);
    return { transport, hurry: () => undefined, close: async () => undefined };
  }
  const { smtpTransport } = await import('../../adapters/mail/smtpTransport.ts');
  const transport = smtpTransport(config.smtpUrl, config.mailFrom, clock);
  return { transport, hurry: () => transport.hurry(), close: () => transport.close() };
}

/** The server without the password: `mail.example.org:587`. */
export const serverOf = (smtpUrl: string): string => new URL(smtpUrl).host;
