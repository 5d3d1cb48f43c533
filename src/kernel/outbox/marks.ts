import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';

interface Sent {
  readonly id: number;
  readonly externalId: string | undefined;
}

/**
 * Writes down what has left, as soon as it has: while one transaction is under way the next marks
 * gather, and go together. A crash can repeat only what left in these few milliseconds, under the
 * same Message-ID.
 */
export class SentMarks {
  readonly #database: Database;
  readonly #now: () => Temporal.Instant;
  #waiting: Sent[] = [];
  #flush: Promise<void> | undefined;

  constructor(database: Database, now: () => Temporal.Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** Resolves once the mark is committed. */
  add(sent: Sent): Promise<void> {
    this.#waiting.push(sent);
    this.#flush ??= this.#run();
    return this.#flush;
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        const batch = this.#waiting;
        this.#waiting = [];
        await this.#write(batch);
      }
    } finally {
      this.#flush = undefined;
    }
  }

  async #write(batch: readonly Sent[]): Promise<void> {
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
