import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OneConnectionLibSql } from '../../adapters/database/sqlite/oneConnection.ts';
import { SqliteDatabase } from '../../adapters/database/sqlite/sqliteDatabase.ts';
import { sqliteFile } from '../../adapters/database/sqlite/sqliteFile.ts';
import { DEFAULT_LIMITS } from '../../adapters/database/transactionLimits.ts';
import { PrismaClient } from '../../prisma/client/client.ts';
import { type App, createApp } from '../../src/app.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { office } from '../../src/program/office.ts';
import { type TemporaryRegister, temporaryRegister } from '../support/temporaryRegister.ts';

const now = Temporal.Instant.from('2027-03-12T09:00Z');

let register: TemporaryRegister;
let client: PrismaClient<'query'>;
let app: App;
let queries: { readonly query: string; readonly params: string }[] = [];

beforeAll(async () => {
  register = await temporaryRegister(now);
  client = new PrismaClient({
    adapter: new OneConnectionLibSql(await sqliteFile(register.url)),
    transactionOptions: { ...DEFAULT_LIMITS },
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', (event) => queries.push(event));
  const database = new SqliteDatabase(client, 'griot.db');
  app = createApp({
    database,
    clock: new ManualClock(now),
    log: silentLog,
    transports: [],
    office,
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    newToken: randomUUID,
  });
});

afterAll(async () => {
  await client.$disconnect();
  await register.remove();
});

/** How SQLite reads the tables of decisions for a line. It keeps no statistics: size changes nothing. */
async function plansOf(who: string, text: string): Promise<string[]> {
  queries = [];
  const { error } = await app.handle({
    deliveryId: randomUUID(),
    from: { transport: 'web', externalId: who },
    content: { kind: 'text', text },
  });
  expect(error).toBeUndefined();
  const reads = queries.filter(({ query }) => /FROM `main`\.`Decision/u.test(query));
  const plans: string[] = [];
  for (const { query, params } of reads) {
    const values: unknown[] = JSON.parse(params);
    const steps = await client.$queryRawUnsafe<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${query}`,
      ...values,
    );
    plans.push(...steps.map(({ detail }) => detail));
  }
  return plans;
}

const uses = (plans: readonly string[]): string[] => [
  ...new Set(plans.flatMap((plan) => /INDEX (\w+)/u.exec(plan)?.[1] ?? [])),
];

const scans = (plans: readonly string[]): string[] =>
  plans.filter((plan) => /^SCAN (?!sub|CONSTANT|\d)/u.test(plan));

describe('with 200,000 decisions in the register', () => {
  it.each([
    ['décisions en retard gec', 'Decision_groupId_phase_dueOn_idx'],
    ['décisions gec', 'Decision_groupId_phase_dueOn_idx'],
    ['décisions closes gec', 'Decision_groupId_closedAt_idx'],
    ['décisions gec depuis le 1er mars', 'Decision_groupId_createdAt_idx'],
    ['décisions GEC-2026-12', 'Decision_meetingId_idx'],
    ['digest gec', 'Decision_groupId_phase_dueOn_idx'],
    ['D-2026-001', 'Decision_code_key'],
  ])('« %s » reads by the index %s, and scans nothing', async (line, index) => {
    const plans = await plansOf('coordonnateur', line);
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain(index);
  });

  it('« mes actions » reads what the person owns, by his id and theirs', async () => {
    const plans = await plansOf('moussa.diarra', 'mes actions');
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain('DecisionOwner_personId_phase_dueOn_idx');
    expect(uses(plans)).not.toContain('Decision_phase_dueOn_idx');
  });

  it('a new decision looks its number up by the year', async () => {
    const plans = await plansOf('coordonnateur', 'gec décision Publier la liste @Awa Ballo');
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain('Decision_series_year_number_key');
  });
});
