import { change } from '../changes.ts';
import type { Directory } from '../directory.ts';
import type { JobRunner } from './run.ts';

/**
 * Lets each kind of job write down its first ones, in one transaction: when the process begins, and
 * again whenever the directory has changed (a group that has just been made has a digest too).
 */
export function jobsBeginner(runner: JobRunner): () => Promise<void> {
  let begunFor: Directory | undefined;
  return async () => {
    const directory = await runner.directory();
    if (directory === begunFor) return;
    await begin(runner, directory);
    begunFor = directory;
  };
}

async function begin(runner: JobRunner, directory: Directory): Promise<void> {
  const { database, clock, jobs, settings, office } = runner;
  const circumstances = { now: clock.now(), directory, settings, office };
  const author = { ...circumstances, transport: 'job', personId: null };
  await change(database, author, async (write) => {
    for (const job of jobs) await job.begin?.(write, circumstances);
  });
}
