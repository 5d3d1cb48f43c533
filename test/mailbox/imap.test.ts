import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { ImapFlow } from 'imapflow';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examineMailbox } from '../../adapters/mailbox/examine.ts';
import { imapServer, openBox } from '../../adapters/mailbox/imapServer.ts';
import { Mailbox, type MailboxDeps } from '../../adapters/mailbox/mailbox.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { dovecotProgram, type ImapDouble, imapDouble } from './dovecot.ts';
import { mailOf } from './mails.ts';
import { answerOf, mailAbout, OWN, type Planned, plan } from './world.ts';

const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';
/** The test's clock is ahead of that of the server. */
const SINCE = Temporal.PlainDate.from('2026-01-01');
const program = dovecotProgram();
if (program === undefined) {
  console.warn(
    'skipped: the mailbox on a real IMAP server, for want of Dovecot (apt-get install dovecot-imapd)',
  );
}

describe.skipIf(program === undefined)('the mailbox, on Dovecot', () => {
  let griot: Griot;
  let planned: Planned;
  let server: ImapDouble;
  let people: ImapFlow;
  let open: Mailbox[] = [];

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    planned = await plan(griot);
  });
  afterAll(() => griot.stop());

  beforeEach(async () => {
    // Each test begins as if nobody had answered.
    await griot.database.client.attendee.updateMany({
      data: { partstat: 'needsAction', answeredAt: null },
    });
    await griot.database.client.mailbox.deleteMany();
    await griot.database.client.receivedMail.deleteMany();
    server = await imapDouble(program ?? '');
    await server.start();
    people = await openBox(imapServer(server.url), { readOnly: false });
  });
  afterEach(async () => {
    for (const one of open) await one.close();
    open = [];
    people.close();
    await server.remove();
  });

  /** Puts a mail in the box, as the mail server does: Dovecot takes no date of days to come. */
  const arrives = (raw: Buffer, on = '2026-02-21T09:00:00Z') =>
    people.append('INBOX', raw, [], new Date(on));

  const reply = (more: Readonly<Record<string, string>> = {}) =>
    mailAbout(planned, 'outlook-com', { from: SWISS, ...more });

  const letter = () => mailOf('plain-letter', { from: FRENCH, id: randomUUID() });

  /** Reads the box; `round` resolves at the end of the next round in which something holds. */
  function reading(more: Partial<MailboxDeps> = {}) {
    const waiting: (() => void)[] = [];
    const told: string[] = [];
    let rounds = 0;
    const wake = (): void => {
      rounds += 1;
      for (const go of waiting.splice(0)) go();
    };
    const mailbox = new Mailbox({
      url: server.url,
      reading: { own: OWN, authority: undefined },
      log: silentLog,
      onRound: wake,
      onTrouble: ({ kind }) => {
        told.push(kind);
        wake();
      },
      onRecovery: () => void told.push('recovered'),
      wait: () => 20,
      // What comes is announced: nothing is found by looking again.
      poll: 3_600_000,
      ...more,
      register: { ...(more.register ?? griot.app.mailbox), since: async () => SINCE },
    });
    open.push(mailbox);
    mailbox.start();
    async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
      for (;;) {
        const seen = rounds;
        if (await holds()) return;
        if (rounds === seen) await new Promise<void>((go) => waiting.push(go));
      }
    }
    return { mailbox, told, until };
  }

  const answered = async (): Promise<boolean> =>
    (await answerOf(griot, planned, SWISS)) !== 'needsAction';

  async function unread(): Promise<number[]> {
    await people.noop();
    const found = await people.search({ seen: false }, { uid: true });
    return Array.isArray(found) ? found : [];
  }

  it('is read as mail comes; what is for people stays unread and is counted', async () => {
    await arrives(letter());
    const { until } = reading();
    const waits = async () => (await griot.database.client.mailbox.findFirst())?.waiting === 1;
    await until(waits);
    await arrives(reply());
    await until(answered);
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    expect(await unread()).toEqual([1]);
  });

  it('is looked at again when nothing announces what has come', async () => {
    const { until } = reading({ poll: 20 });
    await arrives(reply());
    await until(answered);
  });

  it('says once a day how many mails wait, and nothing of them', async () => {
    await arrives(letter());
    await arrives(letter());
    const { until } = reading();
    await until(async () => (await griot.database.client.mailbox.findFirst())?.waiting === 2);
    const sent = await griot.advance('2027-02-22T09:00');
    const said = sent.map(({ text }) => text).filter((text) => text?.includes('attendent'));
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toContain('2 messages attendent d’être lus');
    expect(said.join()).not.toContain('Dossier');
    expect(await griot.advance('2027-02-22T17:00')).toEqual([]);
  });

  it('is not stopped by a mail that cannot be read, nor by one that is too heavy', async () => {
    const broken = reply()
      .toString()
      .replace(/BEGIN:VEVENT/gu, 'BEGIN:VEVENT\r\nEND:END:;;=');
    await arrives(Buffer.from(broken));
    await arrives(
      Buffer.from('Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n--b\r\n--a'),
    );
    await arrives(Buffer.from(`\0\0\0${'ÿ'.repeat(2000)}`, 'latin1'));
    await arrives(Buffer.concat([reply({ from: FRENCH }), Buffer.alloc(5_100_000, 'a\r\n')]));
    await arrives(reply());
    const { until } = reading();
    await until(answered);
    expect(await answerOf(griot, planned, FRENCH)).toBe('needsAction');
    await until(async () => (await unread()).length === 4);
  });

  it('acts once on what was dealt with when the process died before it could mark it', async () => {
    const { mailbox } = griot.app;
    let dealt = 0;
    const death = new EventEmitter();
    const dead = once(death, 'now');
    const dying = {
      ...mailbox,
      async receive(mail: Parameters<typeof mailbox.receive>[0]) {
        dealt += 1;
        await mailbox.receive(mail);
        death.emit('now');
        throw new Error('the process dies here');
      },
    };
    await arrives(reply());
    const first = reading({ register: dying, wait: () => 3_600_000 });
    await dead;
    await first.mailbox.close();
    expect([await unread(), dealt]).toEqual([[1], 1]);
    await griot.say(SWISS, `peut-être ${planned.code}`);
    const { until } = reading();
    await until(async () => (await unread()).length === 0);
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('acts once on what is numbered anew', async () => {
    const mail = reply();
    await arrives(mail);
    const first = reading();
    await first.until(answered);
    await first.mailbox.close();
    await griot.say(SWISS, `peut-être ${planned.code}`);
    // As a mailbox that was restored has another UIDVALIDITY.
    await griot.database.client.mailbox.updateMany({ data: { uidValidity: '7' } });
    await arrives(mail);
    const { until } = reading();
    await until(async () => (await unread()).length === 0);
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('begins with what may concern a meeting to come, not with the years before', async () => {
    for (let old = 0; old < 120; old += 1) await arrives(letter(), '2025-01-01T09:00:00Z');
    await arrives(reply());
    const { until } = reading();
    await until(answered);
    const box = await griot.database.client.mailbox.findFirstOrThrow();
    expect(box).toMatchObject({ firstUid: 121, lastUid: 121, waiting: 0 });
  });

  it('leaves to people what fails again and again, and reads the next', async () => {
    const { mailbox } = griot.app;
    await arrives(reply({ from: FRENCH }));
    await arrives(reply());
    const failing = {
      ...mailbox,
      async receive(mail: Parameters<typeof mailbox.receive>[0]) {
        if (mail.from === FRENCH) throw new Error('our own fault');
        return mailbox.receive(mail);
      },
    };
    const { until } = reading({ register: failing });
    await until(answered);
    await until(async () => (await unread()).length === 1);
  });

  it('says of a wrong password, or a wrong folder, that it is that', async () => {
    const { until, told } = reading({ url: server.wrongUrl });
    await until(() => told.length > 0);
    expect(told).toEqual(['refused']);
    expect(await examineMailbox(server.wrongUrl)).toMatchObject({ kind: 'refused' });
    const elsewhere = server.url.replace('INBOX', 'Absent');
    expect(await examineMailbox(elsewhere)).toMatchObject({ kind: 'noMailbox' });
    expect(await examineMailbox(server.url)).toBeUndefined();
  });
});
