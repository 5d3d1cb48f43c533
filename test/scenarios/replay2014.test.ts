import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { touchDirectory } from '../../src/directory/store.ts';
import type { Database } from '../../src/kernel/database.ts';
import { type Griot, startGriot } from '../support/griot.ts';

/**
 * The quarterly meeting of the coordonnateurs of GT held on Wednesday 2 April 2014 at 11 h 30 at the
 * Banque mondiale, after its public minutes: convened on 20 March, three points, nine of ten GT
 * represented, one decision. The people are fictional.
 */
const SEG = 'seg@example.org';
const THEMES = [
  'Économie agricole et rurale',
  'Décentralisation',
  'Économie et finances',
  'Processus démocratique',
  'Éducation',
  'Santé',
  'Genre',
  'Environnement',
  'Justice',
  'Eau et assainissement',
];
const coordinator = (index: number): string => `gt${index}@example.org`;

async function loadCoordinators(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const group = await tx.group.create({
      data: { code: 'COORD-GT', name: 'Réunion des coordonnateurs de GT', quorumPercent: 50 },
    });
    await tx.channelBinding.create({
      data: { transport: 'web', externalId: 'COORD-GT', groupId: group.id },
    });
    const people = [
      { email: SEG, acronym: 'SEG', name: 'Secrétariat exécutif' },
      ...THEMES.map((name, index) => ({ email: coordinator(index), acronym: `GT${index}`, name })),
    ];
    for (const { email, acronym, name } of people) {
      const kind = acronym === 'SEG' ? 'secretariat' : 'multilateral';
      const organization = await tx.organization.create({ data: { acronym, name, kind } });
      const person = await tx.person.create({
        data: {
          email,
          firstName: 'Coordonnateur',
          lastName: name,
          organizationId: organization.id,
        },
      });
      const web = { transport: 'web', externalId: person.id, personId: person.id };
      await tx.chatIdentity.create({ data: web });
      const since = { startsOn: '2014-01-01', personId: person.id };
      if (kind === 'secretariat')
        await tx.mandate.create({ data: { ...since, role: 'secretariat' } });
      else {
        const seat = {
          groupId: group.id,
          organizationId: organization.id,
          role: 'titular',
        } as const;
        await tx.seat.create({ data: { ...since, ...seat } });
      }
    }
    await touchDirectory(tx);
  });
}

describe('the meeting of the coordonnateurs of GT of 2 April 2014', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2014-03-20T09:00', demo: false });
    await loadCoordinators(griot.database);
  });
  afterAll(() => griot.stop());

  it('is convened on 20 March: ten coordinators get their own invitation for 11 h 30', async () => {
    const preview = await griot.say(
      SEG,
      'coord-gt planifier mercredi 2 avril 2014 à 11h30, siège de la Banque mondiale, objet : réunion trimestrielle des coordonnateurs de GT',
    );
    expect(preview.reply.text).toContain('mercredi 2 avril 2014');
    const done = await griot.say(SEG, { press: 'Confirmer' });
    expect(done.reply.text).toContain('COORD-GT-2014-04');
    const mails = await griot.mails();
    expect(new Set(mails.map((mail) => mail.recipient)).size).toBe(10);
    expect(mails).toHaveLength(10);
    const parsed = await simpleParser(mails[0]?.raw ?? '');
    const invitation = parsed.attachments.find((part) => part.contentType === 'text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(invitation?.content.toString('utf8') ?? ''));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(event.startDate.toString()).toBe('2014-04-02T11:30:00');
    expect(event.location).toBe('siège de la Banque mondiale');
  });

  it('has three points on its ordre du jour, 45 minutes in all', async () => {
    for (const point of [
      'Présentation des nouveaux membres, adoption du compte rendu précédent et de l’ordre du jour (5 min)',
      'Principales conclusions de la retraite (10 min)',
      'État des lieux des GT (30 min)',
    ]) {
      await griot.say(SEG, `odj ajouter COORD-GT-2014-04 ${point}`);
    }
    const { reply } = await griot.say(coordinator(3), 'odj COORD-GT-2014-04');
    expect(reply.text).toContain('3. État des lieux des GT (30\u00a0min)');
    expect(reply.text).toMatch(/45\smin/u);
  });

  it('is attended by nine of the ten GT, and has its quorum', async () => {
    for (let index = 0; index < 9; index += 1) {
      await griot.say(coordinator(index), 'présent COORD-GT-2014-04');
    }
    await griot.say(coordinator(9), 'excusé COORD-GT-2014-04');
    const { reply } = await griot.say(SEG, 'présences COORD-GT-2014-04');
    expect(reply.text).toContain('9 présences confirmées et 1 excuse');
    expect(reply.text).toMatch(/Il est atteint, avec 9 organisations/u);
  });

  it('is reminded to the nine who come, one week, one day and one hour before', async () => {
    const mailsOf = async (moment: string): Promise<number> =>
      (await griot.advance(moment)).filter(({ channel }) => channel === 'mail').length;
    // 26 March is a holiday, the Day of the Martyrs: the reminder comes the day before.
    expect(await mailsOf('2014-03-25T08:00')).toBe(9);
    expect(await mailsOf('2014-03-26T08:00')).toBe(0);
    expect(await mailsOf('2014-04-01T08:00')).toBe(9);
    expect(await mailsOf('2014-04-02T10:30')).toBe(9);
  });

  it('decides on an état des lieux of the GT, which is followed until it is done', async () => {
    await griot.advance('2014-04-02T13:00');
    const { reply } = await griot.say(
      SEG,
      'décision COORD-GT-2014-04 Dresser un état des lieux des GT @Coordonnateur Santé échéance fin avril',
    );
    expect(reply.text).toContain('D-2014-001');
    expect(reply.text).toContain('mercredi 30 avril 2014');
    await griot.advance('2014-05-05T08:00');
    const late = await griot.say(SEG, 'décisions en retard COORD-GT');
    expect(late.reply.text).toContain('en retard de 5 jours');
  });
});
