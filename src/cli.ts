/** `npm run -s griot -- …`: Griot on the command line. The standard output holds the answer alone. */
import { commandLine } from './cli/commandLine.ts';
import { endingOf } from './cli/ending.ts';
import { translator } from './kernel/locale/translate.ts';
import { environment, keepFilesPrivate, outliveReaders } from './program/environment.ts';
import { checkNodeVersion } from './program/nodeVersion.ts';

outliveReaders();
keepFilesPrivate();
let t = translator(process.env.LOCALE ?? 'fr');

try {
  checkNodeVersion();
  const env = environment();
  t = translator(env.LOCALE ?? 'fr');
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
  const { lines, exitCode, unexpected } = await endingOf(error, t);
  if (unexpected) console.error(error);
  for (const line of lines) console.error(line);
  process.exitCode = exitCode;
}
