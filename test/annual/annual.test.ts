import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act, Griot } from '../support/griot.ts';
import { startGriot } from '../support/griot.ts';
import { importing } from '../support/guide/importing.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra';
const LEAD = 'lars.johansson';
const HEALTH = 'adama.kante';

let griot: Griot;

const answer = (who: string, act: Act) => griot.say(`${who}@example.org`, act);
const said = async (who: string, act: Act): Promise<string> =>
  plain((await answer(who, act)).reply.text);
const buttonOf = async (who: string, act: Act, label: string): Promise<string> => {
  const { reply } = await answer(who, act);
  return reply.buttons?.find((one) => one.label === label)?.id ?? `no button ${label}`;
};
const mailsSince = (from: number) =>
  griot.sent.slice(from).filter(({ channel }) => channel === 'mail');

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await importing(griot, 'templates/calendrier/calendrier-harmonise.csv');
  for (const [who, line] of [
    [HEALTH, 'calendrier rythme GT-SANTE premier mardi du mois à 15h'],
    [SEG, 'calendrier rythme GEC premier jeudi du mois à 10h, fériés : veille'],
    [LEAD, 'calendrier rythme GA premier lundi du mois à 9h'],
    [SEG, 'gt-eau série 2e jeudi du mois à 9h jusqu’au 30 juin 2028'],
  ] as const) {
    await answer(who, line);
  }
  await answer(SEG, { press: 'Confirmer' });
});
afterAll(() => griot.stop());

describe('the proposed year', () => {
  it('keeps away from the reviews, and says so', async () => {
    expect(await said(SEG, 'calendrier 2028')).toContain(
      'GT-SANTE : vendredi 10 mars 2028, 15 h 00 — au lieu du mardi 7 mars 2028 : Revue sectorielle de la santé (Calendrier harmonisé)',
    );
  });

  it('keeps away from the feasts by the policy of each group', async () => {
    expect(await said(SEG, 'calendrier 2028 GEC')).toContain(
      'GEC : mercredi 2 août 2028, 10 h 00 — au lieu du jeudi 3 août 2028 : Maouloud',
    );
  });

  it('takes series as they are convened', async () => {
    const year = await said(SEG, 'calendrier 2028 GT-EAU');
    expect(year).toContain('GT-EAU : jeudi 13 janvier 2028, 9 h 00 (GT-EAU-2028-01)');
    expect(year).toContain('6 dates');
  });

  it('shows to each the groups whose dates he may read', async () => {
    expect(await said(SEG, 'calendrier 2028')).not.toMatch(/GA(?: | :)/u);
    expect(await said(LEAD, 'calendrier 2028')).toMatch(/GA : lundi 3 janvier[\s\S]*GT-SANTE/u);
    expect((await answer('awa.ballo', 'calendrier 2028 GT-EAU')).error?.code).toBe('access.member');
  });

  it('is corrected by the secretariat, in the year that is said', async () => {
    expect(await said(SEG, 'calendrier 2028 déplacer GEC 4 mai au 11 mai')).toContain(
      'jeudi 4 mai 2028, 10 h 00 → jeudi 11 mai 2028, 10 h 00',
    );
    expect(await said(SEG, 'calendrier 2028 déplacer GT-SANTE 4 avril au 6 juin')).toContain(
      'Ce jour-là : Revue budgétaire conjointe (Calendrier harmonisé).',
    );
    await answer(SEG, 'calendrier 2028 déplacer GT-SANTE 6 juin au 11 avril');
    for (const [line, code] of [
      ['calendrier 2028 déplacer GEC jeudi 5 mai au 11 mai', 'date.weekdayMismatch'],
      ['calendrier 2028 déplacer GEC 5 mai au 12 mai', 'annual.noDate'],
      ['calendrier 2028 déplacer GT-EAU 13 janvier au 14 janvier', 'annual.convened'],
      ['calendrier 2028 déplacer GEC 1er juin', 'annual.whereTo'],
      ['calendrier 2028 ajouter GT-AGRI 1er juin', 'annual.timeMissing'],
      ['calendrier rythme GT-AGRI premier mardi du mois', 'annual.timeMissing'],
    ] as const) {
      expect([line, (await answer(SEG, line)).error?.code]).toEqual([line, code]);
    }
    expect((await answer(HEALTH, 'calendrier 2028 retirer GT-SANTE 2 mai')).error?.code).toBe(
      'access.refused',
    );
  });

  it('is published only once it is validated, and validated by the Chef de file alone', async () => {
    expect((await answer(SEG, 'calendrier 2028 publier')).error?.code).toBe('annual.notValidated');
    const id = await buttonOf(LEAD, 'calendrier 2028 valider', 'Valider');
    expect((await answer(SEG, { press: id })).error?.code).toBe('access.refused');
  });

  it('is validated as it was seen, once', async () => {
    const before = await buttonOf(LEAD, 'calendrier 2028 valider', 'Valider');
    await answer(SEG, 'calendrier 2028 retirer GT-SANTE 1er août');
    expect(await said(LEAD, { press: before })).toContain(
      'Le calendrier a changé depuis cet aperçu',
    );
    const id = await buttonOf(LEAD, 'calendrier 2028 valider', 'Valider');
    expect(await said(LEAD, { press: id })).toContain('Le calendrier 2028 est validé');
    expect(await said(LEAD, { press: id })).toContain('déjà validé');
  });

  it('is validated again when it is corrected', async () => {
    expect(await said(SEG, 'calendrier 2028 ajouter GEC 20 juin à 10h')).toContain(
      'devra le valider de nouveau',
    );
    const id = await buttonOf(LEAD, 'calendrier 2028 valider', 'Valider');
    await answer(LEAD, { press: id });
    expect(await said(SEG, 'calendrier 2028')).toContain('validé par le Chef de file');
  });
});

