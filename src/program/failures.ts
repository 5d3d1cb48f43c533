import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { configProblems, InvalidConfig } from '../config.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { CannotStart } from './cannotStart.ts';

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
    const lines = [t(`program.database.${reason}`, { location, detail })];
    return { lines, exitCode: 1, unexpected: false };
  }
  if (error instanceof CannotStart) {
    return { lines: [t(error.sentence, error.params)], exitCode: 1, unexpected: false };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { lines: [t('program.start.failed', { reason })], exitCode: 1, unexpected: true };
}
