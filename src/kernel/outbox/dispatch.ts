import type { Temporal } from 'temporal-polyfill';
import { type Clock, PutBackWatch } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Log } from '../log.ts';
import type { Message } from '../messages/message.ts';
import { consignmentOf } from './consignment.ts';
import { undoFastClock } from './fastClock.ts';
import { type Lease, type LeasedMessage, leaseDue } from './lease.ts';
import { LeasedQueue } from './leasedQueue.ts';
import { SentMarks } from './marks.ts';
import { isFinal, type Pause, pauseAsked, waitAfter } from './retries.ts';
import { giveUp, type Held, putOff, release } from './setbacks.ts';
import type { Transport } from './transport.ts';

const BATCH = 200;
export interface DispatcherDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly transports: readonly Transport[];
  /** A new unguessable text. */
  readonly newToken: () => string;
  /** Told of each message that is given up, once it is marked so. */
  readonly onRefusal?: (refusal: Refusal) => Promise<void>;
  /** Told at the end of a run, once, of each transport by which something was put off. */
  readonly onDelay?: (transport: string) => Promise<void>;
}

/** A message that will not arrive the way it was sent. */
export interface Refusal {
  readonly row: LeasedMessage;
  readonly error: unknown;
  readonly now: Temporal.Instant;
}

export interface SentMessage {
  readonly channel: string;
  readonly to: string;
  readonly message: Message;
}

/** What a run has come to so far. */
interface Run {
  readonly sent: SentMessage[];
  /** The transports by which something was put off, and why it was last. */
  readonly delayed: Map<string, string>;
}

/** Sends what the outbox holds. Several may run at once, in one process or more. */
export class Dispatcher {
  readonly #deps: DispatcherDeps;
  readonly #marks: SentMarks;
  readonly #watch = new PutBackWatch();

  constructor(deps: DispatcherDeps) {
    this.#deps = deps;
    this.#marks = new SentMarks(deps.database, () => deps.clock.now());
  }

  /**
   * Sends everything that is due, each transport at its own pace, and returns it. What fails stays
   * in the outbox: tried again later, or listed as failed.
   * @param signal once aborted nothing more begins to leave; what is under way finishes
   */
  async run(signal?: AbortSignal): Promise<SentMessage[]> {
    const run: Run = { sent: [], delayed: new Map() };
    await this.#marks.settle();
    const now = this.#deps.clock.now();
    await this.#watch.whenBack(now, () => undoFastClock(this.#deps.database, now));
    await all(this.#deps.transports.map((way) => this.#sendDue(way, run, signal)));
    for (const transport of run.delayed.keys()) await this.#deps.onDelay?.(transport);
    return run.sent;
  }

  async #sendDue(transport: Transport, run: Run, signal?: AbortSignal): Promise<void> {
    let pause: Pause;
    while (pause === undefined && !signal?.aborted) {
      const lease = await this.#lease(transport);
      if (lease.rows.length === 0) return;
      pause = await this.#sendAll(transport, lease, run, signal);
      await this.#marks.settle();
    }
  }

  #lease(transport: Transport): Promise<Lease> {
    const { database, clock, newToken } = this.#deps;
    const wish = { token: newToken(), limit: BATCH, transport: transport.name };
    return leaseDue(database, clock.now(), wish);
  }

  async #sendAll(
    transport: Transport,
    lease: Lease,
    run: Run,
    signal?: AbortSignal,
  ): Promise<Pause> {
    const { database, clock } = this.#deps;
    const queue = new LeasedQueue(database, lease);
    let pause: Pause;
    const worker = async (): Promise<void> => {
      while (pause === undefined && !signal?.aborted && this.#isUsable(lease)) {
        const row = await queue.next(clock.now());
        if (!row) return;
        const asked = await this.#sendOne(transport, row, lease.token, run);
        if (asked !== undefined) pause = Math.max(pause ?? 0, asked);
      }
    };
    try {
      await all(Array.from({ length: transport.concurrency }, worker));
    } finally {
      const ids = queue.rest();
      const reason = run.delayed.get(transport.name);
      if (ids.length > 0) await this.#leave({ token: lease.token, ids }, pause, reason);
    }
    return pause;
  }

  #isUsable({ usableUntil }: Lease): boolean {
    return this.#deps.clock.now().epochMilliseconds < usableUntil.epochMilliseconds;
  }

  async #sendOne(
    transport: Transport,
    row: LeasedMessage,
    token: string,
    run: Run,
  ): Promise<Pause> {
    const { id } = row;
    try {
      const consignment = await consignmentOf(this.#deps, row);
      const externalId = await transport.deliver(consignment);
      const { recipient, message } = consignment;
      run.sent.push({ channel: row.transport, to: recipient, message });
      this.#marks.add({ id, externalId, personal: row.personal });
    } catch (error) {
      return this.#setBack(row, token, error, run);
    }
    // Outside of the above: a mark that cannot be written is no failure to deliver.
    await this.#marks.room();
    return undefined;
  }

  /** What was not tried: given back, or put off with the rest when the transport must pause. */
  async #leave(held: Held, pause: Pause, lastError = ''): Promise<void> {
    const { database, clock } = this.#deps;
    if (pause === undefined) return release(database, held);
    const until = clock.now().add({ seconds: pause });
    await putOff(database, held, { until, lastError, attempts: 0 });
  }

  async #setBack(
    row: LeasedMessage,
    token: string,
    error: unknown,
    { delayed }: Run,
  ): Promise<Pause> {
    const { database, clock, log } = this.#deps;
    const lastError = error instanceof Error ? error.message : String(error);
    const pause = pauseAsked(error);
    const held = { token, ids: [row.id] };
    const about = { id: row.id, transport: row.transport };
    // A server's words may hold an address: they go to the row, and to the log for debugging only.
    log.debug({ ...about, reason: lastError }, 'message not sent');
    if (isFinal(error, row.attempts + 1, pause)) {
      log.warn(about, 'message given up');
      await giveUp(database, held, lastError);
      await this.#deps.onRefusal?.({ row, error, now: clock.now() });
      return undefined;
    }
    const seconds = pause ?? waitAfter(error, row.attempts);
    log.warn({ ...about, seconds }, pause === undefined ? 'message put off' : 'transport paused');
    const until = clock.now().add({ seconds });
    delayed.set(row.transport, lastError);
    await putOff(database, held, { until, lastError, attempts: pause === undefined ? 1 : 0 });
    return pause;
  }
}

/** Waits for all of them, then fails as the first that failed. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
