import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../src/kernel/database.ts';
import { openRegister, p50, quantile, type Register, say, timed } from './griot.ts';

const LINE =
  'décision GEC-2026-12 Transmettre la matrice des revues à la SHA @Moussa Diarra échéance 31 mars';
const NOW = Temporal.Instant.from('2027-03-12T09:00:00Z');
const WARM_UP = 100;
const RUNS = 500;
/** At most so many times what the bare client takes for the same rows. */
const CEILING = 4;

/**
 * « décision … » through the app (parse, rule, transaction with audit and outbox, reply) against
 * the same rows written by the bare client in one transaction, turn by turn on the same file.
 */
export async function benchDecision() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
  const register = await openRegister(join(folder, 'griot.db'), NOW);
  try {
    const { app, bare } = await measure(register);
    return {
      name: 'decision',
      ratio: p50(app) / p50(bare),
      ceiling: CEILING,
      detail: { unit: 'ms', runs: RUNS, app: summary(app), bare: summary(bare) },
    };
  } finally {
    await register.database.close();
    await rm(folder, { recursive: true });
  }
}

async function measure({ app, database }: Register) {
  const times = { app: [] as number[], bare: [] as number[] };
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const through = await timed(() => say(app, 'coordonnateur', LINE));
    const rows = await lastRows(database);
    const alone = await timed(() => database.client.$transaction((tx) => writeBare(tx, rows, run)));
    if (run >= 0) {
      times.app.push(through);
      times.bare.push(alone);
    }
  }
  return times;
}

/** Everything the app has just written. */
async function lastRows({ client }: Database) {
  const { owners, ...decision } = await client.decision.findFirstOrThrow({
    where: { year: { lt: BARE_YEAR } },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    include: { owners: true },
  });
  return {
    decision,
    owners,
    audit: await client.audit.findFirstOrThrow({ orderBy: { id: 'desc' } }),
    outbox: await client.outboxMessage.findMany({ orderBy: { id: 'desc' }, take: 2 }),
  };
}

type Rows = Awaited<ReturnType<typeof lastRows>>;

/** Their numbers do not meet those that the app gives. */
const BARE_YEAR = 3000;

async function writeBare(tx: Tx, rows: Rows, run: number): Promise<void> {
  const id = randomUUID();
  await tx.delivery.create({ data: { id: `web:${id}`, at: rows.decision.createdAt } });
  const number = run + WARM_UP;
  const code = `D-${BARE_YEAR}-${number}`;
  await tx.decision.create({ data: { ...rows.decision, id, code, year: BARE_YEAR, number } });
  await tx.decisionOwner.createMany({
    data: rows.owners.map(({ id: _ownerId, ...row }) => ({ ...row, decisionId: id })),
  });
  const { id: _auditId, ...audit } = rows.audit;
  await tx.audit.create({ data: { ...audit, subjectId: id } });
  await tx.outboxMessage.createMany({
    data: rows.outbox.map(({ id: _rowId, ...row }) => ({
      ...row,
      dedupeKey: `${id}:${row.transport}`,
    })),
  });
}

const summary = (times: readonly number[]) => ({
  p50: round(p50(times)),
  p95: round(quantile(times, 0.95)),
  p99: round(quantile(times, 0.99)),
});

const round = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;
