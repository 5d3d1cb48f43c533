import type { Config } from '../config.ts';
import type { Log } from '../kernel/log.ts';

/** The configuration, and a log that says little: a command answers by itself. */
export async function configured({
  env,
}: {
  readonly env: NodeJS.ProcessEnv;
}): Promise<{ config: Config; log: Log }> {
  const { readConfig } = await import('../config.ts');
  const { pinoLog } = await import('../../adapters/logging/pinoLog.ts');
  const config = readConfig(env);
  const log = await pinoLog({ level: config.logLevel ?? 'warn', format: config.logFormat });
  return { config, log };
}
