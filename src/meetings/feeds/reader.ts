import { may } from '../../kernel/access/access.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/database.ts';
import type { Directory } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { revisionOf } from '../../kernel/revisions.ts';
import type { Settings } from '../../kernel/settings.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { markRead, type Subscriber, subscriberOf } from './addresses.ts';
import { groupFeed, publicFeed } from './groupFeeds.ts';
import { personalFeed } from './personalFeed.ts';
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
  /**
   * What an address leads to, for the person whose address it is, as he stands now.
   * @returns undefined when nobody has it any more, when he has left, when the group is not for him
   */
  secret(secret: string): Promise<FeedVersion | undefined>;
}

type MakeFeed = () => Promise<string>;

export function feedReader({ database, clock, directory, settings }: FeedReaderDeps): FeedReader {
  const known = new KnownFeeds();
  const db = database.client;

  /** @param make reads the register, whose revision is read before */
  async function version(feed: string, make: MakeFeed): Promise<FeedVersion> {
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

  async function makerFor({ personId, groupId }: Subscriber): Promise<MakeFeed | undefined> {
    const now = clock.now();
    const people = await directory();
    const person = people.person(personId);
    if (!person?.active) return undefined;
    if (groupId === '') return () => personalFeed(db, person, settings, now);
    const group = people.group(groupId);
    const actor = people.actor(person, dayIn(now, BAMAKO));
    if (!group || !may(actor, 'reunions', { group })) return undefined;
    return () => groupFeed(db, group, translator(person.locale), settings, now);
  }

  return {
    async secret(secret) {
      const subscriber = await subscriberOf(db, secret);
      const make = subscriber && (await makerFor(subscriber));
      if (!make) return undefined;
      await markRead(database, subscriber, clock.now());
      return version(`${subscriber.personId} ${subscriber.groupId}`, make);
    },
    open: () =>
      version('public', async () => publicFeed(db, await directory(), settings, clock.now())),
  };
}
