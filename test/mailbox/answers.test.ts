import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { PROGRAMS } from './mails.ts';
import { answerOf, invitationOf, mailAbout, type Planned, plan, receive } from './world.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

let griot: Griot;
let day = 0;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

/** A meeting of its own for a test. */
function meeting(): Promise<Planned> {
  day += 1;
  return plan(griot, `gec planifier ${day} avril à 10h, objet : revue`);
}

const reply = (about: Planned, more: Readonly<Record<string, string>>, name = 'gmail') =>
  mailAbout(about, name, { from: SWISS, ...more });

/** What somebody was sent last, but for the calendar in it. */
async function lastLetter(address: string): Promise<string> {
  await griot.advance(griot.clock.now().add({ seconds: 1 }).toString());
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser((await griot.mails(address)).at(-1)?.raw ?? '');
  return `${mail.subject}\n${mail.text}`.replace(/[\u00a0\u202f]/gu, ' ');
}

describe('an answer by mail', () => {
  it.each(PROGRAMS)('is understood as %s writes it', async (program) => {
    const planned = await meeting();
    expect(await receive(griot, reply(planned, {}, program))).toBe('handled');
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    const declined = { partstat: 'DECLINED', stamp: '20270221T100000Z' };
    await receive(griot, reply(planned, declined, program));
    expect(await answerOf(griot, planned, SWISS)).toBe('declined');
  });

  it('may be « peut-être »', async () => {
    const planned = await meeting();
    await receive(griot, reply(planned, { partstat: 'TENTATIVE' }));
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('may have its method in the MIME type only, or in the calendar only', async () => {
    const planned = await meeting();
    // Exchange writes it in the type only, Apple Mail in the calendar only.
    await receive(griot, reply(planned, {}, 'exchange'));
    await receive(griot, mailAbout(planned, 'apple-mail', { from: FRENCH }));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    expect(await answerOf(griot, planned, FRENCH)).toBe('accepted');
  });

  it('may name the meeting in capitals, or have a line of a list below its calendar', async () => {
    const planned = await meeting();
    const uid = planned.blanks.uid?.toUpperCase() ?? '';
    await receive(griot, reply(planned, { uid }));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    const later = { partstat: 'DECLINED', stamp: '20270221T100000Z' };
    const raw = reply(planned, later, 'outlook-com').toString();
    const footer = 'Message analysé par le filtre';
    const followed = raw.replace(/^END:VCALENDAR\r$/gmu, `END:VCALENDAR\r\n${footer}\r`);
    expect(followed).toContain(footer);
    await receive(griot, Buffer.from(followed));
    expect(await answerOf(griot, planned, SWISS)).toBe('declined');
  });

  it('does what a press in a chat does: announcement, question of the stand-in, audit', async () => {
    const planned = await meeting();
    await griot.advance('2027-02-20T10:00');
    await receive(griot, reply(planned, { partstat: 'DECLINED' }));
    const sent = await griot.advance('2027-02-20T10:01');
    const texts = sent.map(({ channel, text }) => `${channel}: ${text}`).join('\n');
    expect(texts).toContain('1 excuse');
    expect(texts).toContain('Qui vous remplacera');
    const journal = await griot.say(SEG, `journal ${planned.code}`);
    expect(journal.reply.text).toMatch(/réponse à l’invitation[^\n]*/u);
    expect(journal.reply.text).toContain('Martin Keller');
  });

  it('names a stand-in by delegating, when he is of the same organisation', async () => {
    const planned = await meeting();
    const swiss = await griot.database.client.person.findUniqueOrThrow({ where: { email: SWISS } });
    const { organizationId, id } = swiss;
    const colleague = await griot.database.client.person.findFirstOrThrow({
      where: { organizationId, id: { not: id }, active: true },
    });
    const delegated = `DELEGATED;DELEGATED-TO="mailto:${colleague.email}"`;
    await receive(griot, reply(planned, { partstat: delegated }, 'outlook-com'));
    const row = await griot.database.client.attendee.findFirstOrThrow({
      where: { meetingId: planned.id, personId: id },
    });
    expect(row).toMatchObject({ partstat: 'declined', standInId: colleague.id });
    const elsewhere = await meeting();
    const wrong = `DELEGATED;DELEGATED-TO="mailto:${FRENCH}"`;
    await receive(griot, reply(elsewhere, { partstat: wrong }, 'gmail'));
    expect(await answerOf(griot, elsewhere, SWISS)).toBe('declined');
    expect(await lastLetter(SWISS)).toContain('n’a pas pu être désigné');
  });

  it('is his from any of his addresses, and from none that is his no more', async () => {
    const planned = await meeting();
    const other = 'martin@exemple.org';
    await griot.say(SEG, `membre adresse ajouter @Martin Keller ${other}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await receive(griot, reply(planned, { from: other }));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    await griot.say(SEG, `membre adresse préférée @Martin Keller ${other}`);
    await griot.say(SEG, { press: 'Confirmer' });
    const next = await meeting();
    const answered = await invitationOf(griot, next, other);
    await griot.say(SEG, `membre adresse préférée @Martin Keller ${SWISS}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `membre adresse retirer @Martin Keller ${other}`);
    await griot.say(SEG, { press: 'Confirmer' });
    const late = { from: other, inReplyTo: answered };
    expect(answered).not.toBe('');
    expect(await receive(griot, reply(next, late))).toBe('left');
    expect(await answerOf(griot, next, SWISS)).toBe('needsAction');
  });

  it('is recorded once, wherever the same mail turns up again', async () => {
    const planned = await meeting();
    const mail = reply(planned, {});
    await receive(griot, mail);
    await griot.say(SWISS, `excusé ${planned.code}`);
    expect(await receive(griot, mail)).toBe('handled');
    expect(await answerOf(griot, planned, SWISS)).toBe('declined');
  });

  it('gives way to a later one that came before it', async () => {
    const planned = await meeting();
    const at = (hour: number) => ({
      stamp: `20270219T${hour}0000Z`,
      date: `Fri, 19 Feb 2027 ${hour}:00:00 +0000`,
    });
    await receive(griot, reply(planned, { partstat: 'DECLINED', ...at(11) }));
    await receive(griot, reply(planned, { partstat: 'ACCEPTED', ...at(10) }));
    expect(await answerOf(griot, planned, SWISS)).toBe('declined');
  });

  it('is not taken for one of before because a phone writes the DTSTAMP of the invitation in it', async () => {
    const planned = await plan(griot, 'gec planifier 20 mai à 10h, objet : revue');
    const stamp = '20270220T090000Z';
    await griot.say(SWISS, `présent ${planned.code}`);
    await receive(griot, reply(planned, { partstat: 'DECLINED', stamp }));
    expect(await answerOf(griot, planned, SWISS)).toBe('declined');
  });

  it('to a meeting that is not ours, or over, changes nothing', async () => {
    const planned = await meeting();
    expect(await receive(griot, reply(planned, { uid: 'another@example.com' }))).toBe('left');
  });
});

describe('whose answer it is', () => {
  it('is the author’s, whatever alias the answer names', async () => {
    const planned = await meeting();
    await receive(griot, reply(planned, { attendee: 'mkeller@swiss.example.org' }));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
  });

  it('is that of whoever was sent the invitation, answered from an alias', async () => {
    const planned = await meeting();
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    const inReplyTo = await invitationOf(griot, planned, SWISS);
    const from = 'mkeller@swiss.example.org';
    const alias = mailAbout(planned, 'outlook-desktop', { from, attendee: from, inReplyTo });
    expect(await receive(griot, alias)).toBe('handled');
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
  });

  it('is that of whoever was sent an invitation when keys still ended with his address', async () => {
    const planned = await meeting();
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    const rows = griot.database.client.outboxMessage;
    const { id, dedupeKey } = await rows.findFirstOrThrow({
      where: { transport: 'mail', recipient: SWISS, status: 'sent' },
      orderBy: { id: 'desc' },
    });
    const inReplyTo = await invitationOf(griot, planned, SWISS);
    await rows.update({
      where: { id },
      data: { formerKey: dedupeKey, dedupeKey: `${dedupeKey}:of-him` },
    });
    const from = 'mkeller@swiss.example.org';
    const alias = mailAbout(planned, 'outlook-desktop', { from, attendee: from, inReplyTo });
    expect(await receive(griot, alias)).toBe('handled');
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
  });

  it('is nobody’s when the mail speaks for another, or comes from a stranger', async () => {
    const planned = await meeting();
    const forged = reply(planned, { from: FRENCH, attendee: SWISS, partstat: 'DECLINED' });
    expect(await receive(griot, forged)).toBe('left');
    const stranger = reply(planned, { from: 'x@evil.example', attendee: SWISS });
    expect(await receive(griot, stranger)).toBe('left');
    expect(await answerOf(griot, planned, SWISS)).toBe('needsAction');
  });

  it('is nobody’s when he is not invited', async () => {
    const planned = await meeting();
    expect(await receive(griot, reply(planned, { from: 'fanta.niare@example.org' }))).toBe('left');
  });

  it('is believed of the server that receives it, when it is asked', async () => {
    const planned = await meeting();
    const signed = (results: string) =>
      Buffer.concat([
        Buffer.from(`Authentication-Results: ${results}\r\n`),
        reply(planned, { partstat: 'TENTATIVE' }),
      ]);
    const said = [
      'mx.example.org; dmarc=fail header.from=example.org',
      'mx.elsewhere.example; dmarc=pass header.from=example.org',
      'mx.example.org; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example',
    ];
    for (const results of said) {
      expect(await receive(griot, signed(results), 'mx.example.org')).toBe('left');
    }
    expect(await receive(griot, reply(planned, {}), 'mx.example.org')).toBe('left');
    const proven = signed('mx.example.org; spf=none; dkim=pass header.d=example.org');
    expect(await receive(griot, proven, 'mx.example.org')).toBe('handled');
    expect(await answerOf(griot, planned, SWISS)).toBe('tentative');
  });

  it('is told to him when it changes an answer and nothing proves that it is his', async () => {
    const planned = await meeting();
    await griot.say(SWISS, `présent ${planned.code}`);
    await receive(griot, reply(planned, { partstat: 'DECLINED', stamp: '20270301T090000Z' }));
    const letter = await lastLetter(SWISS);
    expect(letter).toContain('votre réponse a changé');
    expect(letter).toContain('l’a changée en « Excusé »');
  });
});

describe('an answer to a time that has changed', () => {
  it('is not taken for one to the new time, and he is told so', async () => {
    const planned = await meeting();
    await griot.say(SEG, `reporter ${planned.code} à 15h`);
    await griot.say(SEG, { press: 'Confirmer' });
    await receive(griot, reply(planned, {}));
    expect(await answerOf(griot, planned, SWISS)).toBe('needsAction');
    expect(await lastLetter(SWISS)).toContain('votre réponse portait sur l’ancienne date');
  });

  it('holds when only the place has changed', async () => {
    const planned = await meeting();
    await griot.say(SEG, `modifier ${planned.code} lieu : ambassade de Suisse`);
    await griot.say(SEG, { press: 'Confirmer' });
    await receive(griot, reply(planned, {}));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
  });
});

describe('an answer to a time that the register no longer knows, for it was put back to an older copy', () => {
  it('is taken for none to the time that it knows', async () => {
    const planned = await meeting();
    const later = { sequence: '3', start: '20270630T100000', end: '20270630T120000' };
    await receive(griot, reply(planned, later));
    expect(await answerOf(griot, planned, SWISS)).toBe('needsAction');
    await receive(griot, reply(planned, { sequence: '3' }));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
  });
});

describe('an answer to a meeting that is cancelled', () => {
  it('is told to whoever means to come, once, and changes nothing', async () => {
    const planned = await meeting();
    await griot.say(SEG, `annuler ${planned.code} motif : visite officielle`);
    await griot.say(SEG, { press: 'Confirmer' });
    const before = (await griot.mails(SWISS)).length;
    await receive(griot, reply(planned, {}));
    await receive(griot, reply(planned, { partstat: 'TENTATIVE', stamp: '20270221T100000Z' }));
    expect(await lastLetter(SWISS)).toContain(`${planned.code} : la réunion est annulée`);
    expect((await griot.mails(SWISS)).length).toBe(before + 1);
    expect(await answerOf(griot, planned, SWISS)).toBe('needsAction');
  });

  it('is told to nobody who stays away', async () => {
    const planned = await meeting();
    await griot.say(SEG, `annuler ${planned.code} motif : visite officielle`);
    await griot.say(SEG, { press: 'Confirmer' });
    const before = (await griot.mails(SWISS)).length;
    expect(await receive(griot, reply(planned, { partstat: 'DECLINED' }))).toBe('handled');
    await griot.advance(griot.clock.now().add({ seconds: 1 }).toString());
    expect((await griot.mails(SWISS)).length).toBe(before);
  });
});

describe('an answer that comes while a change is thought over', () => {
  it('holds when the meeting is put back where it was', async () => {
    const planned = await meeting();
    await griot.say(SEG, `reporter ${planned.code} à 15h`);
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `reporter ${planned.code} à 10h`);
    await griot.say(SEG, { press: 'Confirmer' });
    await receive(griot, reply(planned, {}));
    expect(await answerOf(griot, planned, SWISS)).toBe('accepted');
    await griot.advance(griot.clock.now().add({ minutes: 3 }).toString());
    const about = (await griot.mails(SWISS)).filter(({ subject }) =>
      subject.includes(planned.code),
    );
    expect(about.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Invitation/u)]);
  });
});

