import { CannotListen } from '../../adapters/web/httpServer.ts';
import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { configProblems, InvalidConfig } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';

/** What somebody reads when the program cannot go on, and the code it ends with. */
export interface Failure {
  readonly lines: readonly string[];
  readonly exitCode: 1 | 2;
  /** Nothing a person can have caused: whoever mends it needs the log. */
  readonly unexpected: boolean;
}

/** Says why the program cannot go on and what to do about it: never a stack trace. */
export function failureOf(t: Translator, error: unknown): Failure {
  if (error instanceof InvalidConfig) {
    const problems = configProblems(t, error).map((problem) => `  ${problem}`);
    const lines = [t('program.config.title'), ...problems, t('program.config.hint')];
    return { lines, exitCode: 2, unexpected: false };
  }
  if (error instanceof DatabaseUnavailable) {
    const { reason, location, detail } = error;
    return expected(t(`program.database.${reason}`, { location, detail }));
  }
  if (error instanceof CannotListen) return expected(listenFailure(t, error));
  const reason = error instanceof Error ? error.message : String(error);
  return { lines: [t('program.start.failed', { reason })], exitCode: 1, unexpected: true };
}

const expected = (line: string): Failure => ({ lines: [line], exitCode: 1, unexpected: false });

/** Node's names of the system's refusals. */
const LISTEN_FAILURES = {
  EADDRINUSE: 'program.start.portTaken',
  EACCES: 'program.start.portForbidden',
  EADDRNOTAVAIL: 'program.start.noSuchHost',
  ENOTFOUND: 'program.start.noSuchHost',
} as const;

function listenFailure(t: Translator, { code, host, port, message }: CannotListen): string {
  const known = Object.entries(LISTEN_FAILURES).find(([name]) => name === code)?.[1];
  return known
    ? t(known, { host, port: String(port) })
    : t('program.start.failed', { reason: message });
}
