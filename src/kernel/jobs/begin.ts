import { change } from '../changes.ts';
import type { JobRunner } from './run.ts';

/** Lets each kind of job write down its first ones: once in the life of a process, in one transaction. */
export function jobsBeginner(runner: JobRunner): () => Promise<void> {
  let beginning: Promise<void> | undefined;
  return () => {
    beginning ??= begin(runner).catch((error: unknown) => {
      beginning = undefined;
      throw error;
    });
    return beginning;
  };
}

async function begin({
  database,
  clock,
  jobs,
  directory,
  settings,
  office,
}: JobRunner): Promise<void> {
  const circumstances = { now: clock.now(), directory: await directory(), settings, office };
  const author = { ...circumstances, transport: 'job', personId: null };
  await change(database, author, async (write) => {
    for (const job of jobs) await job.begin?.(write, circumstances);
  });
}
