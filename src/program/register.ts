import { migrate, openDatabase, refuseLostDatabase } from '../../adapters/database/engines.ts';
import { loadDemo } from '../../prisma/demo/load.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import type { Log } from '../kernel/log.ts';
import { noteRestoration, restoredAt } from '../kernel/revisions.ts';

export interface Register {
  readonly database: Database;
  /** The fictional secretariat has just been loaded. */
  readonly demoLoaded: boolean;
  /** See `Settings`. */
  readonly restored: number;
}

/**
 * Opens the register, brought up to date, with the fictional secretariat when it is empty and the
 * configuration wants it. None is begun where there has been one.
 * @throws DatabaseUnavailable
 */
export async function openRegister(
  config: Pick<Config, 'databaseUrl' | 'demo'>,
  clock: Clock,
  log: Log,
): Promise<Register> {
  await refuseLostDatabase(config.databaseUrl, config.demo);
  const { applied } = await migrate(config.databaseUrl);
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  const database = await openDatabase(config.databaseUrl);
  try {
    const demoLoaded = config.demo && (await loadDemo(database, clock.now()));
    if (demoLoaded) log.info({}, 'demo secretariat loaded');
    if (await noteRestoration(database, clock.now()))
      log.warn(
        {},
        'this register is a copy put back: what calendars are sent is numbered above all before',
      );
    return { database, demoLoaded, restored: await restoredAt(database.client) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
