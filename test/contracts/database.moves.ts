import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Database, Reader, Tx } from '../../src/kernel/database.ts';

/** The instant of whatever the contract writes. */
export const AT = new Date('2027-03-12T10:30:00.123Z');

/** Writes a row; at once, where a Prisma query alone would wait to be awaited. */
export async function deliver(writer: Reader, id: string): Promise<void> {
  await writer.delivery.create({ data: { id, at: AT } });
}

/** The rows written by `deliver`. */
export async function delivered({ client }: Pick<Database, 'client'>): Promise<string[]> {
  const rows = await client.delivery.findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => row.id);
}

/** A number that several add to. */
export async function share(database: Database): Promise<void> {
  await database.client.revision.create({ data: { id: 'shared' } });
}

/** Reads it, adds one and writes it, in a transaction. */
export function increment(database: Database): Promise<void> {
  return database.transaction(async (tx) => {
    const { version } = await tx.revision.findUniqueOrThrow({ where: { id: 'shared' } });
    await tx.revision.update({ where: { id: 'shared' }, data: { version: version + 1 } });
  });
}

/** What it has come to. */
export async function shared(database: Database): Promise<number> {
  const row = await database.client.revision.findUniqueOrThrow({ where: { id: 'shared' } });
  return row.version;
}

/** One after the other. */
export async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < count; i++) await work();
}

/** How many files this process holds open; 0 where the system does not say. */
export function descriptors(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

/** Does it over and over until a timer has fired so often, or `most` times: whatever the machine's speed. */
export async function turnsWithin(
  turns: number,
  most: number,
  work: () => Promise<unknown>,
): Promise<number> {
  let seen = 0;
  const timer = setInterval(() => {
    seen += 1;
  }, 1);
  for (let done = 0; done < most && seen < turns; done += 1) await work();
  clearInterval(timer);
  return seen;
}

/** A transaction that stays open after `work`, until it is told how to end. */
export function heldOpen(database: Database, work: (tx: Tx) => Promise<void>) {
  const begun = signal();
  const end = signal();
  let failure: Error | undefined;
  const whole = database.transaction(async (tx) => {
    await work(tx);
    begun.give();
    await end.given;
    if (failure) throw failure;
  });
  return {
    begun: begun.given,
    async commit() {
      end.give();
      await whole;
    },
    async fail() {
      failure = new Error('rolled back on purpose');
      end.give();
      await expect(whole).rejects.toBe(failure);
    },
  };
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
