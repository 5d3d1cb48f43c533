import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { migrate, openDatabase } from '../adapters/database/engines.ts';
import { loadDemo } from '../prisma/demo/load.ts';
import { type App, createApp } from '../src/app.ts';
import { ManualClock } from '../src/kernel/clock.ts';
import type { Database } from '../src/kernel/database.ts';
import type { Content } from '../src/kernel/incoming.ts';
import { silentLog } from '../src/kernel/log.ts';
import type { Reply } from '../src/kernel/messages/tree.ts';
import { office } from '../src/program/office.ts';

/** A database file with the demonstration in it, and Griot over it. */
export interface Register {
  readonly app: App;
  readonly database: Database;
  readonly clock: ManualClock;
}

/** Makes that file, at that moment. Nothing leaves it. */
export async function openRegister(path: string, now: Temporal.Instant): Promise<Register> {
  const url = `file:${path}`;
  await migrate(url);
  const database = await openDatabase(url);
  await loadDemo(database, now);
  const clock = new ManualClock(now);
  const app = createApp({
    database,
    clock,
    log: silentLog,
    transports: [],
    office,
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    newToken: randomUUID,
  });
  return { app, database, clock };
}

/** @throws Error when the line is refused */
export async function say(app: App, as: string, line: string): Promise<Reply> {
  return act(app, as, { kind: 'text', text: line });
}

/** Presses the first button of a reply. @throws Error when there is none, or it is refused */
export async function pressFirst(app: App, as: string, { blocks }: Reply): Promise<Reply> {
  const id = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]?.id;
  if (id === undefined) throw new Error('no button');
  return act(app, as, { kind: 'press', id });
}

async function act(app: App, as: string, content: Content): Promise<Reply> {
  const from = { transport: 'web', externalId: as };
  const { reply, error } = await app.handle({ deliveryId: randomUUID(), from, content });
  if (error) throw new Error(error.message);
  return reply;
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
