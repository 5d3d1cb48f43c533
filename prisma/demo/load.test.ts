import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/kernel/database.ts';
import { type Griot, startGriot } from '../../test/support/griot.ts';
import { loadDemo } from './load.ts';
import { dayOfPastMeeting } from './pastMeeting.ts';

const now = Temporal.Instant.from('2027-02-20T09:00:00Z');

let griot: Griot;
let database: Database;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  ({ database } = griot);
});

afterAll(() => griot.stop());

describe('the past of the demo', () => {
  it('holds one meeting of the GEC, with who came and its ordre du jour', async () => {
    const [meeting, ...others] = await database.client.meeting.findMany({
      include: { attendees: true, agenda: true },
    });
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      code: 'GEC-2026-12',
      startsAt: new Date('2026-12-03T10:00:00Z'),
    });
    expect(meeting?.agenda).toHaveLength(4);
    const present = meeting?.attendees.filter(({ partstat }) => partstat === 'accepted') ?? [];
    expect(new Set(present.map((one) => one.organizationId)).size).toBe(15);
  });

  it('holds three decisions: one closed, one late, one to come', async () => {
    const decisions = await database.client.decision.findMany({ orderBy: { number: 'asc' } });
    expect(decisions.map(({ code, status, dueOn }) => [code, status, dueOn])).toEqual([
      ['D-2026-001', 'confirmed', '2026-12-18'],
      ['D-2026-002', 'todo', '2027-02-02'],
      ['D-2026-003', 'todo', '2027-03-17'],
    ]);
    expect(decisions[0]?.closedOn).toBe('2026-12-15');
  });

  it.each([
    ['2027-01-01', '2026-12-03'],
    ['2027-06-30', '2026-12-03'],
    ['2027-07-01', '2027-04-01'],
    ['2027-12-31', '2027-09-02'],
  ])('seen on %s, was held on %s', (day, held) => {
    const seen = Temporal.Instant.from(`${day}T12:00:00Z`);
    expect(dayOfPastMeeting(seen).toString()).toBe(held);
  });

  it.each(['2027-01-01', '2027-06-30', '2027-07-01', '2028-02-29', '2027-12-31'])(
    'is over on %s: the late decision is late, the closed one closed after the meeting',
    async (day) => {
      const other = await startGriot({ now: `${day}T12:00` });
      const [closed, late, coming] = await other.database.client.decision.findMany({
        orderBy: { number: 'asc' },
      });
      await other.stop();
      expect((closed?.closedOn ?? '') < day).toBe(true);
      expect((late?.dueOn ?? '') < day && (late?.takenOn ?? '') < (late?.dueOn ?? '')).toBe(true);
      expect((coming?.dueOn ?? '') > day).toBe(true);
    },
  );
});

describe('loading the demo', () => {
  it('leaves a register that knows organisations as it is', async () => {
    expect(await loadDemo(database, now)).toBe(false);
    expect(await database.client.person.count()).toBe(60);
  });

  it('loads all of it or nothing', async () => {
    const other = await startGriot({ now: '2027-02-20T09:00', demo: false });
    const empty = other.database;
    await empty.client.group.create({ data: { id: 'gec', code: 'GEC', name: 'déjà là' } });
    await expect(loadDemo(empty, now)).rejects.toThrow();
    expect(await empty.client.organization.count()).toBe(0);
    expect(await empty.client.person.count()).toBe(0);
    await other.stop();
  });
});
