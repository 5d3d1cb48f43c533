import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayConcern } from '../../adapters/mailbox/interest.ts';
import { readMail } from '../../adapters/mailbox/readMail.ts';
import type { CalendarAnswer, IncomingMail } from '../../src/kernel/mailbox/incomingMail.ts';
import { type Blanks, mailOf, PROGRAMS } from './mails.ts';
import { OWN } from './world.ts';

const FRENCH = 'camille.rousseau@example.org';
const PLACE = { mailbox: 'griot@mail.example.org/INBOX', uidValidity: '1', uid: 1 };

const BLANKS: Blanks = {
  id: 'a-mail',
  uid: 'a-meeting@example.org',
  from: FRENCH,
  start: '20270304T100000',
  end: '20270304T120000',
  recipient: FRENCH,
  returned: '<a-letter@example.org>',
};

const read = (raw: Buffer): Promise<IncomingMail> =>
  readMail(raw, PLACE, { own: OWN, authority: 'mx.example.org' });

/** A mail of the corpus, a line of it written otherwise. */
const rewritten = (name: string, line: RegExp, by: string, more: Blanks = {}): Buffer =>
  Buffer.from(
    mailOf(name, { ...BLANKS, ...more })
      .toString()
      .replace(line, by),
  );

const headed = (header: string, name = 'plain-letter'): Buffer =>
  Buffer.concat([Buffer.from(`${header}\r\n`), mailOf(name, BLANKS)]);

describe('the UID of an answer', () => {
  const exchanged = (data: string): string => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    const bytes = Buffer.concat([Buffer.alloc(20), size, Buffer.from(data, 'latin1')]);
    return `040000008200E00074C5B7101A82E008${bytes.toString('hex').toUpperCase()}`;
  };
  const uidOf = async (uid: string): Promise<string | undefined> => {
    const { content } = await read(mailOf('exchange', { ...BLANKS, uid }));
    return content.kind === 'calendar' ? content.answers[0]?.uid : undefined;
  };

  it('is the one that was sent, also inside the identifier that Exchange made of it', async () => {
    const sent = exchanged('vCal-Uid\x01\0\0\0a-meeting@example.org\0');
    expect(await uidOf(sent)).toBe('a-meeting@example.org');
  });

  it('is left as it is when Exchange made it for a meeting of its own', async () => {
    const own = exchanged('0123456789abcdef');
    expect(await uidOf(own)).toBe(own);
  });
});

describe('a mail whose calendar cannot be read', () => {
  it.each([
    [/^DTSTART:.*$/mu, 'DTSTART:foo'],
    [/^DTSTART:.*$/mu, 'DTSTART:'],
    [/^DTSTART:.*$/mu, 'DTSTART:20270301T1000'],
    [/^DTSTAMP:.*$/mu, 'DTSTAMP:2027-03-01'],
    [/^DTEND:.*$/mu, 'DURATION:P1X'],
  ])('is for people (%s → %s)', async (line, by) => {
    expect((await read(mailOf('exchange', BLANKS))).content.kind).toBe('calendar');
    expect((await read(rewritten('exchange', line, by))).content).toEqual({ kind: 'other' });
  });

  it('is for people, however it is mangled', async () => {
    const samples = [...PROGRAMS, 'dsn-postfix', 'dsn-exchange', 'bounce-exim', 'out-of-office'];
    const mails = samples.map((name) => mailOf(name, BLANKS));
    const mangled = fc
      .record({
        mail: fc.constantFrom(...mails),
        kept: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
        swaps: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
        bytes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      })
      .map(({ mail, kept: share, swaps, bytes }) => {
        const kept = Buffer.from(mail.subarray(0, mail.length * share));
        for (const [one, other] of swaps) {
          const [here, there] = [one % kept.length, other % kept.length];
          [kept[here], kept[there]] = [kept[there] ?? 0, kept[here] ?? 0];
        }
        for (const [at, byte] of bytes) kept[at % kept.length] = byte;
        return kept;
      });
    await fc.assert(
      fc.asyncProperty(mangled, async (raw) => {
        expect((await read(raw)).fingerprint).toMatch(/^[\da-f]{64}$/u);
      }),
      { numRuns: 200 },
    );
  });
});

