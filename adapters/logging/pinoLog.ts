import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import type { Log } from '../../src/kernel/log.ts';
import { redacted } from './redact.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** `pretty`: for a reader; `json`: one line per fact, for a machine. */
  readonly format: 'json' | 'pretty';
}

const STDERR = 2;

/** The log, on the standard error: the standard output belongs to answers. */
export async function pinoLog({ level, format }: LogOptions): Promise<Log> {
  // Written at once: what is said just before the end is not lost with it.
  const plain = pino.destination({ dest: STDERR, sync: true });
  return logInto(format === 'json' ? plain : await prettyStream(), level);
}

/** A log that writes into `stream`. Above debug level it holds no personal data. */
export function logInto(stream: DestinationStream, level: LogOptions['level']): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Redacted errors are plain facts already.
      serializers: { err: (err) => (err instanceof Error ? stdSerializers.err(err) : err) },
    },
    stream,
  );
  return {
    debug: (data, sentence) => logger.debug(data, sentence),
    info: write(logger, 'info'),
    warn: write(logger, 'warn'),
    error: write(logger, 'error'),
  };
}

const write =
  (logger: Logger, level: 'info' | 'warn' | 'error') =>
  (data: object, sentence: string): void => {
    if (logger.isLevelEnabled(level)) logger[level](redacted(data), sentence);
  };

async function prettyStream(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    destination: STDERR,
    sync: true,
    colorize: process.stderr.isTTY === true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    singleLine: true,
  });
}
