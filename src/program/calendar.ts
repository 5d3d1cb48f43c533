import { dirname, join } from 'node:path';
import type { CalendarFeed } from '../../adapters/web/deps.ts';
import { feedTokensFrom } from '../../adapters/web/feedTokens.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import { personalFeed } from '../meetings/calendar/personalFeed.ts';

const SECRET = 'griot-feed.secret';

/** The personal feeds, whose secret lies beside the register. */
export async function openFeeds(
  { databaseUrl, mailFrom }: Config,
  app: App,
  database: Database,
  clock: Clock,
): Promise<CalendarFeed> {
  const folder = dirname(databaseUrl.replace(/^file:/u, ''));
  return {
    tokens: await feedTokensFrom(join(folder, SECRET)),
    async text(personId) {
      const person = (await app.directory()).person(personId);
      if (!person) throw new Error(`no person ${personId}`);
      return personalFeed(database.client, person, { organizer: mailFrom }, clock.now());
    },
  };
}
