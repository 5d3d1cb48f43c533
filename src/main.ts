/** `npm start`: Griot with its web chat, until a signal stops it. */
import { type Config, readConfig } from './config.ts';
import { systemClock } from './kernel/clock.ts';
import { type Translator, translator } from './kernel/locale/translate.ts';
import { type Log, silentLog } from './kernel/log.ts';
import { banner } from './program/banner.ts';
import { environment } from './program/environment.ts';
import { failureOf } from './program/failures.ts';
import type { Running } from './program/serve.ts';

const env = environment();
const t = translator(env.LOCALE ?? 'fr');
let log: Log = silentLog;

try {
  const config = readConfig(env);
  log = await openLog(config);
  const running = await start(config);
  stopOnSignal(running, t);
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

function stopOnSignal(running: Running, t: Translator): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
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
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
