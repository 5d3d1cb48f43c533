import { digestJob } from './decisions/jobs.ts';
import type { JobDefinition } from './kernel/jobs/job.ts';
import { reminderJob } from './meetings/jobs.ts';

/** Everything that runs on time. */
export const jobs: readonly JobDefinition[] = [reminderJob, digestJob];
