import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry } from './audit/entry.ts';
import type { Tx } from './database.ts';
import type { NewFile } from './files.ts';
import type { JobRequest } from './jobs/jobRequest.ts';
import type { FileRef } from './messages/tree.ts';
import type { Outgoing } from './outbox/outgoing.ts';

/**
 * One change: its rows, its audit lines, the messages and jobs it causes. All of it is committed
 * together or not at all; what is sent leaves only once the transaction holds.
 */
export interface Write {
  readonly tx: Tx;
  /** When it is made. */
  readonly now: Temporal.Instant;
  /** Names this change, and no other: for the keys of the messages it sends. */
  readonly id: string;
  audit(entry: AuditEntry): void;
  send(outgoing: Outgoing): void;
  schedule(job: JobRequest): void;
  /**
   * Keeps a document; what comes back goes into the `file` block of a reply or of a message.
   * @throws DomainError `file.tooLarge`
   */
  keep(file: NewFile): FileRef;
  /** Holds back the messages that have not left yet on the topics that begin so. */
  retract(topicPrefix: string): Promise<void>;
  /** Withdraws the pending jobs of these kinds about that subject, those of this change too. */
  unschedule(subjectId: string, ...kinds: readonly string[]): Promise<void>;
}
