/** `npm start`: Griot with its web chat, until a signal stops it. */
import { type Config, readConfig } from './config.ts';
import { strangeNames } from './configNames.ts';
import { systemClock } from './kernel/clock.ts';
import { translator } from './kernel/locale/translate.ts';
import { type Log, silentLog } from './kernel/log.ts';
import { banner } from './program/banner.ts';
import { environment, keepFilesPrivate, outliveReaders } from './program/environment.ts';
import { failureOf } from './program/failures.ts';
import { checkNodeVersion } from './program/nodeVersion.ts';
import type { Running } from './program/serve.ts';
import { onStopRequest } from './program/signals.ts';

outliveReaders();
keepFilesPrivate();
let t = translator(process.env.LOCALE ?? 'fr');
let log: Log = silentLog;

try {
  checkNodeVersion();
  const env = environment();
  t = translator(env.LOCALE ?? 'fr');
  const config = readConfig(env);
  log = await openLog(config);
  for (const strange of strangeNames(env))
    log.warn({}, t('program.config.strange', { ...strange }));
  const running = await start(config);
  onStopRequest(() => stop(running), env.npm_lifecycle_event !== undefined);
  console.log(banner(t, config, running, performance.now() / 1000));
} catch (error) {
  const { lines, exitCode, unexpected } = failureOf(t, error);
  if (unexpected) log.error({ err: error }, 'cannot start');
  for (const line of lines) console.error(line);
  process.exit(exitCode);
}

async function openLog({ logLevel = 'info', logFormat }: Config): Promise<Log> {
  const { pinoLog } = await import('../adapters/logging/pinoLog.ts');
  return pinoLog({ level: logLevel, format: logFormat });
}

/** Loaded once the configuration is known to be right: a wrong one is said at once. */
async function start(config: Config): Promise<Running> {
  const { serve } = await import('./program/serve.ts');
  return serve(config, { clock: systemClock, log });
}

function stop(running: Running): void {
  console.log(t('program.start.stopping'));
  running.stop().then(
    () => {
      console.log(t('program.start.stopped'));
      process.exit(0);
    },
    (error: unknown) => {
      log.error({ err: error }, 'not stopped cleanly');
      process.exit(1);
    },
  );
}
