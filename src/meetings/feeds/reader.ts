import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/database.ts';
import type { Directory } from '../../kernel/directory.ts';
import { revisionOf } from '../../kernel/revisions.ts';
import type { Settings } from '../../kernel/settings.ts';
import { publicFeed } from './groupFeeds.ts';
import { feedDay } from './store.ts';
import { KnownFeeds, type Validators } from './validators.ts';

/** A feed as it stands: by what it is recognised, and its text for whoever does not have it yet. */
export interface FeedVersion extends Validators {
  text(): Promise<string>;
}

export interface FeedReaderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: () => Promise<Directory>;
  readonly settings: Pick<Settings, 'organizer'>;
}

/** Reads the calendars to which people subscribe. */
export interface FeedReader {
  /** The public meetings. */
  open(): Promise<FeedVersion>;
}

export function feedReader({ database, clock, directory, settings }: FeedReaderDeps): FeedReader {
  const known = new KnownFeeds();
  const db = database.client;

  /** @param make reads the register, whose revision is read before */
  async function version(feed: string, make: () => Promise<string>): Promise<FeedVersion> {
    const revision = [
      await revisionOf(db, 'register'),
      await revisionOf(db, 'directory'),
      feedDay(clock.now()),
    ].join();
    const found = known.find(feed, revision);
    if (found) return { ...found, text: make };
    const text = await make();
    return { ...known.learn(feed, revision, text, clock.now()), text: async () => text };
  }

  return {
    open: () =>
      version('public', async () => publicFeed(db, await directory(), settings, clock.now())),
  };
}
