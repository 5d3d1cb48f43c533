import type { Temporal } from 'temporal-polyfill';

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
