import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSmtpServer, startSmtpServer } from '../contracts/transportSmtpServer.ts';
import { mailAbout, plan, receive } from '../mailbox/world.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
/** Of the secretariat too, and outside the Groupe des Ambassadeurs. */
const RAFL = 'mariam.sidibe@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

let server: RunningSmtpServer;
let griot: Griot;
/** The addresses of which the server says that there are none; undefined: all of them. */
let unknown: readonly string[] | undefined;

beforeEach(async () => {
  unknown = [SWISS];
  const isUnknown = (address: string) => unknown === undefined || unknown.includes(address);
  server = await startSmtpServer({
    refuse: (step, address) => (step === 'to' && isUnknown(address) ? 550 : undefined),
  });
  const smtpUrl = `smtp://127.0.0.1:${server.port}`;
  griot = await startGriot({ now: '2027-02-22T10:00', smtpUrl });
});
afterEach(async () => {
  await griot.stop();
  await server.stop();
});

/** What somebody has been told in his chats of mail that was not delivered. */
const told = (email: string): string[] =>
  griot.sent
    .filter(({ to, subject }) => to === email && /pas pu être remis/u.test(subject))
    .map(({ subject, text }) => `${subject} ${text}`.replace(/[\u00a0\u202f]/gu, ' '));

describe('mail that a server refuses for good', () => {
  it('is told to the secretariat within minutes, once, by name, and what to do', async () => {
    await plan(griot);
    expect(told(SEG)).toEqual([]);
    await griot.advance('2027-02-22T10:06');
    await griot.advance('2027-02-23T10:00');
    expect(told(SEG)).toEqual([
      expect.stringMatching(
        /^Un courriel n’a pas pu être remis.*martin\.keller@example\.org.*GEC-2027-03.*550 refused.*« envois en échec »/su,
      ),
    ]);
    expect(told(RAFL)).toHaveLength(1);
    expect(told(FRENCH)).toEqual([]);
  });

  it('is told together, a few by name', async () => {
    unknown = undefined;
    await plan(griot);
    await griot.advance('2027-02-22T10:06');
    const [said, ...more] = told(SEG);
    expect(more).toEqual([]);
    expect(said).toMatch(/^17 courriels n’ont pas pu être remis.*… et 12 autres\./su);
    expect(said?.match(/^- /gmu)).toHaveLength(5);
  });

  it('is nobody’s business once it has left again', async () => {
    await plan(griot);
    unknown = [];
    await griot.say(SEG, 'envois en échec');
    await griot.say(SEG, { press: 'Relancer' });
    await griot.advance('2027-02-22T10:06');
    expect(told(SEG)).toEqual([]);
  });

  it('betrays nothing of a confidential group', async () => {
    unknown = undefined;
    await plan(griot, 'ga planifier jeudi 4 mars à 10h');
    await griot.advance('2027-02-22T10:06');
    expect(told(SEG)).toHaveLength(1);
    expect(told(RAFL)).toEqual([]);
  });
});

describe('mail that comes back', () => {
  it('is told to the secretariat, with what the other server said', async () => {
    unknown = [];
    const planned = await plan(griot);
    const invitation = server.mails.find(({ to }) => to.includes(FRENCH));
    const [, returned = ''] =
      /^Message-ID: (<.*>)/imu.exec(invitation?.raw.toString('latin1') ?? '') ?? [];
    await receive(griot, mailAbout(planned, 'dsn-postfix', { recipient: FRENCH, returned }));
    await griot.advance('2027-02-22T10:06');
    expect(told(SEG)).toEqual([expect.stringMatching(/camille\.rousseau@example\.org.*5\.1\.1/su)]);
  });
});
