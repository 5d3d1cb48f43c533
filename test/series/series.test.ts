import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { CalendarClient, calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const FRENCH = 'camille.rousseau@example.org';

const mailsIn = (sent: readonly { channel: string }[]): number =>
  sent.filter(({ channel }) => channel === 'mail').length;

/** The lines of the last calendar object that somebody was sent, unfolded. */
async function lastCalendar(griot: Griot, address: string): Promise<string[]> {
  const [last] = (await griot.mails(address)).slice(-1);
  return calendarOf(last?.raw ?? '')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
}

/** What somebody reads, with plain spaces. */
async function read(griot: Griot, as: string, line: string): Promise<string> {
  const { reply } = await griot.say(as, line);
  return reply.text.replace(/[\u00a0\u202f]/gu, ' ');
}

async function confirmed(griot: Griot, line: string) {
  const preview = await griot.say(SEG, line);
  expect(preview.error, line).toBeUndefined();
  const before = griot.sent.length;
  const answer = await griot.say(SEG, { press: 'Confirmer' });
  expect(answer.error, line).toBeUndefined();
  return { preview, answer, sent: griot.sent.slice(before) };
}

describe('a series', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  it('is previewed with its next twelve dates and their days off, and sends nothing', async () => {
    const { reply } = await griot.say(SEG, 'gec série le 1er du mois à 10h, fériés : lendemain');
    expect(reply.text).toContain('Les douze prochaines dates');
    expect(reply.text).toContain('samedi 1er mai 2027 (Fête du travail) → lundi 3 mai 2027');
    expect(griot.sent).toEqual([]);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('invites everyone once, guests too, with the rule that Outlook and Gmail read', async () => {
    const line =
      'gec série premier jeudi du mois à 10h à partir de mars, invités : Fatou Koné, objet : concertation';
    const { sent, answer } = await confirmed(griot, line);
    expect(mailsIn(sent)).toBe(18);
    expect(answer.reply.text).toContain('GEC-2027-03 jeudi 4 mars 2027');
    for (const address of [SWISS, 'fatou.kone@example.org']) {
      const lines = await lastCalendar(griot, address);
      expect(lines).toContain('RRULE:FREQ=MONTHLY;BYDAY=1TH');
      expect(lines.filter((one) => one.startsWith('ATTENDEE'))).toHaveLength(1);
      expect(lines.filter((one) => one === 'BEGIN:VEVENT')).toHaveLength(1);
    }
  });

  it('names one of its own meetings to whoever answers in writing', async () => {
    const line = 'gt-sante série deuxième mardi du mois à 9h à partir d’avril';
    await confirmed(griot, line);
    const { simpleParser } = await import('mailparser');
    const letter = (await griot.mails()).findLast(({ raw }) => raw.includes('text/calendar'));
    const { text = '' } = await simpleParser(letter?.raw ?? '');
    expect(text).toContain('présent GT-SANTE-2027-04');
  });

  it('is a year of meetings, each with its code, its agenda and its answers', async () => {
    await griot.say(SEG, 'odj ajouter GEC-2027-06 Budget (10 min)');
    await griot.say(SWISS, 'présent GEC-2027-09');
    expect(await read(griot, SEG, 'odj GEC-2027-06')).toContain('Budget');
    const answers = await read(griot, SEG, 'présences GEC-2027-09');
    expect(answers).toContain('Martin Keller : présence confirmée');
    expect(answers).toContain('Quorum');
    expect(await read(griot, SEG, 'présences GEC-2027-08')).not.toContain('confirmée');
  });

  it('tells nothing of a far answer to the channel', async () => {
    const before = griot.sent.length;
    await griot.say(FRENCH, 'présent GEC-2027-10');
    expect(griot.sent.slice(before)).toEqual([]);
  });

  it('sends one occurrence that moves alone, with RECURRENCE-ID and a higher SEQUENCE', async () => {
    await confirmed(griot, 'reporter GEC-2027-06 au 10 juin à 15h');
    expect(mailsIn(await griot.advance('2027-02-20T09:05'))).toBe(18);
    const lines = await lastCalendar(griot, SWISS);
    expect(lines).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270603T100000');
    expect(lines).toContain('DTSTART;TZID=Africa/Bamako:20270610T150000');
    expect(lines).toContain('SEQUENCE:1');
    expect(lines.join('\n')).not.toContain('RRULE');
    expect(await read(griot, SEG, 'odj GEC-2027-06')).toContain('Budget');
    expect(await read(griot, SEG, 'présences GEC-2027-09')).toContain('confirmée');
  });

  it('puts an occurrence back where its rule wants it, with the answers it had', async () => {
    await griot.say(SWISS, 'présent GEC-2027-05');
    await confirmed(griot, 'reporter GEC-2027-05 au 13 mai');
    await griot.advance('2027-02-20T09:10');
    expect(await read(griot, SEG, 'présences GEC-2027-05')).not.toContain('confirmée');
    const { preview } = await confirmed(griot, 'rétablir GEC-2027-05');
    expect(preview.reply.text).toContain('jeudi 6 mai 2027');
    await griot.advance('2027-02-20T09:15');
    expect(await read(griot, SEG, 'présences GEC-2027-05')).toContain(
      'Martin Keller : présence confirmée',
    );
  });

  it('cancels one occurrence by METHOD:CANCEL with its RECURRENCE-ID, and restores it', async () => {
    await confirmed(griot, 'annuler GEC-2027-07 motif : vacances');
    const cancelled = await lastCalendar(griot, SWISS);
    expect(cancelled).toContain('METHOD:CANCEL');
    expect(cancelled).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270701T100000');
    await confirmed(griot, 'rétablir GEC-2027-07');
    await griot.advance('2027-02-20T09:20');
    expect(await lastCalendar(griot, SWISS)).toContain('METHOD:REQUEST');
  });

  it('keeps dates and answers when its place changes, but for meetings that have their own', async () => {
    await confirmed(griot, 'modifier GEC-2027-08 lieu : AFD');
    await griot.advance('2027-02-20T09:25');
    await confirmed(griot, 'série GEC-S1 lieu : ambassade de Suisse');
    expect(mailsIn(await griot.advance('2027-02-20T09:30'))).toBe(18);
    const lines = await lastCalendar(griot, SWISS);
    expect(lines).toContain('LOCATION:ambassade de Suisse');
    expect(lines).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270805T100000');
    expect(await read(griot, SEG, 'GEC-2027-08')).toContain('AFD');
    expect(await read(griot, SEG, 'GEC-2027-09')).toContain('ambassade de Suisse');
    expect(await read(griot, SEG, 'présences GEC-2027-09')).toContain('confirmée');
  });

  it('tells each what he answered to single meetings, when the series is sent again', async () => {
    const answers = (await lastCalendar(griot, SWISS)).join('\n').split('BEGIN:VEVENT').slice(1);
    const said = answers.map((event) => [
      /RECURRENCE-ID[^:]*:(\d{8})/u.exec(event)?.[1] ?? 'series',
      /PARTSTAT=([A-Z-]+)/u.exec(event)?.[1],
      /^LOCATION:(.*)$/mu.exec(event)?.[1],
    ]);
    expect(said).toContainEqual(['series', 'NEEDS-ACTION', 'ambassade de Suisse']);
    // He is to come in May and in September; August is elsewhere, and he has not answered.
    expect(said).toContainEqual(['20270506', 'ACCEPTED', 'ambassade de Suisse']);
    expect(said).toContainEqual(['20270902', 'ACCEPTED', 'ambassade de Suisse']);
    expect(said).toContainEqual(['20270805', 'NEEDS-ACTION', 'AFD']);
    const other = (await lastCalendar(griot, FRENCH)).join('\n');
    expect(other).not.toMatch(/RECURRENCE-ID[^:]*:20270902/u);
  });

  it('says twice within two minutes what changes once', async () => {
    await confirmed(griot, 'série GEC-S1 lieu : PNUD');
    await confirmed(griot, 'série GEC-S1 lieu : ambassade de Suisse');
    expect(mailsIn(await griot.advance('2027-02-20T09:35'))).toBe(0);
  });

  it('answers for all its meetings that were not answered one by one', async () => {
    await griot.say(FRENCH, 'excusé GEC-2027-11');
    await griot.say(FRENCH, 'série GEC-S1');
    await griot.say(FRENCH, { press: 'Présent à toutes' });
    const own = await read(griot, FRENCH, 'mes réunions');
    expect(own).toMatch(/GEC-2027-11 .* excuse enregistrée/u);
    expect(own).toMatch(/GEC-2027-12 .* présence confirmée/u);
  });

  it('opens a meeting three weeks before: its card in the channel, its reminders', async () => {
    const left = await griot.advance('2027-03-11T10:00');
    expect(
      left.some(({ channel, text = '' }) => channel === 'web' && text.includes('GEC-2027-04')),
    ).toBe(true);
    const reminded = await griot.advance('2027-03-25T08:00');
    expect(
      reminded.filter(({ subject }) => subject?.includes('GEC-2027-04')).length,
    ).toBeGreaterThan(10);
  });

  it.each([
    ['gec à partir de juin, le 2e jeudi', {}],
    ['gec série à partir de juin, le 2e jeudi', {}],
    ['à partir de juin, le 2e jeudi', { channel: 'GEC' }],
  ])('is meant by its group when it is the only one: « %s »', async (line, where) => {
    const { reply, error } = await griot.say(SEG, line, where);
    expect(error).toBeUndefined();
    expect(reply.text).toContain('GEC-S1');
    expect(reply.text).toContain('jeudi 10 juin 2027');
    await griot.say(SEG, { press: 'Abandonner' }, where);
  });

  it('is asked for when no group says which is meant', async () => {
    const { error } = await griot.say(SEG, 'à partir de juin, le 2e jeudi');
    expect(error?.code).toBe('series.missing');
  });

  it('takes another rhythm from a day on: a new UID, the same codes, agendas and other answers', async () => {
    const { preview } = await confirmed(
      griot,
      'série GEC-S1 à partir de juin, le 2e jeudi du mois',
    );
    expect(preview.reply.text).toContain('jeudi 10 juin 2027');
    expect(mailsIn(await griot.advance('2027-03-25T08:10'))).toBe(36);
    const mails = (await griot.mails(SWISS)).slice(-2).map(({ raw }) => calendarOf(raw));
    const uids = mails.map((text) => /UID:(\S+)/.exec(text)?.[1]);
    expect(new Set(uids).size).toBe(2);
    expect(mails[0]).toContain('UNTIL=20270531T100000Z');
    expect(await read(griot, SEG, 'GEC-2027-06')).toContain('jeudi 10 juin 2027');
    expect(await read(griot, SEG, 'odj GEC-2027-06')).toContain('Budget');
    expect(await read(griot, SEG, 'présences GEC-2027-05')).toContain('confirmée');
    expect(await read(griot, SEG, 'présences GEC-2027-09')).not.toContain(
      'Martin Keller : présence confirmée',
    );
  });

  it('is not ended today for want of reading the day that is said', async () => {
    const preview = await read(griot, SEG, 'terminer la série GEC-S1 après le 30 septembre');
    expect(preview).toContain('jeudi 30 septembre 2027');
    await griot.say(SEG, { press: 'Abandonner' });
    const unread = await griot.say(SEG, 'terminer la série GEC-S1 au bout de 12 rencontres');
    expect(unread.error?.code).toBe('date.missing');
    for (const line of [
      'terminer la série GEC-S1 à la rentrée',
      'arrête la série du gec bientôt',
    ]) {
      expect((await griot.say(SEG, line)).error?.code).toMatch(/^date\./u);
    }
  });

  it.each([
    ['arrete la serie du gec fin juin', 'mercredi 30 juin 2027'],
    ['termine la série GEC-S1 fin mai', 'lundi 31 mai 2027'],
    ['annule la série GEC-S1 fin juin', 'mercredi 30 juin 2027'],
    ['stop la serie gec le 30 avril', 'vendredi 30 avril 2027'],
    ['arrête la série du GEC à la fin du mois de juin', 'mercredi 30 juin 2027'],
    ['terminer la série GEC-S1 fin juin, car le mandat change', 'mercredi 30 juin 2027'],
  ])('« %s » previews its end on %s', async (line, day) => {
    expect(await read(griot, SEG, line)).toContain(`Fin : ${day}`);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['gt-eau tous les 1ers jeudis du mois a 10h', 'premier jeudi du mois'],
    ['gt-eau les 2emes mardis du mois à 15h', 'deuxième mardi du mois'],
    ['gt-eau tous les derniers vendredis du mois à 9h', 'dernier vendredi du mois'],
  ])('« %s » comes back on the %s', async (line, rhythm) => {
    const preview = await read(griot, SEG, line);
    expect(preview).toMatch(new RegExp(`Rythme : .*${rhythm}`, 'u'));
    expect(preview).not.toMatch(/Lieu : tous|Lieu : les/u);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('ends: what is left is called off by one letter each', async () => {
    await confirmed(griot, 'terminer la série GEC-S1 le 30 septembre');
    expect(mailsIn(await griot.advance('2027-03-25T08:20'))).toBe(18);
    expect(await read(griot, SEG, 'GEC-2027-10')).toContain('annulée');
    expect(await read(griot, SEG, 'GEC-2027-09')).not.toContain('annulée');
    const again = await griot.say(SEG, 'série GEC-S1 lieu : AFD');
    expect(again.error?.code).toBe('series.over');
  });

  it('leaves in the calendar of an invitee what the register says', async () => {
    const client = new CalendarClient();
    for (const { raw } of await griot.mails(SWISS)) {
      const text = calendarOf(raw);
      if (text !== '') client.receive(text);
    }
    const days = client.shown('2027-03-26', '2029').map((entry) => entry.slice(0, 16));
    expect(days).toEqual([
      '2027-04-01T10:00',
      '2027-05-06T10:00',
      '2027-06-10T15:00',
      '2027-07-08T10:00',
      '2027-08-12T10:00',
      '2027-09-09T10:00',
    ]);
  });

  it('is planned and changed by the coordinator and the secretariat alone', async () => {
    const line = 'gec série premier lundi du mois à 10h';
    expect((await griot.say(SWISS, line)).error?.code).toBe('access.refused');
    expect((await griot.say(SWISS, 'série GEC-S1 lieu : AFD')).error?.code).toBe('access.refused');
    expect((await griot.say(SWISS, 'terminer la série GEC-S1')).error?.code).toBe('access.refused');
  });
});

describe('a series in Paris', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await confirmed(griot, 'gec série tous les lundis à 10h heure de Paris à partir du 1er mars');
  });
  afterAll(() => griot.stop());

  it('keeps its hour there on both sides of both changes of the clocks', async () => {
    const rows = await griot.database.client.meeting.findMany({ orderBy: { startsAt: 'asc' } });
    const at = (day: string) =>
      rows.find(({ startsAt }) => startsAt.toISOString().startsWith(day))?.startsAt.toISOString();
    expect(at('2027-03-22')).toBe('2027-03-22T09:00:00.000Z');
    expect(at('2027-03-29')).toBe('2027-03-29T08:00:00.000Z');
    expect(at('2027-10-25')).toBe('2027-10-25T08:00:00.000Z');
    expect(at('2027-11-01')).toBe('2027-11-01T09:00:00.000Z');
  });

  it('tells the same in the calendar, whose zone is Paris', async () => {
    const text = calendarOf((await griot.mails(SWISS)).at(-1)?.raw ?? '');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const component = calendar.getFirstSubcomponent('vtimezone');
    const event = calendar.getFirstSubcomponent('vevent');
    if (!component || !event) throw new Error('no zone or no event');
    const zone = new ICAL.Timezone({ component, tzid: 'Europe/Paris' });
    const iterator = new ICAL.Event(event).iterator();
    const instants = Array.from({ length: 36 }, () => {
      const next = iterator.next();
      next.zone = zone;
      return new Date(next.toUnixTime() * 1000).toISOString();
    });
    expect(instants).toContain('2027-03-22T09:00:00.000Z');
    expect(instants).toContain('2027-03-29T08:00:00.000Z');
    expect(instants).toContain('2027-10-25T08:00:00.000Z');
    expect(instants).toContain('2027-11-01T09:00:00.000Z');
  });

  it('says to those in Bamako at which of their hours it is, and when that changes', async () => {
    const text = calendarOf((await griot.mails(SWISS)).at(-1)?.raw ?? '').replace(/\r\n /g, '');
    expect(text.replace(/\u00a0/g, ' ')).toMatch(
      /9 h 00 et 8 h 00 à partir du lundi 29 mars 2027/u,
    );
  });
});

describe('a series goes on', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await confirmed(griot, 'gt-eau série le 1er du mois à 10h, fériés : lendemain');
  });
  afterAll(() => griot.stop());

  const last = async () => {
    const row = await griot.database.client.meeting.findFirst({ orderBy: { startsAt: 'desc' } });
    return row?.code;
  };

  it('a year ahead, and tells of what is not where its rule says, and of nothing else', async () => {
    expect(await last()).toBe('GT-EAU-2028-03');
    const before = griot.sent.length;
    await griot.advance('2027-03-25T09:00');
    expect(await last()).toBe('GT-EAU-2028-04');
    // 1 April 2028 is a Saturday.
    const told = griot.sent.slice(before).filter(({ subject = '' }) => subject.includes('2028-04'));
    const { invitees } = await griot.database.client.strand.findFirstOrThrow({
      include: { invitees: true },
    });
    expect(mailsIn(told)).toBe(invitees.length);
    expect(told.filter(({ to }) => to === 'GT-EAU')).toHaveLength(1);
  });

  it('with whoever has come to sit in its group, and without whoever has left', async () => {
    const { client } = griot.database;
    const seat = await client.seat.findFirstOrThrow({ where: { group: { code: 'GT-EAU' } } });
    const left = await client.person.findUniqueOrThrow({ where: { id: seat.personId } });
    const joined = await client.person.findFirstOrThrow({
      where: { organizationId: seat.organizationId, id: { not: seat.personId }, active: true },
    });
    await client.seat.deleteMany({
      where: { groupId: seat.groupId, organizationId: seat.organizationId },
    });
    await client.seat.create({ data: { ...seat, personId: joined.id, role: 'titular' } });
    await client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const before = griot.sent.length;
    await griot.advance('2027-03-25T09:01');
    await griot.advance('2027-03-25T09:15');
    const told = griot.sent.slice(before).filter(({ channel }) => channel === 'mail');
    expect(told.map(({ to }) => to).sort()).toEqual([joined.email, left.email].sort());
    expect(await lastCalendar(griot, joined.email)).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=1');
    expect((await lastCalendar(griot, left.email)).join('\n')).toMatch(/UNTIL=20270324|CANCEL/u);
    expect(await read(griot, joined.email, 'mes réunions')).toContain('GT-EAU-2027-05');
    const inChannel = griot.sent.slice(before).filter(({ to }) => to === 'GT-EAU');
    expect(inChannel.map(({ subject }) => subject.slice(0, 14))).toContain('GT-EAU-2027-04');
    expect(await read(griot, left.email, 'mes réunions')).not.toContain('GT-EAU-2027-05');
  });
});
