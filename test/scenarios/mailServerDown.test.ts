import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RunningSmtpServer,
  type Step,
  startSmtpServer,
} from '../contracts/transportSmtpServer.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe.each<readonly [string, Step, number, RegExp]>([
  [
    'takes no mail at all',
    'connect',
    421,
    /serveur d’envoi ne répond pas : prévenez l’administrateur/u,
  ],
  ['asks to come back later', 'to', 450, /demande d’attendre : Griot réessaie de lui-même/u],
])('a mail server that %s for two hours', (_what, at, code, cause) => {
  let server: RunningSmtpServer;
  let griot: Griot;
  let down = true;

  beforeAll(async () => {
    server = await startSmtpServer({ refuse: (step) => (down && step === at ? code : undefined) });
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    griot = await startGriot({ now: '2027-02-22T10:00', smtpUrl });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(async () => {
    await griot.stop();
    await server.stop();
  });

  /** What the Coordonnateur has been told in his chat, of mail. */
  const told = async () => {
    const { id } = await griot.database.client.person.findUniqueOrThrow({ where: { email: SEG } });
    const rows = await griot.database.client.outboxMessage.findMany({
      where: {
        personId: id,
        transport: { not: 'mail' },
        subject: { contains: 'ourriels' },
      },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ subject, payload }) =>
      `${subject} ${payload}`.replace(/[\u00a0\u202f]/gu, ' '),
    );
  };

  async function pass(from: number, to: number): Promise<void> {
    for (let minute = from; minute <= to; minute += 10) {
      const clock = `${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`;
      await griot.advance(`2027-02-22T${clock}`);
    }
  }

  it('is told once to the secretariat, in the chat, with the cause and what to do', async () => {
    await pass(10, 20);
    expect(await told()).toEqual([]);
    await pass(30, 120);
    const [first, ...others] = await told();
    expect(others).toEqual([]);
    expect(first).toMatch(/^Des courriels ne partent pas .*17 courriels attendent/u);
    expect(first).toMatch(cause);
    expect(first).toContain('Rien n’est perdu');
  });

  it('loses nothing and doubles nothing; when it is back, that is told too', async () => {
    down = false;
    await pass(130, 240);
    const to = server.mails.flatMap((mail) => mail.to);
    expect([to.length, new Set(to).size]).toEqual([17, 17]);
    expect((await told()).slice(1)).toEqual([expect.stringMatching(/^Les courriels repartent /u)]);
  });
});
