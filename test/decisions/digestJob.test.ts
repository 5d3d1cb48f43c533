import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { touchDirectory } from '../../src/directory/store.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { office } from '../../src/program/office.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { COORDINATOR, HELENE, hold, OUTSIDER, plain, sayAll, told } from './told.ts';

let griot: Griot;

/** A Friday. The demo's GEC has one decision that is late. */
beforeEach(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await griot.app.runJobs();
});

afterEach(() => griot.stop());

/** The digests that leave at a moment: to which channel, and their text. */
async function digestsAt(moment: string): Promise<{ to: string; text: string }[]> {
  const sent = await griot.advance(moment);
  return sent
    .filter(({ subject }) => subject.includes('point de suivi'))
    .map(({ to, text = '' }) => ({ to, text: plain(text) }));
}

const pending = (groupId: string) =>
  griot.database.client.job.findMany({
    where: { kind: 'digest', subjectId: groupId, status: 'pending' },
  });

const dueAt = async (groupId: string): Promise<string[]> =>
  (await pending(groupId)).map((job) => job.dueAt.toISOString());

async function change(groupId: string, data: { zone?: string; digestDay?: number | null }) {
  await griot.database.client.group.update({ where: { id: groupId }, data });
  await griot.database.transaction(touchDirectory);
}

describe('every Monday at 8', () => {
  it('a group that has something to hear gets its digest, and no other does', async () => {
    expect(await digestsAt('2027-03-15T07:59')).toEqual([]);
    const digests = await digestsAt('2027-03-15T08:00');
    expect(digests.map(({ to }) => to)).toEqual(['GEC']);
    expect(digests[0]?.text).toContain('GEC – point de suivi du lundi 15 mars 2027');
    expect(digests[0]?.text).toContain('Décision en retard');
    expect(await digestsAt('2027-03-15T08:01')).toEqual([]);
  });

  it('each group, told or not, has its next one written down', async () => {
    await digestsAt('2027-03-15T08:00');
    expect([await dueAt('gec'), await dueAt('gt-eau')]).toEqual([
      ['2027-03-22T08:00:00.000Z'],
      ['2027-03-22T08:00:00.000Z'],
    ]);
  });

  it('a group made while Griot runs has its own, without a restart', async () => {
    const { database } = griot;
    await database.client.group.create({
      data: { id: 'lead', code: 'LEAD', name: 'Lead cluster' },
    });
    await database.transaction(touchDirectory);
    await griot.app.runJobs();
    expect(await dueAt('lead')).toEqual(['2027-03-15T08:00:00.000Z']);
  });

  it('a Griot that starts again sends it no second time, and plans no second one', async () => {
    await digestsAt('2027-03-15T08:00');
    const settings = {
      organizer: { name: 'Griot', email: 'griot@example.org' },
      tellsOfChanges: 'soon',
    } as const;
    const { database, clock } = griot;
    const deps = {
      database,
      clock,
      log: silentLog,
      transports: [],
      settings,
      office,
      newToken: randomUUID,
    };
    expect(await createApp(deps).runJobs()).toEqual({ done: 0, skipped: 0 });
    expect(await pending('gec')).toHaveLength(1);
    const rows = await database.client.outboxMessage.count({ where: { groupId: 'gec' } });
    expect(rows).toBe(1);
  });

  it('two that run at once send it once', async () => {
    griot.clock.set(Temporal.Instant.from('2027-03-15T08:00Z'));
    await Promise.all([griot.app.runJobs(), griot.app.runJobs()]);
    const rows = await griot.database.client.outboxMessage.count({ where: { groupId: 'gec' } });
    expect(rows).toBe(1);
  });

  it('a group that wants none gets none', async () => {
    await change('gec', { digestDay: null });
    expect(await digestsAt('2027-03-15T08:00')).toEqual([]);
    expect(await pending('gec')).toEqual([]);
    expect(await digestsAt('2027-03-22T08:00')).toEqual([]);
  });
});

describe('a Griot that was down on Monday morning', () => {
  it('catches up within the day', async () => {
    expect((await digestsAt('2027-03-15T22:30')).map(({ to }) => to)).toEqual(['GEC']);
    expect(await dueAt('gec')).toEqual(['2027-03-22T08:00:00.000Z']);
  });

  it('and on Tuesday too still sends it on Wednesday, of that day, and the next one on Monday', async () => {
    const [digest] = await digestsAt('2027-03-17T09:00');
    expect(digest?.text).toContain('GEC – point de suivi du mercredi 17 mars 2027');
    expect(await dueAt('gec')).toEqual(['2027-03-22T08:00:00.000Z']);
  });

  it('sends nothing on Thursday, and tells the next week what was missed', async () => {
    await griot.say(COORDINATOR, 'gec décision Publier la liste');
    expect(await digestsAt('2027-03-18T09:00')).toEqual([]);
    expect(await dueAt('gec')).toEqual(['2027-03-22T08:00:00.000Z']);
    const [digest] = await digestsAt('2027-03-22T08:00');
    expect(digest?.text).toContain('Publier la liste');
  });

  it.each([
    ['2027-04-05T11:00', 'GEC – point de suivi du lundi 5 avril 2027'],
    ['2027-04-06T11:00', 'GEC – point de suivi du mardi 6 avril 2027'],
  ])(
    'still catches up with the digest of the week after weeks of absence, on %s',
    async (at, title) => {
      const digests = await digestsAt(at);
      expect(digests.map(({ text }) => text.split('\n')[0])).toEqual([title]);
      expect(await dueAt('gec')).toEqual(['2027-04-12T08:00:00.000Z']);
    },
  );
});

