import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Database, RegisterUnavailable } from '../../src/kernel/database.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { toDate } from '../../src/kernel/time.ts';
import { officeFor } from '../../src/program/office.ts';
import { type Griot, startGriot } from '../support/griot.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await griot.app.runJobs();
});
afterAll(() => griot.stop());

it('a job that finds the register held is no job that fails: nothing is logged of it, and it is done next time', async () => {
  const logged: string[] = [];
  const held: Database = {
    client: griot.database.client,
    transaction: () => Promise.reject(new RegisterUnavailable('busy', 'held by another')),
    close: () => Promise.resolve(),
  };
  griot.clock.set(Temporal.Instant.from('2027-03-15T08:00Z'));
  const app = createApp({
    database: held,
    clock: griot.clock,
    log: { ...silentLog, error: (_fields, sentence) => logged.push(sentence) },
    transports: [],
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    office: officeFor(undefined),
    newToken: randomUUID,
  });
  await expect(app.runJobs()).rejects.toThrow(RegisterUnavailable);
  expect(logged).toEqual([]);
  expect(await griot.database.client.job.count({ where: { attempts: { gt: 0 } } })).toBe(0);
  const { done } = await griot.app.runJobs();
  expect(done).toBeGreaterThan(0);
});

it('a job that failed while the clock was a day fast is done once it is right, and one that waits its turn is not', async () => {
  const { job } = griot.database.client;
  const now = Temporal.Instant.from('2027-03-16T08:00Z');
  const rowDue = (dueAt: Temporal.Instant, attempts: number) => ({
    kind: 'nobody’s',
    dedupeKey: randomUUID(),
    subjectId: 'x',
    dueAt: toDate(dueAt),
    usefulUntil: toDate(now.add({ hours: 240 })),
    attempts,
  });
  griot.clock.set(now.add({ hours: 23 }));
  await griot.app.runJobs();
  const putOffWrongly = await job.create({ data: rowDue(now.add({ hours: 24 }), 1) });
  const putOff = await job.create({ data: rowDue(now.add({ minutes: 59 }), 9) });
  const toCome = await job.create({ data: rowDue(now.add({ hours: 24 }), 0) });
  griot.clock.set(now);
  await griot.app.runJobs();
  const attemptsOf = async ({ id }: { readonly id: number }) =>
    (await job.findUniqueOrThrow({ where: { id } })).attempts;
  expect(await attemptsOf(putOffWrongly)).toBe(2);
  expect(await attemptsOf(putOff)).toBe(9);
  expect(await attemptsOf(toCome)).toBe(0);
});
