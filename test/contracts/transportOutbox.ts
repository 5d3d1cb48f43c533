import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { Dispatcher } from '../../src/kernel/outbox/dispatch.ts';
import { storeOutbox } from '../../src/kernel/outbox/store.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { toDate } from '../../src/kernel/time.ts';

/** 20 February 2027, 9 o'clock. */
export const START = Temporal.Instant.from('2027-02-20T09:00:00Z');

type Row = Parameters<typeof storeOutbox>[1][number];

/** A row for a person, due at once; its key is its recipient unless said otherwise. */
export const row = (recipient: string, change: Partial<Row> = {}): Row => ({
  dedupeKey: recipient,
  transport: 'mail',
  recipient,
  personId: 'p1',
  subject: 'Rappel',
  payload: JSON.stringify({ subject: 'Rappel', blocks: [{ kind: 'text', text: 'Demain.' }] }),
  notBefore: toDate(START),
  createdAt: toDate(START),
  ...change,
});

/** An outbox on a real register, and the time it is. */
export class OutboxUnderTest {
  readonly database: Database;
  readonly clock = new ManualClock(START);

  constructor(database: Database) {
    this.database = database;
  }

  /** Writes rows in one transaction, as a command does. */
  put(...rows: readonly Row[]): Promise<void> {
    return this.database.transaction((tx) => storeOutbox(tx, rows));
  }

  dispatcher(transports: readonly Transport[], database = this.database): Dispatcher {
    const { clock } = this;
    return new Dispatcher({ database, clock, log: silentLog, transports, newToken: randomUUID });
  }

  wait(duration: Temporal.DurationLike): void {
    this.clock.set(this.clock.now().add(duration));
  }

  /** « sent » by key. */
  async statuses(): Promise<Record<string, string>> {
    const rows = await this.database.client.outboxMessage.findMany({ orderBy: { id: 'asc' } });
    return Object.fromEntries(rows.map(({ dedupeKey, status }) => [dedupeKey, status]));
  }

  /** The row of that key. */
  found(dedupeKey: string) {
    return this.database.client.outboxMessage.findUniqueOrThrow({ where: { dedupeKey } });
  }
}

interface Script {
  readonly name?: string;
  readonly concurrency?: number;
  /** What it calls everything it delivers. */
  readonly externalId?: string;
}

/** A transport that does what it is told, and the keys it was given, in order. */
export function scripted(
  deliver: (consignment: Consignment) => Promise<void> | void = () => undefined,
  { name = 'mail', concurrency = 1, externalId }: Script = {},
): Transport & { readonly tried: readonly string[] } {
  const tried: string[] = [];
  return {
    name,
    concurrency,
    tried,
    async deliver(consignment) {
      tried.push(consignment.dedupeKey);
      await deliver(consignment);
      return externalId;
    },
  };
}

/** A promise, and the way to keep it. */
export function promised(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { kept, keep: () => keep() };
}
