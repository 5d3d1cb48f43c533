import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';
import type { Lease, LeasedMessage } from './lease.ts';
import { release } from './setbacks.ts';

/** What has been looked at less than that ago, in milliseconds, is not looked at again. */
const FRESH = 1_000;

/**
 * The rows of a lease, in turn. Behind a slow server a row waits minutes for its turn, and meanwhile
 * its meeting may have moved or its hour have passed: such a row is left out, and given back.
 */
export class LeasedQueue {
  readonly #database: Database;
  readonly #lease: Lease;
  #rows: readonly LeasedMessage[];
  #lookedAt: Temporal.Instant;
  #looking: Promise<void> | undefined;

  constructor(database: Database, lease: Lease) {
    this.#database = database;
    this.#lease = lease;
    this.#rows = lease.rows;
    this.#lookedAt = lease.takenAt;
  }

  /** The next row that is still to leave. */
  async next(now: Temporal.Instant): Promise<LeasedMessage | undefined> {
    const old = now.epochMilliseconds - this.#lookedAt.epochMilliseconds > FRESH;
    if (this.#looking || (old && this.#rows.length > 0)) await this.#lookAgain(now);
    const [first, ...others] = this.#rows;
    this.#rows = others;
    return first;
  }

  /** The ids of those whose turn has not come. */
  rest(): number[] {
    return this.#rows.map(({ id }) => id);
  }

  #lookAgain(now: Temporal.Instant): Promise<void> {
    this.#looking ??= this.#look(now).finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(now: Temporal.Instant): Promise<void> {
    const { token } = this.#lease;
    const found = await this.#database.client.outboxMessage.findMany({
      where: { id: { in: this.rest() }, status: 'pending', leaseToken: token },
      select: { id: true, usefulUntil: true },
    });
    const at = toDate(now);
    const useful = found.filter(({ usefulUntil }) => usefulUntil === null || usefulUntil >= at);
    const wanted = new Set(useful.map(({ id }) => id));
    const ids = this.rest().filter((id) => !wanted.has(id));
    this.#rows = this.#rows.filter(({ id }) => wanted.has(id));
    this.#lookedAt = now;
    if (ids.length > 0) await release(this.#database, { token, ids });
  }
}