describe('the published year', () => {
  it('is one letter to each, with the dates of his groups, and no invitation', async () => {
    const from = griot.sent.length;
    const id = await buttonOf(SEG, 'calendrier 2028 publier', 'Publier');
    await answer(SEG, { press: id });
    const mails = mailsSince(from);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    const subjects = new Set(mails.map(({ subject }) => subject));
    expect([...subjects].sort()).toEqual([
      '2028 calendar of meetings',
      'Calendrier 2028 des rencontres',
    ]);
    const awa = await griot.mails('awa.ballo@example.org');
    expect(awa.at(-1)?.subject).toBe('Calendrier 2028 des rencontres');
    expect(awa.at(-1)?.raw).not.toContain('lundi 3 janvier');
    expect(await griot.database.client.meeting.count({ where: { group: { code: 'GEC' } } })).toBe(
      1,
    );
    const again = griot.sent.length;
    expect(await said(SEG, { press: id })).toContain('déjà publié');
    expect(griot.sent.length).toBe(again);
  });

  it('promises no invitation to what is convened already', async () => {
    const channel = griot.sent.find(
      ({ to, subject }) => to === 'GT-SANTE' && plain(subject).startsWith('Calendrier 2028'),
    );
    expect(plain(channel?.text ?? '')).toContain(
      'Chaque réunion qui n’est pas encore convoquée le sera quatre semaines avant sa date.',
    );
    const letter = (await griot.mails('awa.ballo@example.org')).at(-1);
    const { text = '' } = await simpleParser(letter?.raw ?? '');
    expect(plain(text)).toContain('l’invitation à chaque réunion qui n’est pas encore convoquée');
  });

  it('tells the ambassadors of their own dates, and nobody else', async () => {
    const told = await griot.mails();
    const lettersOf = told.filter(({ subject }) => subject === 'Calendrier 2028 des rencontres');
    const withTheirs = lettersOf.filter(({ raw }) =>
      /GA(?:<\/strong>|\*?) ?lundi=20?3|lundi 3 janvier/u.test(raw),
    );
    const members = await griot.database.client.seat.findMany({
      where: { group: { code: 'GA' }, endsOn: null },
      include: { person: true },
    });
    const emails = new Set(members.map(({ person }) => person.email));
    expect(withTheirs.length).toBeGreaterThan(0);
    expect(withTheirs.filter(({ recipient }) => !emails.has(recipient))).toEqual([]);
  });

  it('tells of all that changes in a day by one notice, and not of what came back', async () => {
    const move = async (line: string) => {
      expect(await said(SEG, line)).toContain('Rien n’est encore envoyé');
      await answer(SEG, { press: 'Confirmer' });
    };
    await move('calendrier 2028 déplacer GT-SANTE 11 avril au 12 avril à 16h');
    await move('calendrier 2028 déplacer GT-SANTE 2 mai au 3 mai');
    await move('calendrier 2028 déplacer GT-SANTE 3 mai au 2 mai');
    await move('calendrier 2028 retirer GT-SANTE 7 novembre');
    const from = griot.sent.length;
    await griot.advance('2027-11-09T08:00');
    const notices = mailsSince(from).filter(({ subject }) => subject?.startsWith('Avis de'));
    expect(notices.length).toBe(new Set(notices.map(({ to }) => to)).size);
    expect(notices.length).toBeGreaterThan(3);
    const channel = griot.sent.slice(from).find(({ to }) => to === 'GT-SANTE');
    expect(plain(channel?.text ?? '')).toContain(
      'mardi 11 avril 2028, 15 h 00 → mercredi 12 avril 2028, 16 h 00',
    );
    expect(plain(channel?.text ?? '')).toContain(
      'la réunion du mardi 7 novembre 2028, 15 h 00, n’aura pas lieu',
    );
    expect(channel?.text).not.toContain('mai');
  });

  it('convenes each meeting four weeks before, once, and none where the group already meets', async () => {
    await answer(HEALTH, 'gt-sante planifier mardi 4 janvier 2028 à 9h');
    await answer(HEALTH, { press: 'Confirmer' });
    await griot.advance('2027-12-09T10:00');
    await griot.advance('2027-12-10T10:00');
    const meetings = await griot.database.client.meeting.findMany({
      where: {
        group: { code: { in: ['GEC', 'GT-SANTE', 'GA'] } },
        startsAt: { gte: new Date('2028-01-01') },
      },
      orderBy: { code: 'asc' },
    });
    expect(meetings.map(({ code, startsAt }) => `${code} ${startsAt.toISOString()}`)).toEqual([
      'GA-2028-01 2028-01-03T09:00:00.000Z',
      'GEC-2028-01 2028-01-06T10:00:00.000Z',
      'GT-SANTE-2028-01 2028-01-04T09:00:00.000Z',
    ]);
    expect(await said(SEG, 'calendrier 2028 GT-SANTE')).toContain(
      'mardi 4 janvier 2028, 9 h 00 (GT-SANTE-2028-01)',
    );
    const invited = mailsSince(0).filter(({ subject }) =>
      plain(subject ?? '').startsWith('Invitation : GEC-2028-01'),
    );
    expect(invited.length).toBe(new Set(invited.map(({ to }) => to)).size);
    expect(invited.length).toBeGreaterThan(5);
  });
});