describe('what a digest tells', () => {
  it('is what has changed since the one before, told once', async () => {
    await sayAll(
      griot,
      COORDINATOR,
      'gec décision Publier la liste',
      'clore D-2026-002 fait le 10 mars',
    );
    const [first] = await digestsAt('2027-03-15T08:00');
    expect(first?.text).toContain('Décision prise depuis le dernier point');
    expect(first?.text).toContain('Décision close depuis le dernier point');
    expect(first?.text).toContain('faite le 10 mars');
    await griot.say(COORDINATOR, 'gec décision Écrire la note échéance 31 mars');
    const [second] = await digestsAt('2027-03-22T08:00');
    expect(second?.text).not.toContain('Publier la liste');
    expect(second?.text).not.toContain('Décision close');
    expect(second?.text).toContain('Écrire la note');
  });

  it('is the meetings of two weeks and the due dates of seven days', async () => {
    await hold(griot, 'GEC-2027-03', '2027-03-25T10:00:00Z');
    await hold(griot, 'GEC-2027-04', '2027-04-08T10:00:00Z');
    await griot.say(COORDINATOR, 'gec décision Écrire la note échéance 21 mars');
    await griot.say(COORDINATOR, 'gec décision Publier la liste échéance 22 mars');
    const [digest] = await digestsAt('2027-03-15T08:00');
    expect(digest?.text).toContain('GEC-2027-03 jeudi 25 mars 2027');
    expect(digest?.text).not.toContain('GEC-2027-04');
    const due = /Échéance de la semaine[^#]*?\n- (.*)\n/u.exec(digest?.text ?? '')?.[1];
    expect(due).toContain('Écrire la note');
  });

  it('never leaves its group: a confidential one is told in its own channel only', async () => {
    await griot.say(COORDINATOR, 'ga décision Préparer la rencontre secrète');
    const digests = await digestsAt('2027-03-15T08:00');
    expect(digests.map(({ to }) => to).sort()).toEqual(['GA', 'GEC']);
    const leaking = digests.filter(({ text }) => text.includes('secrète'));
    expect(leaking.map(({ to }) => to)).toEqual(['GA']);
  });

  it('is closed by a press in the channel, by those who may', async () => {
    await digestsAt('2027-03-15T08:00');
    expect((await griot.say(HELENE, { press: 'Clore D-2026-002' })).error?.code).toBe(
      'access.refused',
    );
    const answer = await griot.say(COORDINATOR, { press: 'Clore D-2026-002' }, { channel: 'GEC' });
    expect(told(answer)).toContain('D-2026-002 : close, faite le lundi 15 mars 2027.');
  });
});

describe('a group that lives by another clock', () => {
  it('gets its digest at 8 on its own wall, before and after the clocks change', async () => {
    // In Paris they go forward on Sunday 28 March 2027.
    await change('gec', { zone: 'Europe/Paris' });
    await digestsAt('2027-03-15T08:00');
    expect(await dueAt('gec')).toEqual(['2027-03-22T07:00:00.000Z']);
    expect(await digestsAt('2027-03-22T07:00')).toHaveLength(1);
    expect(await dueAt('gec')).toEqual(['2027-03-29T06:00:00.000Z']);
    expect(await digestsAt('2027-03-29T05:59')).toEqual([]);
    expect(await digestsAt('2027-03-29T06:00')).toHaveLength(1);
    expect(await dueAt('gec')).toEqual(['2027-04-05T06:00:00.000Z']);
  });
});

describe('« digest »', () => {
  it('shows it now to whoever asks, without touching the next one', async () => {
    const answer = await griot.say(HELENE, 'digest gec');
    expect(told(answer)).toContain('GEC – point de suivi du vendredi 12 mars 2027');
    expect(answer.sent).toEqual([]);
    expect(await dueAt('gec')).toEqual(['2027-03-15T08:00:00.000Z']);
  });

  it('says so when there is nothing to tell', async () => {
    expect(told(await griot.say(COORDINATOR, 'digest gt-eau'))).toContain('Rien à signaler');
  });

  it.each([
    [OUTSIDER, 'digest gec', 'access.member'],
    [HELENE, 'digest ga', 'group.missing'],
    [COORDINATOR, 'digest', 'group.missing'],
  ])('is refused to %s for « %s »', async (as, line, code) =>
    expect((await griot.say(as, line)).error?.code).toBe(code),
  );
});
