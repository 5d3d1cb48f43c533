import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../src/kernel/log.ts';

/** Slack's libraries say what they do in Griot's log; their sentences may hold what people wrote. */
export function boltLog(log: Log): Logger {
  const debug = (...said: unknown[]): void =>
    log.debug({ said: said.map(String).join(' ').slice(0, 1_000) }, 'slack: library');
  return {
    debug: () => undefined,
    info: debug,
    warn: debug,
    error: debug,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