describe('what is typed beside an answer', () => {
  let planned: Planned;

  beforeAll(async () => {
    planned = await plan(griot, 'gec planifier 4 mai à 10h, objet : revue');
  });

  /** What has been passed on of a meeting to whoever coordinates the GEC, by chat. */
  async function passedOn(code: string): Promise<string[]> {
    const from = griot.sent.length;
    await griot.advance(griot.clock.now().add({ seconds: 1 }).toString());
    return griot.sent
      .slice(from)
      .filter(({ channel, to, text }) => channel === 'web' && to === SEG && text?.includes(code))
      .map(({ text = '' }) => text.replace(/[\u00a0\u202f]/gu, ' '));
  }

  it('is passed on once when a server sends the same answer again as another mail', async () => {
    const about = await plan(griot, 'gec planifier 21 mai à 10h, objet : revue');
    const again = () => reply(about, { text: 'Je serai en mission.' }, 'outlook-desktop');
    await receive(griot, again());
    await receive(griot, again());
    expect(await passedOn(about.code)).toHaveLength(1);
  });

  it('is passed on, by Outlook’s COMMENT, to whoever coordinates the group, and once', async () => {
    const raw = reply(planned, { text: 'J’arriverai à 11 h, avec notre note.' }, 'outlook-desktop');
    await receive(griot, raw);
    const [told, ...others] = await passedOn(planned.code);
    expect(others).toEqual([]);
    expect(told).toContain('Martin Keller répond depuis son agenda');
    expect(told).toContain('Réponse : Présent');
    expect(told).toContain('Remarque : J’arriverai à 11 h, avec notre note.');
    expect(await lastLetter(SEG)).toContain('J’arriverai à 11 h');
    await receive(griot, raw);
    expect(await passedOn(planned.code)).toEqual([]);
  });

  it('is read where Google and Nextcloud put it, with how many people are brought', async () => {
    const note = 'X-NUM-GUESTS=2;X-RESPONSE-COMMENT="Avec l&#39\\;attaché : merci"';
    const raw = reply(planned, { partstat: 'TENTATIVE' }).toString();
    await receive(griot, Buffer.from(raw.replace('X-NUM-GUESTS=0', note)));
    const [told] = await passedOn(planned.code);
    expect(told).toContain('Réponse : Peut-être');
    expect(told).toContain("Remarque : Avec l'attaché : merci");
    expect(told).toContain('2 personnes, qui ne sont pas invitées pour autant');
  });

  it('is passed on with an answer that a more recent one overtakes, and says that it is not written down', async () => {
    const about = await plan(griot, 'gec planifier 5 mai à 10h, objet : revue');
    await receive(griot, reply(about, { partstat: 'DECLINED' }));
    await passedOn(about.code);
    const date = 'Fri, 1 Jan 2027 10:00:00 +0000';
    const older = { stamp: '20270101T100000Z', date, text: 'Je préside.' };
    await receive(griot, reply(about, older, 'outlook-desktop'));
    expect(await answerOf(griot, about, SWISS)).toBe('declined');
    const told = (await passedOn(about.code)).find((text) => text.includes('Je préside.'));
    expect(told).toContain('n’a pas été notée, car une réponse plus récente l’est déjà');
    expect(told).not.toContain('La réponse est notée');
  });

  it('is passed on with an answer to a meeting that is cancelled, which is not written down', async () => {
    const about = await plan(griot, 'gec planifier 12 mai à 10h, objet : revue');
    await griot.say(SEG, `annuler ${about.code} motif : visite officielle`);
    await griot.say(SEG, { press: 'Confirmer' });
    await passedOn(about.code);
    await receive(griot, reply(about, { text: 'Je préside.' }, 'outlook-desktop'));
    const told = (await passedOn(about.code)).find((text) => text.includes('Je préside.'));
    expect(told).toContain('La réponse n’a pas été notée, car la réunion est annulée');
  });

  it('is not what a program writes of itself in the mail', async () => {
    await receive(griot, reply(planned, { text: 'Martin Keller a accepté cette invitation.' }));
    const told = await passedOn(planned.code);
    expect(told.filter((text) => text.includes('Remarque'))).toEqual([]);
  });
});

