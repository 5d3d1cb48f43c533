import type { JobDefinition } from './kernel/jobs/job.ts';

/** Everything that runs on time. */
export const jobs: readonly JobDefinition[] = [];
