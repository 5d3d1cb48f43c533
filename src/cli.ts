/** `npm run -s griot -- …`: Griot on the command line. The standard output holds the answer alone. */
import { CommanderError } from 'commander';
import { commandLine } from './cli/commandLine.ts';
import { Refusal } from './cli/refusal.ts';
import { usageError } from './cli/wording.ts';
import { translator } from './kernel/locale/translate.ts';
import { environment, outliveReaders } from './program/environment.ts';

outliveReaders();
const env = environment();
const t = translator(env.LOCALE ?? 'fr');

try {
  await commandLine({
    env,
    t,
    input: process.stdin,
    print: (text) => console.log(text),
    remark: (text) => console.error(text),
    setExitCode: (code) => {
      process.exitCode = code;
    },
  }).parseAsync();
} catch (error) {
  process.exitCode = await tell(error);
}

/** Says what went wrong on the standard error. Returns the exit code. */
async function tell(error: unknown): Promise<number> {
  if (error instanceof CommanderError) {
    const wrong = usageError(error, t);
    for (const line of wrong ?? []) console.error(line);
    return wrong ? 2 : 0;
  }
  if (error instanceof Refusal) {
    console.error(t(error.sentence, error.params));
    return 2;
  }
  const { failureOf } = await import('./program/failures.ts');
  const { lines, exitCode, unexpected } = failureOf(t, error);
  if (unexpected) console.error(error);
  for (const line of lines) console.error(line);
  return exitCode;
}
