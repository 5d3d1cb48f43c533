import type { Temporal } from 'temporal-polyfill';
import { change } from '../changes.ts';
import type { Clock, PutBackWatch } from '../clock.ts';
import { type Database, RegisterUnavailable } from '../database.ts';
import type { Directory } from '../directory.ts';
import type { Log } from '../log.ts';
import type { Office } from '../office.ts';
import { inOneStatement } from '../oneStatement.ts';
import { perhapsDoneBefore } from '../revisions.ts';
import type { Settings } from '../settings.ts';
import type { DueJob, JobDefinition } from './job.ts';
import { claimJob, dueJobs, LONGEST_WAIT_MINUTES, putOff, undoFastClock } from './store.ts';

const BATCH = 200;

export interface JobRunner {
  readonly database: Database;
  readonly clock: Clock;
  readonly watch: PutBackWatch;
  readonly log: Log;
  readonly jobs: readonly JobDefinition[];
  readonly directory: () => Promise<Directory>;
  readonly settings: Settings;
  readonly office: Office;
}

/** How many jobs a tick did, and how many it found too late to be useful. */
export interface TickReport {
  readonly done: number;
  readonly skipped: number;
}

type FoundJob = DueJob & { readonly attempts: number };
type Attempted = FoundJob & { readonly perhapsDone: boolean };

/**
 * Does everything that is due now, once, moment after moment: what a job writes down for a moment
 * already past is done before what comes later. What is no longer useful is skipped and said in the
 * log.
 */
export async function runDueJobs(runner: JobRunner): Promise<TickReport> {
  let done = 0;
  let skipped = 0;
  const now = runner.clock.now();
  await runner.watch.whenBack(now, () => undoFastClock(runner.database, now));
  for (;;) {
    const due = await dueJobs(runner.database.client, runner.clock.now(), BATCH);
    if (due.length === 0) return { done, skipped };
    const perhapsDone = await perhapsDoneBefore(runner.database.client, runner.clock.now());
    for (const job of ofTheEarliestMoment(due)) {
      const outcome = await attempt(runner, { ...job, perhapsDone: perhapsDone(job) });
      if (outcome === 'done') done += 1;
      if (outcome === 'skipped') skipped += 1;
    }
  }
}

const ofTheEarliestMoment = (due: readonly FoundJob[]): readonly FoundJob[] =>
  due.filter(({ dueAt }) => due[0]?.dueAt.equals(dueAt));

async function attempt(runner: JobRunner, job: Attempted): Promise<'done' | 'skipped' | 'failed'> {
  const now = runner.clock.now();
  const late = now.epochMilliseconds > job.usefulUntil.epochMilliseconds;
  try {
    await runOne(runner, job, late ? 'skipped' : 'done', now);
    if (late) runner.log.info({ job: job.kind, dueAt: String(job.dueAt) }, 'job skipped: too late');
    return late ? 'skipped' : 'done';
  } catch (error) {
    // Nothing is wrong with the job: whoever watches over the register tells of it, and the next tick does the job.
    if (error instanceof RegisterUnavailable && error.trouble !== 'broken') throw error;
    const minutes = Math.min(2 ** job.attempts, LONGEST_WAIT_MINUTES);
    runner.log.error({ err: error, job: job.kind, id: job.id }, 'job failed; tried again later');
    await inOneStatement(runner.database, (db) =>
      putOff(db, job.id, now.add({ minutes }), String(error)),
    );
    return 'failed';
  }
}

async function runOne(
  runner: JobRunner,
  job: Attempted,
  outcome: 'done' | 'skipped',
  now: Temporal.Instant,
): Promise<void> {
  const definition = runner.jobs.find((candidate) => candidate.kind === job.kind);
  if (!definition) throw new Error(`no job of kind ${job.kind}`);
  const directory = await runner.directory();
  const { perhapsDone } = job;
  const author = { now, directory, transport: 'job', personId: null, perhapsDone };
  await change(runner.database, author, async (write) => {
    const mine = await claimJob(write.tx, job.id, outcome, now);
    if (!mine) return;
    const { settings, office } = runner;
    const circumstances = { now, directory, settings, office };
    if (outcome === 'done') await definition.run(job, write, circumstances);
    else await definition.skipped?.(job, write, circumstances);
  });
}
