import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { openMailbox } from '../../src/program/mailbox.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { answerOf, invitationOf, mailAbout, type Planned, plan, receive } from './world.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

let griot: Griot;
let planned: Planned;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  planned = await plan(griot);
  await griot.advance('2027-02-20T09:03');
});
afterAll(() => griot.stop());

/** What is listed as failed, as the secretariat reads it. */
async function failed(): Promise<string> {
  const { reply } = await griot.say(SEG, 'envois en échec');
  return reply.text.replace(/[\u00a0\u202f]/gu, ' ');
}

/** As if no mail had ever come back. */
const allArrived = () =>
  griot.database.client.outboxMessage.updateMany({
    where: { status: 'failed' },
    data: { status: 'sent', lastError: null },
  });

/** A mail server’s report on the invitation of somebody. */
async function report(name: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const returned = await invitationOf(griot, planned, SWISS);
  return mailAbout(planned, name, { recipient: SWISS, returned, ...more });
}

describe('a mail that came back', () => {
  it.each([
    ['dsn-postfix', '550 5.1.1 User unknown'],
    ['dsn-exchange', 'RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
    ['bounce-gmail', 'The email account that you tried to reach does not exist'],
    ['bounce-exim', '550 5.1.1 mailbox unavailable'],
  ])(
    'is listed among those that failed, with what the server said of it (%s)',
    async (name, reason) => {
      await allArrived();
      expect(await receive(griot, await report(name))).toBe('handled');
      const listed = await failed();
      expect(listed).toContain(SWISS);
      expect(listed).toContain(reason);
      expect(listed).not.toContain(FRENCH);
    },
  );

  it('is known by its name when the address that sent it on reports another', async () => {
    await allArrived();
    const forwarded = await report('dsn-postfix', { recipient: 'mk@elsewhere.example' });
    expect(await receive(griot, forwarded)).toBe('handled');
    expect(await failed()).toContain(SWISS);
  });

  it('leaves again when it is asked to', async () => {
    await allArrived();
    await receive(griot, await report('dsn-postfix'));
    await failed();
    const { sent } = await griot.say(SEG, { press: 'Relancer' });
    expect(sent).toMatchObject([{ channel: 'mail', to: SWISS }]);
    expect(await failed()).not.toContain(SWISS);
  });

  it('is not one that is only late, nor one that has arrived', async () => {
    await allArrived();
    for (const action of ['delayed', 'delivered', 'relayed']) {
      const late = await report('dsn-postfix', { action, status: '4.4.1' });
      expect(await receive(griot, late)).toBe('handled');
    }
    expect(await failed()).not.toContain(SWISS);
  });

  it('is left to people when we have never sent it', async () => {
    await allArrived();
    const elsewhere = { recipient: 'nobody@example.com', returned: '<forged@example.org>' };
    for (const name of ['dsn-postfix', 'dsn-exchange', 'bounce-gmail', 'bounce-exim']) {
      expect(await receive(griot, await report(name, elsewhere))).toBe('left');
    }
    expect(await failed()).not.toContain('nobody@example.com');
  });
});

describe('a mail that came back to whoever has another address since', () => {
  const FORMER = 'annemieke.devries@example.org';
  const PRESENT = 'annemieke.devries.du.service.de.cooperation@exemple.org';
  /** What the last invitation that left to an address invites, its lines whole. */
  async function invited(address: string): Promise<readonly string[]> {
    const { simpleParser } = await import('mailparser');
    const letters = await griot.mails(address);
    const letter = letters.findLast(({ raw }) => raw.includes('text/calendar'));
    const mail = await simpleParser(letter?.raw ?? '');
    const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const text = part?.content.toString() ?? '';
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    return text.replace(/\r\n[ \t]/gu, '').match(/^ATTENDEE.*$/gmu) ?? [];
  }
  async function relaunched(): Promise<void> {
    // Mail that is kept is kept once for each Message-ID: what came back is to be seen anew.
    const where = { recipient: { in: [FORMER, PRESENT] } };
    await griot.database.client.capturedMail.deleteMany({ where });
    await failed();
    await griot.say(SEG, { press: 'Relancer' });
  }

  beforeAll(async () => {
    await allArrived();
    const returned = await invitationOf(griot, planned, FORMER);
    await griot.say(SEG, `membre adresse ajouter @Annemieke de Vries ${PRESENT}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(FORMER, `profil adresse préférée ${PRESENT}`);
    await griot.say(FORMER, { press: 'Confirmer' });
    await receive(griot, mailAbout(planned, 'dsn-postfix', { recipient: FORMER, returned }));
  });

  it('leaves again to that address, and invites him there', async () => {
    await relaunched();
    expect(await invited(PRESENT)).toEqual([
      expect.stringMatching(new RegExp(`:mailto:${PRESENT}$`, 'u')),
    ]);
  });

  it('follows the next address too, while it waits to leave again', async () => {
    const returned = await invitationOf(griot, planned, PRESENT);
    await receive(griot, mailAbout(planned, 'dsn-postfix', { recipient: PRESENT, returned }));
    await griot.say(PRESENT, `profil adresse préférée ${FORMER}`);
    await griot.say(PRESENT, { press: 'Confirmer' });
    await relaunched();
    expect(await invited(FORMER)).toEqual([
      expect.stringMatching(new RegExp(`:mailto:${FORMER}$`, 'u')),
    ]);
  });
});

describe('a report that does not name what we sent', () => {
  /** The returned letter left out, as some servers do. */
  const unnamed = async (name: string): Promise<Buffer> => {
    const text = (await report(name)).toString();
    return Buffer.from(text.replace(/^.*Message-ID: .*@example\.org>\r\n/gimu, ''));
  };

  it.each(['dsn-postfix', 'dsn-exchange', 'bounce-exim'])(
    'is for people, and changes nothing (%s)',
    async (name) => {
      await allArrived();
      expect(await receive(griot, await unnamed(name))).toBe('left');
      expect(await failed()).not.toContain(SWISS);
    },
  );

  it('is for people when it names somebody’s own code, which is listed nowhere', async () => {
    await allArrived();
    const returned = await report('dsn-postfix');
    const { client } = griot.database;
    const where = { recipient: SWISS, transport: 'mail' };
    await client.outboxMessage.updateMany({ where, data: { personal: true } });
    expect(await receive(griot, returned)).toBe('left');
    await client.outboxMessage.updateMany({ where, data: { personal: false } });
    expect(await failed()).not.toContain(SWISS);
  });
});

describe('a letter that comes back after a newer one has left', () => {
  it('is not offered to be sent again: it says an hour that no longer holds', async () => {
    await allArrived();
    const first = await report('dsn-postfix');
    await griot.say(SEG, `reporter ${planned.code} à 16h`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    expect(await receive(griot, first)).toBe('handled');
    expect(await failed()).not.toContain(SWISS);
    // The newer one comes back too, and is the one to send again.
    expect(await receive(griot, await report('dsn-postfix'))).toBe('handled');
    expect(await failed()).toContain(SWISS);
  });

  it('does not leave again, were it listed', async () => {
    await allArrived();
    const { client } = griot.database;
    const where = { transport: 'mail', recipient: SWISS, topic: { not: null } };
    const [old] = await client.outboxMessage.findMany({ where, orderBy: { id: 'asc' }, take: 1 });
    const listed = { where: { id: old?.id ?? 0 }, data: { status: 'failed' } } as const;
    await client.outboxMessage.update(listed);
    await failed();
    const { sent, reply } = await griot.say(SEG, { press: 'Relancer' });
    expect(sent).toEqual([]);
    expect(reply.text).toContain('Un envoi plus récent a remplacé celui-ci');
    await client.outboxMessage.update(listed);
    const all = `envois.toutRelancer?jusque=${encodeURIComponent(old?.dedupeKey ?? '')}`;
    const done = await griot.say(SEG, { press: all });
    expect(done.sent).toEqual([]);
    expect(done.reply.text).toContain('un envoi plus récent l’a remplacé');
  });
});

describe('what a machine writes', () => {
  it('is no answer, and is answered by nothing', async () => {
    const inReplyTo = await invitationOf(griot, planned, FRENCH);
    const away = mailAbout(planned, 'out-of-office', { from: FRENCH, inReplyTo });
    await griot.advance(griot.clock.now().add({ seconds: 1 }).toString());
    expect(await receive(griot, away)).toBe('handled');
    expect(await answerOf(griot, planned, FRENCH)).toBe('needsAction');
    expect(await griot.advance(griot.clock.now().add({ minutes: 3 }).toString())).toEqual([]);
  });

  it('may be an answer that its calendar gives, which is answered by nothing either', async () => {
    await griot.say(SEG, `reporter ${planned.code} à 15h`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    // A room, or an assistant, that accepts the first date by itself: a person would be told.
    const answer = mailAbout(planned, 'gmail', { from: FRENCH });
    const automatic = Buffer.concat([Buffer.from('Auto-Submitted: auto-replied\r\n'), answer]);
    expect(await receive(griot, automatic)).toBe('handled');
    expect(await griot.advance(griot.clock.now().add({ minutes: 3 }).toString())).toEqual([]);
    expect(await answerOf(griot, planned, FRENCH)).toBe('needsAction');
  });
});

describe('a mailbox that is no longer read, for Griot has another', () => {
  it('counts no more among what waits for people', async () => {
    const { mailbox } = griot.app;
    const position = { uidValidity: '1', firstUid: 1, lastUid: 0 };
    for (const [name, count] of [
      ['griot@old.example.org/INBOX', 40],
      ['griot@new.example.org/INBOX', 2],
    ] as const) {
      await mailbox.begin(name, position);
      await mailbox.waiting(name, count);
    }
    const sent = await griot.advance('2027-02-22T09:00');
    const said = sent.flatMap(({ text }) => (text?.includes('attendent') ? [text] : []));
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expect(text.replace(/\s/gu, ' ')).toContain('2 messages attendent');
    // Read again one day, it goes on where it was.
    expect(await mailbox.position('griot@old.example.org/INBOX')).toEqual(position);
  });
});

describe('a server that cannot be reached', () => {
  it('is said in the log, without the password, and keeps Griot neither from working nor from stopping', async () => {
    const told = new EventEmitter();
    const log = {
      ...silentLog,
      error: (_: object, text: string) => void told.emit('error!', text),
    };
    const url = 'imap://griot%40example.org:s%C3%A9same@127.0.0.1:1/INBOX';
    const first = once(told, 'error!');
    const opened = await openMailbox(
      { ...readConfig({}), mailbox: { url, authority: undefined } },
      griot.app,
      { log, onRound: () => undefined },
    );
    const [said] = await first;
    expect(said).toContain('127.0.0.1:1/INBOX ne répond pas (ECONNREFUSED)');
    expect(said).not.toMatch(/s(?:é|%C3%A9)same/u);
    await opened?.close();
  });
});

describe('a mailbox that cannot be read', () => {
  const about = async (): Promise<string[]> => {
    const rows = await griot.database.client.outboxMessage.findMany({
      where: { transport: 'mail', subject: { contains: 'Les réponses par courriel' } },
      orderBy: { id: 'asc' },
    });
    const said = rows.map(({ subject, payload }) => `${subject} ${payload}`);
    return [...new Set(said.map((one) => one.replace(/Bonjour [^,]*,/u, '')))];
  };
  const later = (minutes: number) => griot.advance(griot.clock.now().add({ minutes }).toString());
  const trouble = { kind: 'refused', reason: 'AUTHENTICATIONFAILED' } as const;

  it('for a few minutes is nobody’s business', async () => {
    await griot.app.mailbox.closed(trouble);
    await later(20);
    await griot.app.mailbox.waiting('griot@new.example.org/INBOX', 0);
    await later(60);
    expect(await about()).toEqual([]);
  });

  it('is told to the secretariat after half an hour, with what to do, and so is its end', async () => {
    await griot.app.mailbox.closed(trouble);
    await later(20);
    await griot.app.mailbox.closed({ kind: 'unreachable', reason: 'ECONNREFUSED' });
    await later(11);
    const [told, ...others] = await about();
    expect(others).toEqual([]);
    expect(told).toMatch(/ne sont plus relevées .*l’administrateur corrige IMAP_URL \(AUTHENT/u);
    await later(24 * 60 + 5);
    expect(await about()).toHaveLength(1);
    await griot.app.mailbox.waiting('griot@new.example.org/INBOX', 0);
    await griot.app.mailbox.waiting('griot@new.example.org/INBOX', 0);
    await later(1);
    expect((await about()).slice(1)).toEqual([expect.stringContaining('de nouveau relevées')]);
  });
});
