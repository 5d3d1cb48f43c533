import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { configProblems, InvalidConfig } from '../config.ts';
import type { RegisterUnavailable } from '../kernel/database.ts';
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
    return { lines: [databaseLine(t, error)], exitCode: 1, unexpected: false };
  }
  if (error instanceof CannotStart) {
    return { lines: [t(error.sentence, error.params)], exitCode: 1, unexpected: false };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { lines: [t('program.start.failed', { reason })], exitCode: 1, unexpected: true };
}

const databaseLine = (t: Translator, { reason, location, detail }: DatabaseUnavailable): string =>
  t(`program.database.${reason}`, { location, detail });

/** What whoever looks after a Griot that runs reads when its register takes nothing down, and should do. */
export const troubleLine = (t: Translator, error: RegisterUnavailable): string =>
  error instanceof DatabaseUnavailable
    ? `${databaseLine(t, error)} ${t('program.database.meanwhile')}`
    : error.message;