describe('an answer to a series', () => {
  it('is for one occurrence, or for all that have none of their own', async () => {
    const line = 'gec série 2e mercredi du mois à 10h à partir de juin, objet : suite';
    await griot.say(SEG, line);
    await griot.say(SEG, { press: 'Confirmer' });
    const { client } = griot.database;
    const strand = await client.strand.findFirstOrThrow({ orderBy: { startsAt: 'desc' } });
    const meetings = await client.meeting.findMany({
      where: { strandId: strand.id },
      orderBy: { startsAt: 'asc' },
      take: 3,
    });
    const [first, second] = meetings;
    const about = (id = '') => ({
      id,
      code: '',
      blanks: { uid: strand.uid, start: '20270609T100000', end: '20270609T120000' },
    });
    const one = {
      recurrence: 'RECURRENCE-ID;TZID=Greenwich Standard Time:20270609T100000',
      partstat: 'DECLINED',
    };
    await receive(griot, mailAbout(about(), 'outlook-desktop', { from: SWISS, ...one }));
    expect(await answerOf(griot, about(first?.id), SWISS)).toBe('declined');
    await receive(griot, mailAbout(about(), 'gmail', { from: SWISS }));
    const listed = await client.strandInvitee.findFirst({
      where: { strandId: strand.id, person: { email: SWISS } },
    });
    expect(listed?.partstat).toBe('accepted');
    expect(await answerOf(griot, about(first?.id), SWISS)).toBe('declined');
    const byDay = { recurrence: 'RECURRENCE-ID;VALUE=DATE:20270714', partstat: 'TENTATIVE' };
    const later = { ...about(second?.id), blanks: { ...about().blanks, start: '20270714T100000' } };
    await receive(
      griot,
      mailAbout(later, 'thunderbird', { from: SWISS, ...byDay, end: '20270714T120000' }),
    );
    expect(await answerOf(griot, later, SWISS)).toBe('tentative');
    // « Celle-ci et les suivantes » : that one is written down, the others are for people to read.
    const following = {
      recurrence: 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270714T100000Z',
      partstat: 'DECLINED',
    };
    const declined = mailAbout(later, 'gmail', { from: SWISS, ...following });
    expect(await receive(griot, declined)).toBe('left');
    expect(await answerOf(griot, later, SWISS)).toBe('declined');
  });

  it('that delegates it all excuses its author, and is left for people: nobody is named for every meeting', async () => {
    await griot.say(
      SEG,
      'ga série 3e mercredi du mois à 10h à partir de juin, invités : Martin Keller',
    );
    await griot.say(SEG, { press: 'Confirmer' });
    const { client } = griot.database;
    const strand = await client.strand.findFirstOrThrow({
      where: { series: { group: { code: 'GA' } } },
    });
    const blanks = { uid: strand.uid, start: '20270616T100000', end: '20270616T120000' };
    const partstat = `DELEGATED;DELEGATED-TO="mailto:${FRENCH}"`;
    const about = { id: '', code: '', blanks };
    expect(await receive(griot, mailAbout(about, 'gmail', { from: SWISS, partstat }))).toBe('left');
    const listed = await client.strandInvitee.findFirst({
      where: { strandId: strand.id, person: { email: SWISS } },
    });
    expect(listed?.partstat).toBe('declined');
  });
});
