import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';

interface Sent {
  readonly id: number;
  readonly externalId: string | undefined;
}

/** How many messages may have left without their mark being committed. */
const MOST_UNMARKED = 20;

/**
 * Writes down what has left, as soon as it has: while one transaction is under way the next marks
 * gather, and go together. A crash can repeat only what left in these few milliseconds, under the
 * same Message-ID.
 */
export class SentMarks {
  readonly #database: Database;
  readonly #now: () => Temporal.Instant;
  #waiting: Sent[] = [];
  #writing: Promise<void> | undefined;

  constructor(database: Database, now: () => Temporal.Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** Takes note of a message that has left; it is written at once, or with the next ones. */
  add(sent: Sent): void {
    this.#waiting.push(sent);
    // Its failure is told to whoever waits for room, or settles; the notes are kept meanwhile.
    this.#write().catch(() => undefined);
  }

  /** Resolves once few enough wait to be written for another message to leave. */
  async room(): Promise<void> {
    if (this.#waiting.length >= MOST_UNMARKED) await this.#write();
  }

  /** Resolves once everything that has left is marked as sent. */
  async settle(): Promise<void> {
    while (this.#writing || this.#waiting.length > 0) await this.#write();
  }

  /** Call it only when something waits. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeAll();
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    let batch: Sent[] = [];
    try {
      while (this.#waiting.length > 0) {
        batch = this.#waiting;
        this.#waiting = [];
        await this.#store(batch);
      }
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting];
      throw error;
    } finally {
      this.#writing = undefined;
    }
  }

  async #store(batch: readonly Sent[]): Promise<void> {
    const sentAt = toDate(this.#now());
    const done = { status: 'sent', sentAt, leaseToken: null, leasedUntil: null } as const;
    const plain = batch.filter((sent) => sent.externalId === undefined).map((sent) => sent.id);
    const named = batch.filter((sent) => sent.externalId !== undefined);
    await this.#database.transaction(async (tx) => {
      await tx.outboxMessage.updateMany({ where: { id: { in: plain } }, data: done });
      for (const { id, externalId } of named) {
        await tx.outboxMessage.update({
          where: { id },
          data: { ...done, externalId: externalId ?? null },
        });
      }
    });
  }
}
