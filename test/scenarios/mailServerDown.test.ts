import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RunningSmtpServer,
  type Step,
  startSmtpServer,
} from '../contracts/transportSmtpServer.ts';
import { CalendarClient, calendarOf } from '../series/client.ts';
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

describe('what changes while no mail leaves', () => {
  const SWISS = 'martin.keller@example.org';
  const FRENCH = 'camille.rousseau@example.org';
  const ALTERNATE = 'fatou.kone@example.org';

  it('arrives afterwards in its order: every calendar ends as the register is', async () => {
    let down = false;
    // Connections that are open already are of no use either.
    const server = await startSmtpServer({ refuse: () => (down ? 421 : undefined) });
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    const griot = await startGriot({ now: '2027-02-22T10:00', smtpUrl });
    const confirmed = async (line: string, until: string): Promise<void> => {
      await griot.say(SEG, line);
      expect((await griot.say(SEG, { press: 'Confirmer' })).error, line).toBeUndefined();
      await griot.advance(`2027-02-22T${until}`);
    };
    await confirmed('gec planifier jeudi 4 mars à 10h', '10:10');
    await confirmed('gec planifier mardi 16 mars à 10h', '10:12');
    const arrived = server.mails.length;
    down = true;
    await confirmed('annuler GEC-2027-03-2 motif : reporté', '10:13');
    await confirmed('rétablir GEC-2027-03-2', '10:14');
    await confirmed('annuler GEC-2027-03-2 motif : reporté', '10:15');
    await confirmed('reporter GEC-2027-03 au 11 mars à 10h', '10:20');
    await confirmed('siège GEC titulaire @Fatou Koné à partir du 1er mars', '10:40');
    await confirmed('reporter GEC-2027-03 au 12 mars à 11h', '11:10');
    await confirmed('gec planifier mardi 9 mars à 10h', '11:20');
    await confirmed('annuler GEC-2027-03-3 motif : doublon', '12:10');
    expect(server.mails).toHaveLength(arrived);
    down = false;
    for (const moment of ['12:20', '12:30', '13:30']) await griot.advance(`2027-02-22T${moment}`);
    const ids = server.mails.map(({ raw }) => /^Message-ID: (.*)$/imu.exec(String(raw))?.[1]);
    await griot.stop();
    await server.stop();
    const shownTo = (email: string): string[] => {
      const calendar = new CalendarClient();
      for (const { to, raw } of server.mails) {
        if (to.includes(email)) calendar.receive(calendarOf(String(raw)));
      }
      return calendar.shown('2027-03-01', '2027-04-01').map((moment) => moment.slice(0, 16));
    };
    // Planned and called off meanwhile: nothing is told of it, its cancellation neither.
    const calledOff = server.mails.filter(({ raw }) =>
      calendarOf(String(raw)).includes('GEC-2027-03-3'),
    );
    expect(calledOff).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect([SWISS, FRENCH, ALTERNATE].map(shownTo)).toEqual([
      [],
      ['2027-03-12T11:00'],
      ['2027-03-12T11:00'],
    ]);
  });
});
