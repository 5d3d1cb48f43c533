import type { Log } from '../../src/kernel/log.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';

/** A line of the log. */
export interface Logged {
  readonly level: keyof Log;
  readonly data: object;
  readonly sentence: string;
}

/** A log that keeps its lines there. */
export function recordingLog(logged: Logged[]): Log {
  const at =
    (level: keyof Log) =>
    (data: object, sentence: string): void =>
      void logged.push({ level, data, sentence });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Mail that only keeps there what it is handed. */
export const recordingMail = (mails: Consignment[]): Transport => ({
  name: 'mail',
  concurrency: 1,
  async deliver(consignment) {
    mails.push(consignment);
    return undefined;
  },
});
