import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../directory.ts';
import type { Write } from '../write.ts';

/** Something to do once, at an instant. */
export interface JobRequest {
  readonly kind: string;
  readonly dedupeKey: string;
  /** What it is about: a meeting, a group. */
  readonly subjectId: string;
  readonly personId?: string;
  readonly payload?: string;
  readonly dueAt: Temporal.Instant;
  /** Found later than that, it is skipped and said so in the log. */
  readonly usefulUntil: Temporal.Instant;
}

/** A job that has come due. */
export interface DueJob {
  readonly id: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly payload: string;
  readonly dueAt: Temporal.Instant;
}

export interface JobContext {
  readonly now: Temporal.Instant;
  readonly directory: Directory;
}

/** A kind of job: runs inside the transaction that marks it done, and sends by the outbox only. */
export interface JobDefinition {
  readonly kind: string;
  run(job: DueJob, write: Write, context: JobContext): Promise<void>;
}
