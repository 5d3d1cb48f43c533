import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

/** A text as its readers recognise it (RFC 9110 8.8): the same text has the same. */
export interface Validators {
  readonly etag: string;
  /** To the second: since when it has been this text, as far as this process knows. */
  readonly changedAt: Temporal.Instant;
}

/** More feeds than anybody reads within a day; the oldest are forgotten first. */
const MOST = 2_000;

/**
 * What was last made of each feed, and from which revision of the register: while that revision
 * stands, a feed is known to be the same without being made again.
 */
export class KnownFeeds {
  readonly #known = new Map<string, Validators & { readonly revision: string }>();

  /** @param revision of all that the feed is made from */
  find(feed: string, revision: string): Validators | undefined {
    const known = this.#known.get(feed);
    return known?.revision === revision ? known : undefined;
  }

  /** Remembers what was made, and tells by what it is recognised. */
  learn(feed: string, revision: string, text: string, now: Temporal.Instant): Validators {
    const etag = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    const before = this.#known.get(feed);
    const changedAt = before?.etag === etag ? before.changedAt : after(before?.changedAt, now);
    this.#known.delete(feed);
    this.#known.set(feed, { etag, changedAt, revision });
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
    return { etag, changedAt };
  }
}

/** Two texts within one second have two dates: HTTP writes no smaller part. */
function after(before: Temporal.Instant | undefined, now: Temporal.Instant): Temporal.Instant {
  const second = now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  const next = before?.add({ seconds: 1 });
  return next && Temporal.Instant.compare(next, second) > 0 ? next : second;
}
