import { CommanderError } from 'commander';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Failure } from '../program/failures.ts';
import { Refusal } from './refusal.ts';
import { usageError } from './wording.ts';

/** What whoever ran a command reads when it did not go through, and the code it ends with. */
export async function endingOf(
  error: unknown,
  t: Translator,
): Promise<Omit<Failure, 'exitCode'> & { readonly exitCode: 0 | 1 | 2 }> {
  if (error instanceof CommanderError) {
    const lines = usageError(error, t);
    return { lines: lines ?? [], exitCode: lines ? 2 : 0, unexpected: false };
  }
  if (error instanceof Refusal) {
    return { lines: [t(error.sentence, error.params)], exitCode: 2, unexpected: false };
  }
  // It knows every adapter that can fail: too much to load when nothing has.
  const { failureOf } = await import('../program/failures.ts');
  return failureOf(t, error);
}
