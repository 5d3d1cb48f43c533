import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const COORDINATOR = 'adama.kante@example.org';
const MEMBER = 'awa.ballo@example.org';
const CHAIR = 'lars.johansson@example.org';
const STRANGER = 'helene.rakotomalala@example.org';

const asRead = (text = ''): string => text.replace(/[\u00a0\u202f]/gu, ' ');

const ofTheGroup = { group: { code: 'GT-SANTE' } };

const QUESTION = 'sondage GT-SANTE "Revue sectorielle" mar. 9 10h ; mer. 10 15h ; jeu. 11 9h';

describe('a poll', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-26T18:00' });
  });
  afterAll(() => griot.stop());

  const read = async (as: string, line: string | { press: string }): Promise<string> =>
    asRead((await griot.say(as, line)).reply.text);
  const code = async (as: string, line: string | { press: string }) =>
    (await griot.say(as, line)).error?.code;
  const announced = (): string =>
    asRead(griot.sent.findLast(({ to }) => to === 'GT-SANTE')?.text ?? '');

  it('is previewed with its dates in words and who will be asked, and sends nothing', async () => {
    const before = griot.sent.length;
    const preview = await read(COORDINATOR, QUESTION);
    expect(preview).toContain('1. mardi 9 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)');
    expect(preview).toContain('3. jeudi 11 mars 2027, 9 h 00 – 11 h 00');
    expect(preview).toMatch(/Seront interrogés : 5 personnes : .*Awa Ballo/u);
    expect(griot.sent.length).toBe(before);
  });

  it.each([
    ['mar. 23 mars 10h ; mer. 24 15h', '23 mars', '24 mars'],
    ['jeu. 25 mars 9h ; mar. 23 10h', '23 mars', '25 mars'],
    ['mar. 30 mars 10h ; jeu. 1er 15h', '30 mars', '1er avril'],
    ['30 mars 10h ; le 1er à 15h', '30 mars', '1er avril'],
    ['lundi 10h ; après-demain à 15h', '28 février', '1er mars'],
    ['mardi 16 ou jeudi 18 mars à 10h', '16 mars', '18 mars'],
    ['22 et 23 avril à 10h', '22 avril', '23 avril'],
    ['mercredi 24 ou jeudi 1er avril à 9h', '24 mars', '1er avril'],
    ['le 3 mars à 10h, le 4 à 15h', '3 mars', '4 mars'],
    ['23 ou 24 à 10h', '23 mars', '24 mars'],
    ['23, 24 à 9h', '23 mars', '24 mars'],
  ])('reads « %s » in the month that is meant', async (slots, first, second) => {
    const preview = await read(COORDINATOR, `sondage GT-SANTE "Revue" ${slots}`);
    expect(preview).toMatch(
      new RegExp(`1\\. \\p{L}+ ${first} 2027.*\n2\\. \\p{L}+ ${second} 2027`, 'u'),
    );
  });

  it('is asked once confirmed, of each in his chat and by mail, once however often it is pressed', async () => {
    const before = griot.sent.length;
    const [confirm] = (await griot.say(COORDINATOR, QUESTION)).reply.buttons ?? [];
    expect(await read(COORDINATOR, { press: confirm?.id ?? '' })).toContain('GT-SANTE-SD1');
    expect(await read(COORDINATOR, { press: confirm?.id ?? '' })).toContain('déjà lancé');
    const left = griot.sent.slice(before);
    expect(left.filter(({ channel }) => channel === 'mail')).toHaveLength(5);
    expect(left.filter(({ channel }) => channel !== 'mail')).toHaveLength(6);
    const own = left.find(({ to, channel }) => to === MEMBER && channel !== 'mail');
    expect(own?.buttons?.map(({ label }) => asRead(label)).slice(0, 3)).toEqual([
      '1. Oui',
      '1. Si besoin',
      '1. Non',
    ]);
    expect(await griot.database.client.poll.count()).toBe(1);
  });

  it('says by mail what to type', async () => {
    const [mail] = await griot.mails(MEMBER);
    expect(mail?.subject).toContain('Revue sectorielle');
    const { simpleParser } = await import('mailparser');
    const { text } = await simpleParser(mail?.raw ?? '');
    expect(asRead(text)).toContain('sondage GT-SANTE-SD1 1 oui, 2 non');
    expect(asRead(text)).toContain('mercredi 10 mars 2027, 15 h 00');
  });

  it('takes answers by button and by line, counted live in the channel, and changed at will', async () => {
    const press = 'sondage.repondre?sondage=GT-SANTE-SD1&creneau=2&reponse=no';
    await griot.say(MEMBER, { press });
    expect(announced()).toContain('0 oui, 0 si besoin, 1 non');
    await griot.say(MEMBER, 'sondage GT-SANTE-SD1 1 non, 2 oui et 3 si besoin');
    expect(announced()).toContain('15 h 00 – 17 h 00 (Bamako, UTC+0) — 1 oui, 0 si besoin, 0 non');
    const state = await read(COORDINATOR, 'sondages');
    expect(state).toContain('oui : Awa Ballo');
    expect(state).toMatch(/4 réponses sont encore attendues : (?!.*Awa Ballo)/u);
  });

  it('changes nothing when an answer comes again', async () => {
    const lines = await griot.database.client.audit.count();
    const before = griot.sent.length;
    await griot.say(MEMBER, 'gt-sante-sd1 2 oui', { id: 'again' });
    await griot.say(MEMBER, 'sondage GT-SANTE-SD1 2 oui', { id: 'again' });
    await griot.say(MEMBER, 'sondage GT-SANTE-SD1 2 oui');
    expect(await griot.database.client.audit.count()).toBe(lines);
    expect(griot.sent.length).toBe(before);
  });

  it.each([
    ['sondage GT-SANTE-SD1 4 oui', 'poll.slotUnknown'],
    ['sondage GT-SANTE-SD1 peut-être 1', 'poll.answerUnclear'],
    ['sondage GT-SANTE-SD1 1 oui, 1 non', 'poll.answerUnclear'],
    ['sondage GT-SANTE-SD9', 'poll.unknown'],
    ['retenir GT-SANTE-SD1 2', 'access.refused'],
  ])('refuses « %s »: %s', async (line, expected) => {
    expect(await code(MEMBER, line)).toBe(expected);
  });

  it.each([
    ['sondage GT-SANTE "Revue" mar. 9 mars 10h', 'poll.tooFew'],
    ['sondage GT-SANTE "Revue" mar. 9 mars ; mer. 10 mars 15h', 'poll.hourMissing'],
    ['sondage GT-SANTE "Revue" lundi 9 mars 10h ; mer. 10 mars 15h', 'date.weekdayMismatch'],
    ['retenir GT-SANTE-SD1 7', 'poll.slotUnknown'],
  ])('is not made of « %s »: %s', async (line, expected) => {
    expect(await code(COORDINATOR, line)).toBe(expected);
  });

  it('is not answered by whoever is not of the group', async () => {
    expect(await code(STRANGER, 'sondage GT-SANTE-SD1 1 oui')).toMatch(/^access\./u);
  });

  it('reminds once those who said nothing, two working days later', async () => {
    const reminded = async (until: string) =>
      (await griot.advance(until)).filter(({ subject }) => subject.includes('GT-SANTE-SD1'));
    expect(await reminded('2027-03-02T08:59')).toEqual([]);
    const left = await reminded('2027-03-02T09:00');
    expect(left).toHaveLength(8);
    expect(left.map(({ to }) => to)).not.toContain(MEMBER);
    expect(await reminded('2027-03-05T09:00')).toEqual([]);
  });

  it('keeps in one thread, for mail readers, the question and what reminds of it', async () => {
    const about = (await griot.mails()).filter(({ subject }) => subject.includes('GT-SANTE-SD1'));
    const threads = about.map(({ raw }) => /^References: (.*)$/mu.exec(raw)?.[1]);
    expect(about).toHaveLength(9);
    expect(new Set(threads).size).toBe(1);
    expect(threads[0]).toMatch(/^<\S+>/u);
  });

  it('closes a slot when it is past', async () => {
    await griot.advance('2027-03-09T10:00');
    expect(await code(MEMBER, 'sondage GT-SANTE-SD1 1 oui')).toBe('poll.slotPast');
    expect(await read(MEMBER, 'sondage')).toContain('créneau passé');
  });

  it('becomes a meeting by the preview of meetings, and is answered no more', async () => {
    const preview = await griot.say(COORDINATOR, 'retenir 2');
    expect(asRead(preview.reply.text)).toContain('mercredi 10 mars 2027, 15 h 00 – 17 h 00');
    expect(asRead(preview.reply.text)).toContain('Revue sectorielle');
    const other = await griot.say(COORDINATOR, 'retenir 3');
    const [confirm] = preview.reply.buttons ?? [];
    const [confirmOther] = other.reply.buttons ?? [];
    expect(await read(COORDINATOR, { press: confirm?.id ?? '' })).toContain('GT-SANTE-2027-03');
    expect(announced()).not.toContain('attendue');
    expect(await code(COORDINATOR, { press: confirmOther?.id ?? '' })).toBe('poll.settled');
    expect(await griot.database.client.meeting.count({ where: ofTheGroup })).toBe(1);
    expect(await code(MEMBER, 'sondage GT-SANTE-SD1 3 oui')).toBe('poll.settled');
    expect(await code(COORDINATOR, 'retenir GT-SANTE-SD1 3')).toBe('poll.settled');
    expect(await code(COORDINATOR, 'retenir 3')).toBe('poll.none');
  });

  it('of a confidential group does not exist for others', async () => {
    await griot.say(CHAIR, 'sondage GA "Démarche" mar. 16 mars 10h ; mer. 17 mars 15h');
    await griot.say(CHAIR, { press: 'Confirmer' });
    expect(await read(CHAIR, 'sondages')).toContain('GA-SD1');
    expect(await read(STRANGER, 'sondages')).not.toContain('GA-SD1');
    for (const line of ['sondage GA-SD1', 'sondage GA-SD1 1 oui', 'retenir GA-SD1 1']) {
      expect(await code(STRANGER, line)).toBe('poll.unknown');
      expect(await code(COORDINATOR, line)).toBe('poll.unknown');
    }
  });
});
