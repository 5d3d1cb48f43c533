import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RegisterUnavailable } from '../../src/kernel/database.ts';
import { silentLog } from '../../src/kernel/log.ts';
import type { Griot } from '../support/griot.ts';
import { type Box, type Office, openBoxOf, openOffice } from './box.ts';
import { dovecotProgram } from './dovecot.ts';
import { mailOf } from './mails.ts';
import { answerOf, mailAbout, type Planned } from './world.ts';

const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';
const program = dovecotProgram();
if (program === undefined) {
  console.warn(
    'skipped: the mailbox on a real IMAP server, for want of Dovecot (apt-get install dovecot-imapd)',
  );
}

describe.skipIf(program === undefined)('the mailbox, on Dovecot', () => {
  let office: Office;
  let griot: Griot;
  let planned: Planned;
  let box: Box;

  beforeAll(async () => {
    office = await openOffice(program ?? '');
    ({ griot, planned } = office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    box = await openBoxOf(office);
  });
  afterEach(() => box.close());

  const reply = (more: Readonly<Record<string, string>> = {}) =>
    mailAbout(planned, 'outlook-com', { from: SWISS, ...more });

  const letter = () => mailOf('plain-letter', { from: FRENCH, id: randomUUID() });

  const answered = async (): Promise<boolean> =>
    (await answerOf(griot, planned, SWISS)) !== 'needsAction';

  it('is read as mail comes; what is for people stays unread and is counted', async () => {
    await box.arrives(letter());
    const { until } = box.read();
    const waits = async () => (await griot.database.client.mailbox.findFirst())?.waiting === 1;
    await until(waits);
    await box.arrives(reply());
    await until(answered);
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    expect(await box.unread()).toEqual([1]);
  });

  it('is looked at again when nothing announces what has come', async () => {
    const { until } = box.read({ poll: 20 });
    await box.arrives(reply());
    await until(answered);
  });

  it('says once a day how many mails wait, and nothing of them', async () => {
    await box.arrives(letter());
    await box.arrives(letter());
    const { until } = box.read();
    await until(async () => (await griot.database.client.mailbox.findFirst())?.waiting === 2);
    const sent = await griot.advance('2027-02-22T09:00');
    const said = sent.map(({ text }) => text).filter((text) => text?.includes('attendent'));
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toContain('2 messages attendent d’être lus');
    expect(said.join()).not.toContain('Dossier');
    expect(await griot.advance('2027-02-22T17:00')).toEqual([]);
  });

  it('is not stopped by a mail that cannot be read; an answer counts, whatever it weighs', async () => {
    const broken = reply()
      .toString()
      .replace(/BEGIN:VEVENT/gu, 'BEGIN:VEVENT\r\nEND:END:;;=');
    await box.arrives(Buffer.from(broken));
    await box.arrives(
      Buffer.from('Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n--b\r\n--a'),
    );
    await box.arrives(Buffer.from(`\0\0\0${'ÿ'.repeat(2000)}`, 'latin1'));
    await box.arrives(Buffer.concat([reply({ from: FRENCH }), Buffer.alloc(10_000_000, 'a\r\n')]));
    await box.arrives(reply());
    const { until } = box.read();
    await until(answered);
    expect(await answerOf(griot, planned, FRENCH)).toBe('accepted');
    await until(async () => (await box.unread()).length === 3);
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
    await box.arrives(reply());
    const first = box.read({ register: dying, wait: () => 3_600_000 });
    await dead;
    await first.mailbox.close();
    expect([await box.unread(), dealt]).toEqual([[1], 1]);
    await griot.say(SWISS, `peut-être ${planned.code}`);
    const { until } = box.read();
    await until(async () => (await box.unread()).length === 0);
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('acts once on what is numbered anew', async () => {
    const mail = reply();
    await box.arrives(mail);
    const first = box.read();
    await first.until(answered);
    await first.mailbox.close();
    await griot.say(SWISS, `peut-être ${planned.code}`);
    // As a mailbox that was restored has another UIDVALIDITY.
    await griot.database.client.mailbox.updateMany({ data: { uidValidity: '7' } });
    await box.arrives(mail);
    const { until } = box.read();
    await until(async () => (await box.unread()).length === 0);
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('is read on when its server was restored to what it was before, with the same numbers', async () => {
    await box.arrives(letter());
    const first = box.read();
    await first.until(async () => (await griot.database.client.mailbox.findFirst())?.waiting === 1);
    await first.mailbox.close();
    // Forty mails had come, and are there no more.
    await griot.database.client.mailbox.updateMany({ data: { lastUid: 40 } });
    await box.arrives(reply());
    const { until } = box.read();
    await until(answered);
    await box.arrives(reply({ from: FRENCH }));
    await until(async () => (await answerOf(griot, planned, FRENCH)) === 'accepted');
    expect(await box.unread()).toEqual([1]);
  });

  it('begins with what may concern a meeting to come, not with the years before', async () => {
    const old = Array.from({ length: 120 }, letter);
    await office.server.deliver(box.account, old, new Date('2025-01-01T09:00:00Z'));
    await box.arrives(reply());
    const { until } = box.read();
    await until(answered);
    const known = await griot.database.client.mailbox.findFirstOrThrow();
    expect(known).toMatchObject({ firstUid: 121, lastUid: 121, waiting: 0 });
  });

  it('says how far it is when there is much to read, and opens none of the letters', async () => {
    const letters = Array.from({ length: 499 }, letter);
    await office.server.deliver(box.account, letters, new Date('2026-02-21T09:00:00Z'));
    await box.arrives(reply());
    const said: unknown[] = [];
    const log = { ...silentLog, info: (facts: object) => void said.push(facts) };
    const opened: (string | undefined)[] = [];
    const { mailbox } = griot.app;
    const register = {
      ...mailbox,
      receive(mail: Parameters<typeof mailbox.receive>[0]) {
        opened.push(mail.from);
        return mailbox.receive(mail);
      },
    };
    const { until } = box.read({ log, register });
    await until(answered);
    const done = [100, 200, 300, 400, 500].map((count) => ({ done: count, count: 500 }));
    expect(said.slice(1)).toEqual([{ count: 500 }, ...done]);
    expect(opened).toEqual([SWISS]);
    expect((await griot.database.client.mailbox.findFirst())?.waiting).toBe(499);
  });

  it('leaves to people what fails again and again, and reads the next', async () => {
    const { mailbox } = griot.app;
    await box.arrives(reply({ from: FRENCH }));
    await box.arrives(reply());
    const failing = {
      ...mailbox,
      async receive(mail: Parameters<typeof mailbox.receive>[0]) {
        if (mail.from === FRENCH) throw new Error('our own fault');
        return mailbox.receive(mail);
      },
    };
    const { until } = box.read({ register: failing });
    await until(answered);
    await until(async () => (await box.unread()).length === 1);
  });

  it('waits for as long as the register takes nothing down, and leaves no answer to people for that', async () => {
    const { mailbox } = griot.app;
    await box.arrives(reply());
    let tries = 0;
    const locked = {
      ...mailbox,
      async receive(mail: Parameters<typeof mailbox.receive>[0]) {
        tries += 1;
        if (tries <= 4) throw new RegisterUnavailable('busy', 'held by another program');
        return mailbox.receive(mail);
      },
    };
    const { until } = box.read({ register: locked });
    await until(answered);
    expect(tries).toBe(5);
  });

  it('leaves to people what cannot even be read, and passes on', async () => {
    const failing = {
      get own(): string {
        throw new Error('our own fault');
      },
      authority: undefined,
    };
    await box.arrives(reply());
    const { until } = box.read({ reading: failing });
    await until(async () => (await griot.database.client.mailbox.findFirst())?.lastUid === 1);
    expect(await box.unread()).toEqual([1]);
  });

  it('is not stopped by an answer whose hours are none', async () => {
    const broken = reply({ from: FRENCH })
      .toString()
      .replace(/^DTSTART.*$/mu, 'DTSTART:foo');
    await box.arrives(Buffer.from(broken));
    await box.arrives(reply());
    const { until } = box.read();
    await until(answered);
    await until(async () => (await box.unread()).length === 1);
  });
});
