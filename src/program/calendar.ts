import type { CalendarFeed } from '../../adapters/web/deps.ts';
import { feedTokens } from '../../adapters/web/feedTokens.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import { personalFeed } from '../meetings/feeds/personalFeed.ts';
import { installationSecret } from './secret.ts';

/** The personal feeds, whose secret lies beside the register. */
export async function openFeeds(
  config: Config,
  app: App,
  database: Database,
  clock: Clock,
): Promise<CalendarFeed> {
  return {
    tokens: feedTokens(await installationSecret(config)),
    async text(personId) {
      const person = (await app.directory()).person(personId);
      if (!person) throw new Error(`no person ${personId}`);
      return personalFeed(database.client, person, { organizer: config.mailFrom }, clock.now());
    },
  };
}
