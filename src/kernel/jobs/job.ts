import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../circumstances.ts';
import type { Write } from '../write.ts';

/** A job that has come due. */
export interface DueJob {
  readonly id: number;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly payload: string;
  readonly dueAt: Temporal.Instant;
  readonly usefulUntil: Temporal.Instant;
}

/** A kind of job: runs inside the transaction that marks it done, and sends by the outbox only. */
export interface JobDefinition {
  readonly kind: string;
  run(job: DueJob, write: Write, circumstances: Circumstances): Promise<void>;
  /** Found too late to be useful: what to do all the same (schedule the next one), in that transaction. */
  skipped?(job: DueJob, write: Write, circumstances: Circumstances): Promise<void>;
  /** At the start of a process and after each change of the directory: writes down those that are missing. */
  begin?(write: Write, circumstances: Circumstances): Promise<void>;
}
