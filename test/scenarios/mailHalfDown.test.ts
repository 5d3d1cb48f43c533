import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchWay } from '../../src/operations/lateWay.ts';
import { type RunningSmtpServer, startSmtpServer } from '../contracts/transportSmtpServer.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
/** The GEC's members and the secretariat. */
const INVITED = 17;

describe('a mail server that takes some mail only', () => {
  let server: RunningSmtpServer;
  let griot: Griot;
  /** It takes that many, and answers the others by that code. */
  let most: number;
  let taken: number;
  let code: number;
  /** It refuses that mailbox alone; absent: whatever it takes no more. */
  let only: string | undefined;

  beforeEach(async () => {
    [most, taken, code, only] = [0, 0, 450, undefined];
    server = await startSmtpServer({
      refuse: (step, address) => {
        if (step !== 'to') return undefined;
        if (only !== undefined) return address === only ? code : undefined;
        // Counted as they are let in: several mails come at once.
        if (taken >= most) return code;
        taken += 1;
        return undefined;
      },
    });
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    griot = await startGriot({ now: '2027-02-22T10:00', smtpUrl });
  });
  afterEach(async () => {
    await griot.stop();
    await server.stop();
  });

  async function plan(group: string): Promise<void> {
    await griot.say(SEG, `${group} planifier jeudi 4 mars à 10h`);
    await griot.say(SEG, { press: 'Confirmer' });
  }

  /** What the secretariat has been told of mail in its chats: who, what. */
  async function told(): Promise<{ email: string; said: string }[]> {
    const { outboxMessage, person } = griot.database.client;
    const rows = await outboxMessage.findMany({
      where: { transport: { not: 'mail' }, subject: { contains: 'ourriel' } },
      orderBy: { id: 'asc' },
    });
    const emails = new Map((await person.findMany()).map(({ id, email }) => [id, email]));
    return rows.map(({ personId, subject, payload }) => ({
      email: emails.get(personId ?? '') ?? '',
      said: `${subject} ${payload}`.replace(/[\u00a0\u202f]/gu, ' '),
    }));
  }

  const toldTo = async (email: string): Promise<string[]> =>
    (await told()).filter((one) => one.email === email).map(({ said }) => said);

  /** From some minutes after ten o’clock to others. */
  async function pass(from: number, to: number): Promise<void> {
    for (let minute = from; minute <= to; minute += 10) {
      const hour = String(10 + Math.floor(minute / 60)).padStart(2, '0');
      await griot.advance(`2027-02-22T${hour}:${String(minute % 60).padStart(2, '0')}`);
    }
  }

  it('is told of although five mails have left, once the others wait for half an hour', async () => {
    most = 5;
    await plan('gec');
    await pass(10, 240);
    expect(await toldTo(SEG)).toEqual([
      expect.stringMatching(
        /^Des courriels ne partent pas .*12 courriels attendent, le plus ancien depuis le lundi 22 février 2027, 10 h 00 \(heure de Bamako\)/u,
      ),
    ]);
  });

  it('has not recovered when five leave; it has when all have left', async () => {
    await plan('gec');
    await pass(10, 40);
    most = 5;
    await pass(50, 240);
    expect(await toldTo(SEG)).toEqual([
      expect.stringMatching(/^Des courriels ne partent pas .*17 courriels attendent/u),
    ]);
    most = INVITED;
    await pass(250, 400);
    expect(server.mails).toHaveLength(INVITED);
    expect((await toldTo(SEG)).slice(1)).toEqual([
      expect.stringMatching(/^Les courriels repartent .*sont partis. Il n’y a rien à renvoyer/u),
    ]);
  });

  it('that refuses them all for good in the end has sent none: how many is told, and where they are', async () => {
    await plan('gec');
    await pass(10, 60);
    code = 550;
    await pass(70, 200);
    const [, end, ...more] = await toldTo(SEG);
    expect(more).toEqual([]);
    expect(end).toMatch(
      /^Des courriels n’ont pas pu partir .*17 courriels n’ont pas pu partir. La liste « envois en échec »/u,
    );
    expect(end).not.toContain('sont partis');
    expect(end).not.toContain('rien à renvoyer');
  });

  it('says which part has left when the rest is refused', async () => {
    await plan('gec');
    await pass(10, 60);
    [most, code] = [5, 550];
    await pass(70, 200);
    const [, end] = await toldTo(SEG);
    expect(end).toMatch(/12 courriels n’ont pas pu partir.*les autres courriels sont partis/u);
    expect(end).not.toContain('rien à renvoyer');
  });

  it('betrays no confidential group: whoever may not know of its mail is told neither trouble nor end', async () => {
    await plan('ga');
    await pass(10, 120);
    most = INVITED;
    await pass(130, 240);
    const people = new Set((await told()).map(({ email }) => email));
    expect([...people]).toEqual([SEG]);
    expect(await toldTo(SEG)).toEqual([
      expect.stringMatching(/^Des courriels ne partent pas /u),
      expect.stringMatching(/^Les courriels repartent /u),
    ]);
  });

  it('is nobody’s trouble when one mailbox alone is full', async () => {
    only = 'martin.keller@example.org';
    await plan('gec');
    await pass(10, 240);
    expect(server.mails).toHaveLength(INVITED - 1);
    expect(await told()).toEqual([]);
  });

  it('is watched once, were two dispatchers to find it out at the same moment', async () => {
    const directory = await griot.app.directory();
    const now = griot.clock.now();
    const moments = [now, now.add({ seconds: 1 })];
    await Promise.all(moments.map((at) => watchWay(griot.database, directory, 'mail', at)));
    const watches = { kind: 'mail.late', status: 'pending' } as const;
    expect(await griot.database.client.job.count({ where: watches })).toBe(1);
  });
});