/** What takes longer for each thing that stands before it would take minutes. */
const AT_ONCE = { timeout: 8_000 };
const LONG = 200_000;

describe('a mail that is made to be long', () => {
  it('is read at once, though its calendar has no end', AT_ONCE, async () => {
    const endless = `X-LINE:of fifty signs or so, again and again and again\r\n`.repeat(20_000);
    const mail = [
      'From: camille.rousseau@example.org',
      'Content-Type: text/calendar; method=REPLY',
      '',
      `BEGIN:VCALENDAR\r\n${endless}`,
    ].join('\r\n');
    expect((await read(Buffer.from(mail))).content).toEqual({ kind: 'other' });
  });

  it(
    'is read at once, though the addresses that it says to have failed are none',
    AT_ONCE,
    async () => {
      const name = 'a'.repeat(LONG);
      const report = await read(
        rewritten('bounce-exim', /^X-Failed-Recipients: .*$/mu, `X-Failed-Recipients: ${name}`),
      );
      expect(report.content).toEqual({ kind: 'automatic' });
    },
  );
});

describe('a letter of a person', () => {
  it.each([
    'Precedence: list',
    'Precedence: bulk',
    'List-Id: <cooperation.example.org>',
    'X-Auto-Response-Suppress: All',
    'Return-Path: <>',
    'Auto-Submitted: no',
    'Auto-Submitted: auto-generated',
    'Auto-Submitted: auto-notified',
  ])('is for people, though a program has written « %s » on it', async (header) => {
    expect((await read(headed(header))).content).toEqual({ kind: 'other' });
  });

  it('is never answered when a list has sent it on', async () => {
    expect((await read(headed('Precedence: list'))).automatic).toBe(true);
    expect((await read(headed('Auto-Submitted: auto-generated'))).automatic).toBe(true);
    expect((await read(headed('Auto-Submitted: no'))).automatic).toBe(false);
  });

  it.each(['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'Precedence: auto_reply'])(
    'is none when a machine answers for him (%s)',
    async (header) => {
      expect((await read(headed(header))).content).toEqual({ kind: 'automatic' });
    },
  );

  it('may come from whoever minds a mail server', async () => {
    for (const text of ['Bonjour, nous changeons de serveur.', 'Pardon de ce retard.']) {
      const letter = rewritten('plain-letter', /^Bonjour, .*$/mu, text, {
        from: 'postmaster@example.org',
      });
      expect((await read(letter)).content).toEqual({ kind: 'other' });
    }
  });
});

describe('a receipt', () => {
  const RECEIPT = [
    'From: camille.rousseau@example.org',
    'Subject: Lu : Invitation',
    'Message-ID: <a-receipt@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Votre message a été lu.',
    '--b',
    'Content-Type: message/disposition-notification',
    '',
    'Final-Recipient: rfc822;camille.rousseau@example.org',
    'Disposition: manual-action/MDN-sent-manually; displayed',
    '--b--',
    '',
  ];

  it('waits for nobody to read it', async () => {
    const { content } = await read(Buffer.from(RECEIPT.join('\r\n')));
    expect(content).toEqual({ kind: 'automatic' });
  });

  it('is no letter that speaks of one', async () => {
    const letter = rewritten('plain-letter', /^Subject: .*$/mu, 'Subject: Lu : Invitation');
    expect((await read(letter)).content).toEqual({ kind: 'other' });
  });
});

it('a report names an address with accents as RFC 6533 writes it', async () => {
  const { content } = await read(rewritten('dsn-postfix', /rfc822;/gu, 'utf-8;'));
  expect(content).toMatchObject({ kind: 'bounce', bounces: [{ recipient: FRENCH }] });
});

it.each([
  ['a remark behind its action', /^Action: .*$/mu, 'Action: Failed (user unknown)'],
  [
    'its address on a line of its own',
    /^Final-Recipient: rfc822; /mu,
    'Final-Recipient: rfc822;\n ',
  ],
  ['the type of RFC 6533', /message\/delivery-status/u, 'message/global-delivery-status'],
])('a report is understood with %s', async (_what, written, otherwise) => {
  const { content } = await read(rewritten('dsn-postfix', written, otherwise));
  expect(content).toMatchObject({ kind: 'bounce', bounces: [{ recipient: FRENCH }] });
});

it('a report of which nothing is understood is for people, and not taken for good news', async () => {
  const { content } = await read(rewritten('dsn-postfix', /^Action: .*$/mu, 'Action: échec'));
  expect(content.kind).not.toBe('automatic');
});

it('an occurrence is named by its day, whether or not that is said to be a day', async () => {
  for (const named of ['RECURRENCE-ID;VALUE=DATE:20270304', 'RECURRENCE-ID:20270304']) {
    const { content } = await read(mailOf('exchange', { ...BLANKS, recurrence: named }));
    const [answer] = content.kind === 'calendar' ? content.answers : [];
    expect(answer?.recurrence?.kind === 'day' && `${answer.recurrence.on}`).toBe('2027-03-04');
  }
  const recurrence = 'RECURRENCE-ID:20270304T100000Z';
  const { content } = await read(mailOf('exchange', { ...BLANKS, recurrence }));
  expect(content).toMatchObject({ answers: [{ recurrence: { kind: 'instant' } }] });
});

const inZone = (zone: string, method: string): Buffer =>
  rewritten('exchange', /^DTSTART:(.*)Z(\r?)$/mu, `DTSTART;TZID=${zone}:$1$2`, {
    method,
    start: '20270704T100000',
    end: '20270704T160000',
  });

describe('an hour of a zone that nobody describes', () => {
  it('is proposed to nobody', async () => {
    const counter = await read(inZone('Heure du bureau', 'COUNTER'));
    expect(counter.content).toEqual({ kind: 'other' });
    expect((await read(inZone('Europe/Paris', 'COUNTER'))).content.kind).toBe('calendar');
  });

  it('is not taken for that of the meeting which an answer is about', async () => {
    const { content } = await read(inZone('Heure du bureau', 'REPLY'));
    expect(content).toMatchObject({ answers: [{ said: { kind: 'reply' }, start: undefined }] });
  });
});

describe('an hour of a zone that has another name than IANA’s', () => {
  it.each([
    ['/freeassociation.sourceforge.net/Europe/Paris', '2027-07-04T08:00:00Z'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', '2027-07-04T13:00:00Z'],
    ['tzone://Microsoft/Utc', '2027-07-04T10:00:00Z'],
    ['Greenwich Standard Time', '2027-07-04T10:00:00Z'],
    ['W. Central Africa Standard Time', '2027-07-04T09:00:00Z'],
    ['Romance Standard Time', '2027-07-04T08:00:00Z'],
    ['Eastern Standard Time', '2027-07-04T14:00:00Z'],
  ])('is that of its clocks, summer time included: %s', async (zone, at) => {
    const { content } = await read(inZone(zone, 'COUNTER'));
    expect(content.kind === 'calendar' && String(momentIn(content.answers))).toBe(at);
  });
});

describe('whoever answers from iCloud', () => {
  const ofICloud = (email: string): Buffer =>
    rewritten(
      'exchange',
      /^ATTENDEE.*$/mu,
      `ATTENDEE;EMAIL=${email};PARTSTAT=ACCEPTED:urn:uuid:6f1c`,
    );
  const attendeeOf = async (raw: Buffer): Promise<string | undefined> => {
    const { content } = await read(raw);
    return content.kind === 'calendar' ? content.answers[0]?.attendee : undefined;
  };

  it('is named by the address of his mail, beside that of iCloud', async () => {
    expect(await attendeeOf(ofICloud(FRENCH))).toBe(FRENCH);
    expect(await attendeeOf(ofICloud('martin.keller@example.org'))).toBe(
      'martin.keller@example.org',
    );
  });
});

it('a remark in seven-bit Japanese is read as such', async () => {
  const remark = Buffer.from('GyRCPVBAShsoQg==', 'base64').toString('latin1');
  const raw = rewritten('exchange', /^DTSTAMP/mu, `COMMENT:${remark}\r\nDTSTAMP`)
    .toString('latin1')
    .replace('charset="windows-1252"', 'charset=iso-2022-jp')
    .replace(/Aïssata|AÃ¯ssata/u, 'Aissata');
  const { content } = await read(Buffer.from(raw, 'latin1'));
  expect(content).toMatchObject({ answers: [{ comment: '出席' }] });
});

it('a mail heavier than servers let through is not even fetched', () => {
  const calendar = { type: 'text/calendar' };
  expect(mayConcern({ seq: 1, uid: 1, size: 30_000_000, bodyStructure: calendar })).toBe(true);
  expect(mayConcern({ seq: 1, uid: 1, size: 50_000_000, bodyStructure: calendar })).toBe(false);
});

it('a newsletter is not even fetched, an answer of a machine is', () => {
  const mail = (headers: string) => ({
    seq: 1,
    uid: 1,
    size: 40_000,
    bodyStructure: { type: 'text/html' },
    headers: Buffer.from(headers),
  });
  for (const header of ['Precedence: bulk', 'Precedence: list', 'From: news@example.org']) {
    expect(mayConcern(mail(`${header}\r\n`))).toBe(false);
  }
  for (const header of [
    'Precedence: auto_reply',
    'Auto-Submitted: auto-replied',
    'X-Autoreply: 1',
  ]) {
    expect(mayConcern(mail(`${header}\r\n`))).toBe(true);
  }
});

const momentIn = ([answer]: readonly CalendarAnswer[]) =>
  answer?.start?.kind === 'instant' ? answer.start.at : undefined;

it.each([
  ['what it returns speaks of a delay', /^Bonjour$/mu, 'Trois actions sont en retard.'],
  ['what it returns is a reminder of one', /^Subject: GEC$/mu, 'Subject: Action en retard'],
  [
    'its subject repeats that of what it returns',
    /^Subject: Mail delivery failed.*$/mu,
    'Subject: Non remis : 3 actions en retard',
  ],
])(
  'a mail that came back is not taken for one that is only late because %s',
  async (_why, what, by) => {
    const { content } = await read(rewritten('bounce-exim', what, by));
    expect(content).toMatchObject({ kind: 'bounce', bounces: [{ recipient: FRENCH }] });
  },
);

it.each([
  ['Warning: message 1kT-00 delayed 24 hours', 'This message was created automatically.'],
  ['Message retardé', 'La remise de votre message est retardée.'],
  ['Avis', 'Votre message n’est pas encore remis : sa distribution a du retard.'],
  ['Delivery Status Notification (Delay)', 'Gmail will retry for 45 more hours.'],
])('one that is only late is not taken for one that came back: %s', async (subject, text) => {
  const late = rewritten(
    'bounce-exim',
    /^Subject: Mail delivery failed.*$/mu,
    `Subject: ${subject}`,
  )
    .toString('utf8')
    .replace(/A message that you[\s\S]*?error\. The following address\(es\) failed:/u, text)
    .replace(/ {4}SMTP error[\s\S]*?unavailable\r?\n/u, '');
  expect((await read(Buffer.from(late))).content).toEqual({ kind: 'automatic' });
});
