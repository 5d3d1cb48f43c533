import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/kernel/audit/verify.ts';
import { change } from '../../src/kernel/changes.ts';
import type { Database } from '../../src/kernel/database.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
  await griot.say(SEG, { press: 'Confirmer' });
  await griot.say(CHAIR, 'présent GEC-2027-03');
  await griot.say(CHAIR, 'décision GEC-2027-03 Relire la note @Moussa Diarra');
  await griot.say('moussa.diarra@example.org', 'décision clore D-2027-001');
});
afterAll(() => griot.stop());

const lines = ({ client }: Database) => client.audit.findMany({ orderBy: { id: 'asc' } });

/** Does what no program may, as somebody would who writes into the file. */
async function tamper(work: (database: Database) => Promise<unknown>): Promise<void> {
  const { client } = griot.database;
  await client.$executeRawUnsafe('DROP TRIGGER IF EXISTS "Audit_is_never_deleted"');
  await client.$executeRawUnsafe('DROP TRIGGER IF EXISTS "Audit_is_never_changed"');
  await work(griot.database);
}

describe('a line of the audit', () => {
  it('tells who did it, as what, and under which mandate', async () => {
    const told = (await lines(griot.database)).map(({ action, actorId, capacity, groupId }) => [
      action,
      actorId,
      capacity,
      groupId,
    ]);
    expect(told).toEqual([
      ['meeting.convene', 'coordonnateur', 'secretariat', 'gec'],
      ['attendance.answer', 'lars.johansson', 'chair', 'gec'],
      ['decision.record', 'lars.johansson', 'chair', 'gec'],
      ['decision.close', 'moussa.diarra', 'owner', 'gec'],
    ]);
    const [, answer] = await lines(griot.database);
    const mandate = await griot.database.client.mandate.findUnique({
      where: { id: answer?.mandateId ?? '' },
    });
    expect(mandate).toMatchObject({ role: 'chair', personId: 'lars.johansson', groupId: 'gec' });
  });

  it('is never changed nor taken out by a program', async () => {
    const { client } = griot.database;
    const where = { action: 'decision.record' };
    await expect(client.audit.updateMany({ where, data: { actorId: 'nobody' } })).rejects.toThrow();
    await expect(client.audit.updateMany({ where, data: { after: '{}' } })).rejects.toThrow();
    await expect(client.audit.deleteMany({ where })).rejects.toThrow();
  });
});

describe('the chain', () => {
  it('holds from one end to the other', async () => {
    const verdict = await verifyAudit(griot.database.client);
    expect(verdict).toMatchObject({ lines: 4, broken: undefined });
    expect(verdict.head).toBe((await lines(griot.database)).at(-1)?.hash);
  });

  it('holds when many write at once', async () => {
    const author = {
      now: griot.clock.now(),
      directory: await griot.app.directory(),
      transport: 'test',
      personId: null,
    };
    const writes = Array.from({ length: 20 }, (_, index) =>
      change(griot.database, author, async (write) => {
        for (let line = 0; line <= index % 3; line += 1) {
          write.audit({
            action: 'agenda.add',
            subjectType: 'meeting',
            subjectId: `m${index}`,
            about: null,
            after: { line },
          });
        }
      }),
    );
    await Promise.all(writes);
    expect((await verifyAudit(griot.database.client)).broken).toBeUndefined();
  });

  it('says which line was changed, which values were, and where one was taken out', async () => {
    const all = await lines(griot.database);
    const [, second, third, fourth] = all;
    if (!second || !third || !fourth) throw new Error('not enough lines');
    const verdicts: unknown[] = [];
    const look = async (): Promise<void> => {
      const { broken } = await verifyAudit(griot.database.client);
      verdicts.push([broken?.id, broken?.why]);
    };
    await tamper(({ client }) =>
      client.audit.update({ where: { id: fourth.id }, data: { after: '{"status":"todo"}' } }),
    );
    await look();
    await tamper(({ client }) =>
      client.audit.update({ where: { id: third.id }, data: { actorId: 'nobody' } }),
    );
    await look();
    await tamper(({ client }) => client.audit.delete({ where: { id: second.id } }));
    await look();
    expect(verdicts).toEqual([
      [fourth.id, 'values'],
      [third.id, 'line'],
      [third.id, 'line'],
    ]);
  });
});
