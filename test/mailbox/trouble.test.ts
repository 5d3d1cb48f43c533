import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examineMailbox } from '../../adapters/mailbox/examine.ts';
import { type Box, type Office, openBoxOf, openOffice } from './box.ts';
import { dovecotProgram } from './dovecot.ts';
import { type Wire, wireTo } from './wire.ts';
import { answerOf, mailAbout } from './world.ts';

const SWISS = 'martin.keller@example.org';
const program = dovecotProgram();

describe.skipIf(program === undefined)('trouble with the mail server', () => {
  let office: Office;
  let wire: Wire;
  let box: Box;

  beforeAll(async () => {
    office = await openOffice(program ?? '');
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    box = await openBoxOf(office);
    wire = await wireTo(office.server.port);
  });
  afterEach(async () => {
    await box.close();
    await wire.close();
  });

  /** The mailbox, reached by what may fail. */
  const byWire = (): string =>
    office.server.url(box.account).replace(`:${office.server.port}/`, `:${wire.port}/`);

  const reply = () => mailAbout(office.planned, 'outlook-com', { from: SWISS });

  const answered = async (): Promise<boolean> =>
    (await answerOf(office.griot, office.planned, SWISS)) === 'accepted';

  const begun = async (): Promise<boolean> =>
    (await office.griot.database.client.mailbox.count()) === 1;

  it('ends when the server is back: it stopped, and what comes then is read', async () => {
    const { until, told } = box.read();
    await until(begun);
    await office.server.stop();
    await until(() => told.length > 0);
    await office.server.start();
    await until(() => told.length > 1);
    expect(told).toEqual(['unreachable', 'recovered']);
    await box.arrives(reply());
    await until(answered);
  });

  it('is not there when a connection breaks and the next one holds', async () => {
    const { until, told } = box.read({ url: byWire() });
    await until(begun);
    wire.cut();
    await box.arrives(reply());
    await until(answered);
    expect(told).toEqual([]);
  });

  it('is noticed when the server says nothing any more', async () => {
    const { until } = box.read({ url: byWire(), poll: 50, silence: 400 });
    await until(begun);
    wire.silence();
    await box.arrives(reply());
    await until(answered);
  });

  it('is noticed when the server greets, and says nothing more', async () => {
    wire.said = () => '';
    await box.arrives(reply());
    const { until, told } = box.read({ url: byWire(), silence: 400 });
    await until(() => told.length > 0);
    wire.said = (text) => text;
    await until(answered);
  });

  it('loses no mail when the connection breaks while one is dealt with', async () => {
    const { mailbox } = office.griot.app;
    let cuts = 0;
    const register = {
      ...mailbox,
      async receive(mail: Parameters<typeof mailbox.receive>[0]) {
        const handling = await mailbox.receive(mail);
        if (cuts === 0) wire.cut();
        cuts += 1;
        return handling;
      },
    };
    await box.arrives(mailAbout(office.planned, 'gmail', { from: 'camille.rousseau@example.org' }));
    await box.arrives(reply());
    const { until } = box.read({ url: byWire(), register });
    await until(async () => (await answered()) && (await box.unread()).length === 0);
    expect(cuts).toBe(2);
  });

  it('leaves no mail unread that was dealt with, when it breaks before it is marked', async () => {
    const { mailbox } = office.griot.app;
    let cut = false;
    const register = {
      ...mailbox,
      async unmarked(name: string, uidValidity: string) {
        const uids = await mailbox.unmarked(name, uidValidity);
        if (uids.length > 0 && !cut) {
          cut = true;
          wire.cut();
        }
        return uids;
      },
    };
    await box.arrives(reply());
    const { until } = box.read({ url: byWire(), register });
    await until(async () => (await box.unread()).length === 0);
    expect(await answered()).toBe(true);
  });

  it('is a search that is refused, which does not mean that there is nothing', async () => {
    wire.said = (text) => text.replace('UID SEARCH', 'UID SEEK');
    await box.arrives(reply());
    const { until, told } = box.read({ url: byWire() });
    await until(() => told.length > 0);
    wire.said = (text) => text;
    await until(answered);
    expect(told).toEqual(['unreachable', 'recovered']);
  });

  it('is none of the server’s when Griot itself can write nothing down, and the mail is read once it can', async () => {
    const { app, database } = office.griot;
    const { mailbox } = app;
    const writes = (allowed: boolean) =>
      database.client.$queryRawUnsafe(`PRAGMA query_only = ${allowed ? 'OFF' : 'ON'}`);
    let failures = 0;
    const register = {
      ...mailbox,
      async begin(...begun: Parameters<typeof mailbox.begin>) {
        if (failures < 2) await writes(false);
        failures += 1;
        await mailbox.begin(...begun).finally(() => writes(true));
      },
    };
    await box.arrives(reply());
    const { until, told } = box.read({ register });
    await until(answered);
    expect(failures).toBe(3);
    expect(told).toEqual([]);
  });

  it('does not keep Griot from stopping', async () => {
    const { until, mailbox } = box.read({ url: byWire(), grace: 20 });
    await until(begun);
    wire.silence();
    await mailbox.close();
  });

  it('does not keep Griot from stopping before the server has said a word', async () => {
    const nobody = await wireTo(office.server.port);
    nobody.said = () => '';
    const url = byWire().replace(`:${wire.port}/`, `:${nobody.port}/`);
    await box.read({ url }).mailbox.close();
    await nobody.close();
  });

  it('is said to be a wrong password, a wrong folder or a wrong port, when it is that', async () => {
    const { server } = office;
    const { until, told } = box.read({ url: server.wrongUrl(box.account) });
    await until(() => told.length > 0);
    expect(told).toEqual(['refused']);
    expect(await examineMailbox(server.wrongUrl(box.account))).toMatchObject({ kind: 'refused' });
    const elsewhere = server.url(box.account).replace('INBOX', 'Absent');
    expect(await examineMailbox(elsewhere)).toMatchObject({ kind: 'noMailbox' });
    expect(await examineMailbox(server.url(box.account))).toBeUndefined();
    const encrypted = server.url(box.account).replace('imap:', 'imaps:');
    expect(await examineMailbox(encrypted)).toMatchObject({ kind: 'insecure' });
  });
});
