import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { inOneStatement } from '../oneStatement.ts';
import { toDate } from '../time.ts';

interface Sent {
  readonly id: number;
  readonly externalId: string | undefined;
  /** For its reader's eyes alone: what it said is forgotten. */
  readonly personal: boolean;
}

/** In the place of what is forgotten. */
const FORGOTTEN = '';

/** Marks gather for so many milliseconds, and are written in one transaction. */
const GATHER = 50;
/** How many messages may have left without their mark being committed. */
const MOST_UNMARKED = 50;

/**
 * Writes down what has left, a few milliseconds after it has: a transaction for each message would
 * cost more than the message. A crash can repeat only what left in these few milliseconds, under
 * the same Message-ID.
 */
export class SentMarks {
  readonly #database: Database;
  readonly #now: () => Temporal.Instant;
  #waiting: Sent[] = [];
  #gathering: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  constructor(database: Database, now: () => Temporal.Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** Takes note of a message that has left; it is written with those of the same moment. */
  add(sent: Sent): void {
    this.#waiting.push(sent);
    // A failure is told to whoever waits for room, or settles; the notes are kept meanwhile.
    this.#gathering ??= setTimeout(() => void this.#write().catch(() => undefined), GATHER);
  }

  /** Resolves once few enough wait to be written for another message to leave. */
  async room(): Promise<void> {
    while (this.#waiting.length >= MOST_UNMARKED) await this.#write();
  }

  /** Resolves once everything that has left is marked as sent. */
  async settle(): Promise<void> {
    while (this.#writing || this.#waiting.length > 0) await this.#write();
  }

  /** Call it only when something waits or is being written. */
  #write(): Promise<void> {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#writing ??= this.#writeWaiting();
    return this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      await this.#store(batch);
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting];
      throw error;
    } finally {
      this.#writing = undefined;
    }
  }

  async #store(batch: readonly Sent[]): Promise<void> {
    const sentAt = toDate(this.#now());
    const over = { leaseToken: null, leasedUntil: null, parts: null } as const;
    const done = { status: 'sent', sentAt, ...over } as const;
    const plain = batch.filter((sent) => sent.externalId === undefined).map((sent) => sent.id);
    const named = batch.filter((sent) => sent.externalId !== undefined);
    const personal = batch.filter((sent) => sent.personal).map((sent) => sent.id);
    if (named.length === 0 && personal.length === 0) {
      await inOneStatement(this.#database, (db) =>
        db.outboxMessage.updateMany({ where: { id: { in: plain } }, data: done }),
      );
      return;
    }
    await this.#database.transaction(async (tx) => {
      await tx.outboxMessage.updateMany({ where: { id: { in: plain } }, data: done });
      for (const { id, externalId = null } of named) {
        await tx.outboxMessage.update({ where: { id }, data: { ...done, externalId } });
      }
      const forgotten = { payload: FORGOTTEN };
      await tx.outboxMessage.updateMany({ where: { id: { in: personal } }, data: forgotten });
    });
  }
}
