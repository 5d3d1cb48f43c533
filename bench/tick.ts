import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../src/kernel/database.ts';
import { storeJobs } from '../src/kernel/jobs/store.ts';
import { REMINDER } from '../src/meetings/reminders/reminding.ts';
import { openRegister, p50, type Register } from './griot.ts';

const NOW = Temporal.Instant.from('2027-02-20T09:00:00Z');
const FEW = 1_000;
const MANY = 100_000;
const DUE = 10;
const ROUNDS = 30;
const WARM_UP = 5;
/** A tick costs what is due, not what waits: at most so many times with a hundred times more. */
const CEILING = 1.5;

/** A tick with 10 reminders due among 100,000 to come, against the same among 1,000; p50 by turns. */
export async function benchTick() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
  const few = await register(join(folder, 'few.db'), FEW);
  const many = await register(join(folder, 'many.db'), MANY);
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const one = await tick(few, round);
    const other = await tick(many, round);
    if (round < 0) continue;
    times.few.push(one);
    times.many.push(other);
  }
  await few.database.close();
  await many.database.close();
  await rm(folder, { recursive: true });
  const detail = { unit: 'ms', due: DUE, [FEW]: p50(times.few), [MANY]: p50(times.many) };
  return { name: 'tick', ratio: p50(times.many) / p50(times.few), ceiling: CEILING, detail };
}

async function register(path: string, waiting: number): Promise<Register> {
  const opened = await openRegister(path, NOW);
  await fill(opened.database, waiting);
  // What a process has to do once, when it starts, is no part of a tick.
  await opened.app.runJobs();
  return opened;
}

const FILL = 2_000;

/** Reminders to come, in transactions short enough for the database's own limits. */
async function fill(database: Database, waiting: number): Promise<void> {
  const later = NOW.add({ hours: 24 });
  for (let from = 0; from < waiting; from += FILL) {
    const jobs = Array.from({ length: Math.min(FILL, waiting - from) }, (_, index) =>
      reminder(`waiting:${from + index}`, later.add({ seconds: from + index })),
    );
    await database.transaction((tx) => storeJobs(tx, jobs));
  }
}

const reminder = (dedupeKey: string, dueAt: Temporal.Instant) => ({
  kind: REMINDER,
  dedupeKey,
  subjectId: 'a meeting that is no more',
  dueAt,
  usefulUntil: dueAt.add({ hours: 24 }),
});

/** Milliseconds of a tick that finds ten reminders due. */
async function tick({ app, database }: Register, round: number): Promise<number> {
  const due = Array.from({ length: DUE }, (_, index) => reminder(`${round}:${index}`, NOW));
  await database.transaction((tx) => storeJobs(tx, due));
  const start = performance.now();
  const { done } = await app.runJobs();
  const elapsed = performance.now() - start;
  if (done !== DUE) throw new Error(`${done} jobs done instead of ${DUE}`);
  return elapsed;
}
