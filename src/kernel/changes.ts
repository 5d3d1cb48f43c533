import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { type AuditAuthor, appendAudit } from './audit/append.ts';
import type { AuditEntry } from './audit/entry.ts';
import type { Database, Tx } from './database.ts';
import type { Directory } from './directory.ts';
import { type NewFile, refOf, storeFile } from './files.ts';
import type { JobRequest } from './jobs/jobRequest.ts';
import { storeJobs, withdrawJobs } from './jobs/store.ts';
import type { FileRef } from './messages/tree.ts';
import type { Outgoing } from './outbox/outgoing.ts';
import { held } from './outbox/perhapsSent.ts';
import { outboxRows, retractTopics, storeOutbox } from './outbox/store.ts';
import { touch } from './revisions.ts';
import { toDate } from './time.ts';
import type { Write } from './write.ts';

/** Who changes, as what, when, through what. */
export interface Author extends AuditAuthor {
  readonly directory: Directory;
  /** It may have been done before a copy of the register was put back: what it sends is held back. */
  readonly perhapsDone?: boolean;
}

/** Thrown when a chat delivers again an event that has already been written. */
export class DuplicateDelivery extends Error {}

/**
 * Runs one change in one transaction: its rows, then its audit lines, jobs and outbox rows.
 * @param deliveryId the chat's event; a second one with the same id throws `DuplicateDelivery`
 */
export function change<T>(
  database: Database,
  author: Author,
  work: (write: Write) => Promise<T>,
  deliveryId?: string,
): Promise<T> {
  return database.transaction(async (tx) => {
    if (deliveryId !== undefined) await admitDelivery(tx, deliveryId, author.now);
    const pending = new PendingWrite(tx, author.now);
    const result = await work(pending);
    await pending.store(author);
    return result;
  });
}

async function admitDelivery(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const admitted = await tx.$executeRaw`
    INSERT INTO "Delivery" ("id", "at") VALUES (${id}, ${toDate(now)}) ON CONFLICT ("id") DO NOTHING`;
  if (admitted === 0) throw new DuplicateDelivery(id);
}

/** Collects what goes with the change, to write it in few statements at the end. */
class PendingWrite implements Write {
  readonly id = randomUUID();
  readonly tx: Tx;
  readonly now: Temporal.Instant;
  readonly #audit: AuditEntry[] = [];
  readonly #outgoing: Outgoing[] = [];
  #jobs: JobRequest[] = [];
  readonly #files: (readonly [FileRef, NewFile])[] = [];

  constructor(tx: Tx, now: Temporal.Instant) {
    this.tx = tx;
    this.now = now;
  }

  audit(entry: AuditEntry): void {
    this.#audit.push(entry);
  }

  send(outgoing: Outgoing): void {
    this.#outgoing.push(outgoing);
  }

  schedule(job: JobRequest): void {
    this.#jobs.push(job);
  }

  keep(file: NewFile): FileRef {
    const ref = refOf(file);
    this.#files.push([ref, file]);
    return ref;
  }

  async unschedule(subjectId: string, ...kinds: readonly string[]): Promise<void> {
    this.#jobs = this.#jobs.filter(
      (job) => job.subjectId !== subjectId || !kinds.includes(job.kind),
    );
    await withdrawJobs(this.tx, subjectId, kinds);
  }

  async retract(topicPrefix: string): Promise<void> {
    await retractTopics(this.tx, topicPrefix);
  }

  async store(author: Author): Promise<void> {
    if (this.#audit.length > 0) await appendAudit(this.tx, author, this.#audit);
    if (this.#jobs.length > 0) await storeJobs(this.tx, this.#jobs);
    for (const [ref, file] of this.#files) await storeFile(this.tx, ref, file, author.now);
    const rows = outboxRows(this.#outgoing, author.directory, author.now);
    if (rows.length > 0) await storeOutbox(this.tx, author.perhapsDone ? rows.map(held) : rows);
    await touch(this.tx, 'register');
  }
}
