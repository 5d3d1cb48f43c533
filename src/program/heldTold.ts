import type { Config } from '../config.ts';
import type { Database } from '../kernel/database.ts';
import { translator } from '../kernel/locale/translate.ts';
import { howManyLeased, LEASE_MINUTES } from '../kernel/outbox/lease.ts';
import type { Surroundings } from './serve.ts';

/**
 * Says in the log why what was leaving when Griot was killed does not leave at once: for all that is known, it is
 * leaving still, in another process.
 */
export async function tellOfHeld(
  { locale }: Pick<Config, 'locale'>,
  { client }: Database,
  { clock, log }: Surroundings,
): Promise<void> {
  const count = await howManyLeased(client, clock.now());
  if (count === 0) return;
  const told = { count, minutes: LEASE_MINUTES };
  log.warn({}, translator(locale)('program.start.held', told));
}
