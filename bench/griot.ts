import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { migrate, openDatabase } from '../adapters/database/engines.ts';
import { loadDemo } from '../prisma/demo/load.ts';
import { type App, createApp } from '../src/app.ts';
import { ManualClock } from '../src/kernel/clock.ts';
import type { Database } from '../src/kernel/database.ts';
import { silentLog } from '../src/kernel/log.ts';
import { office } from '../src/program/office.ts';

/** A database file with the demonstration in it, and Griot over it. */
export interface Register {
  readonly app: App;
  readonly database: Database;
}

/** Makes that file, at that moment. Nothing leaves it. */
export async function openRegister(path: string, now: Temporal.Instant): Promise<Register> {
  const url = `file:${path}`;
  await migrate(url);
  const database = await openDatabase(url);
  await loadDemo(database, now);
  const app = createApp({
    database,
    clock: new ManualClock(now),
    log: silentLog,
    transports: [],
    office,
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    newToken: randomUUID,
  });
  return { app, database };
}

/** @throws Error when the line is refused */
export async function say(app: App, as: string, line: string): Promise<void> {
  const { error } = await app.handle({
    deliveryId: randomUUID(),
    from: { transport: 'web', externalId: as },
    content: { kind: 'text', text: line },
  });
  if (error) throw new Error(error.message);
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The time below which that part of the runs stays: 0.99 of them, say. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

export const p50 = (times: readonly number[]): number => quantile(times, 0.5);
