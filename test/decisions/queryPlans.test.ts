import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { office } from '../../src/program/office.ts';
import { type RecordingDatabase, recordingDatabase } from '../support/recordingDatabase.ts';
import { type TemporaryRegister, temporaryRegister } from '../support/temporaryRegister.ts';

const now = Temporal.Instant.from('2027-03-12T09:00Z');

let register: TemporaryRegister;
let recording: RecordingDatabase;
let app: App;

beforeAll(async () => {
  register = await temporaryRegister(now);
  recording = await recordingDatabase(register.url);
  app = createApp({
    database: recording.database,
    clock: new ManualClock(now),
    log: silentLog,
    transports: [],
    office,
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    newToken: randomUUID,
  });
});

afterAll(async () => {
  await recording.disconnect();
  await register.remove();
});

/** The statements of a line that somebody says. */
const askedBy = (who: string, text: string) =>
  recording.during(async () => {
    const { error } = await app.handle({
      deliveryId: randomUUID(),
      from: { transport: 'web', externalId: who },
      content: { kind: 'text', text },
    });
    expect(error).toBeUndefined();
  });

/** How SQLite reads the tables of decisions for a line. It keeps no statistics: size changes nothing. */
async function plansOf(
  who: string,
  text: string,
  of = /FROM (?:`main`\.)?[`"]Decision/u,
): Promise<string[]> {
  const asked = await askedBy(who, text);
  const reads = asked.filter(({ sql }) => of.test(sql));
  const plans: string[] = [];
  for (const read of reads) plans.push(...(await recording.plan(read)));
  return plans;
}

const uses = (plans: readonly string[]): string[] => [
  ...new Set(plans.flatMap((plan) => /INDEX (\w+)/u.exec(plan)?.[1] ?? [])),
];

const scans = (plans: readonly string[]): string[] =>
  plans.filter((plan) => /^SCAN (?!sub|found|CONSTANT|\d)/u.test(plan));

describe('with 200,000 decisions in the register', () => {
  it.each([
    ['décisions en retard gec', 'Decision_groupId_phase_dueOn_createdAt_idx'],
    ['décisions gec', 'Decision_groupId_phase_dueOn_createdAt_idx'],
    ['décisions closes gec', 'Decision_groupId_closedAt_createdAt_idx'],
    ['décisions gec depuis le 1er mars', 'Decision_groupId_createdAt_idx'],
    ['décisions GEC-2026-12', 'Decision_meetingId_idx'],
    ['digest gec', 'Decision_groupId_phase_dueOn_createdAt_idx'],
    ['D-2026-001', 'Decision_code_key'],
  ])('« %s » reads by the index %s, and scans nothing', async (line, index) => {
    const plans = await plansOf('coordonnateur', line);
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain(index);
  });

  it.each([
    ['décisions', 'Decision_phase_dueOn_createdAt_groupId_idx'],
    ['décisions en retard', 'Decision_phase_dueOn_createdAt_groupId_idx'],
    ['décisions closes', 'Decision_phase_closedAt_createdAt_groupId_idx'],
    ['décisions abandonnées', 'Decision_status_closedAt_createdAt_groupId_idx'],
    ['décisions toutes', 'Decision_createdAt_number_groupId_idx'],
  ])('« %s », of all groups, is read in the order of %s and sorts nothing', async (line, index) => {
    const plans = await plansOf('coordonnateur', line, /FROM "Decision" /u);
    expect(uses(plans)).toContain(index);
    expect(plans.filter((plan) => /TEMP B-TREE/u.test(plan))).toEqual([]);
  });

  it('« décisions » asks what is under way there, then for a page and its owners', async () => {
    await askedBy('coordonnateur', 'aide');
    const asked = await askedBy('coordonnateur', 'décisions');
    expect(asked.map(({ sql }) => sql)).toHaveLength(4);
  });

  it('what a page does not hold is counted too', async () => {
    for (let count = 1; count <= 13; count += 1) {
      await askedBy('coordonnateur', `gec décision Relire le chapitre ${count}`);
    }
    const asked = await askedBy('coordonnateur', 'décisions toutes');
    expect(asked.map(({ sql }) => sql)).toHaveLength(5);
  });

  it.each(['décisions', 'décisions toutes'])(
    '« %s », of all groups, is counted group by group from an index alone',
    async (line) => {
      for (let count = 1; count <= 13; count += 1) {
        await askedBy('coordonnateur', `gec décision Relire l’annexe ${count}`);
      }
      const plans = await plansOf('coordonnateur', line, /SELECT count/u);
      expect(plans).toContainEqual(expect.stringMatching(/COVERING INDEX Decision_groupId_\w+ /u));
    },
  );

  it('a decision, its audit, its reminders and all, and whether it has a twin, take fifteen statements', async () => {
    const line = 'gec décision Transmettre la matrice des revues échéance dans deux semaines';
    const asked = await askedBy('coordonnateur', line);
    expect(asked.length).toBeLessThanOrEqual(15);
  });

  it('« mes actions » reads what the person owns, by his id and theirs', async () => {
    const plans = await plansOf('moussa.diarra', 'mes actions');
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain('DecisionOwner_personId_phase_dueOn_idx');
    expect(uses(plans)).not.toContain('Decision_phase_dueOn_createdAt_groupId_idx');
  });

  it('a new decision looks for its twin among the open ones of its group', async () => {
    const plans = await plansOf('coordonnateur', 'gec décision Relire la liste');
    expect(scans(plans)).toEqual([]);
  });

  it('a new decision looks its number up by the year', async () => {
    const plans = await plansOf('coordonnateur', 'gec décision Publier la liste @Awa Ballo');
    expect(scans(plans)).toEqual([]);
    expect(uses(plans)).toContain('Decision_series_year_number_key');
  });
});
