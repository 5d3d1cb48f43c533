import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../../src/directory/newMember.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const CHAIR = 'lars.johansson@example.org';
const MEMBER = 'fatou.kone@example.org';
const AWA = 'awa.diallo@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await said(SEG, `membre ajouter Awa Diallo, organisation : PNUD, courriel : ${AWA}`);
  await said(SEG, { press: 'Confirmer' });
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

async function relations(email: string, group: string): Promise<string[]> {
  const directory = await griot.app.directory();
  const found = directory.groupByCode(group);
  const on = griot.clock.now().toZonedDateTimeISO('Africa/Bamako').toPlainDate();
  const actor = directory.actor(directory.personByEmail(email), on);
  return found ? [...actor.relations(found)] : [];
}

describe('a seat', () => {
  it('is taken from a day on by whoever follows, and never by a third', async () => {
    const preview = await said(SEG, 'siège GEC titulaire @Awa Diallo à partir du 1er avril');
    expect(preview).toContain('GEC, Hélène Rakotomalala, 1er janvier 2010 — Au : – → 31 mars 2027');
    await said(SEG, { press: 'Confirmer' });
    expect(await relations(AWA, 'GEC')).not.toContain('titular');
    expect(
      await said(SEG, 'siège GEC titulaire @Kadiatou Sangaré du 15 mars au 30 avril'),
    ).toContain('ce siège est déjà occupé à ces dates par');
    await griot.advance('2027-04-01T00:00');
    expect(await relations(AWA, 'GEC')).toContain('titular');
    expect(await relations('helene.rakotomalala@example.org', 'GEC')).not.toContain('titular');
  });

  it('is given by those who lead the group, and its confirmation is theirs alone', async () => {
    const { reply } = await griot.say(SEG, 'siège GT-EAU suppléant @Awa Diallo');
    const confirm = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    expect((await griot.say(MEMBER, { press: confirm })).error?.code).toBe('access.refused');
    expect(await said(MEMBER, 'siège GT-EAU suppléant @Fatou Koné')).toContain('le secrétariat');
    expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
    expect(await said(SEG, { press: confirm })).toContain('déjà été confirmé');
    expect(await said(SEG, 'siège GT-EAU libérer @Awa Diallo à partir du 2 juin')).toContain(
      '→ 1er juin 2027',
    );
  });
});

describe('a mandate', () => {
  it('given from a day lately gone began then, and not a year on', async () => {
    const preview = await said(SEG, 'mandat administrateur @Awa Diallo à partir du 17 février');
    expect(preview).toContain('Awa Diallo, 17 février 2027');
    const stretch = 'mandat administrateur @Awa Diallo du 1er février au 31 décembre';
    expect(await said(SEG, stretch)).toContain('Awa Diallo, 1er février 2027');
    const over = 'mandat administrateur @Awa Diallo jusqu’au 31 janvier';
    expect(await said(SEG, over)).toContain('déjà passée');
  });

  it('given « depuis » a day began on the last such day', async () => {
    const preview = await said(SEG, 'mandat administrateur @Awa Diallo depuis le 1er décembre');
    expect(preview).toContain('Awa Diallo, 1er décembre 2026');
  });

  it('is the secretariat’s to give when it is of no group, and nobody’s to give here in a closed one', async () => {
    expect(await said(CHAIR, 'mandat administrateur @Awa Diallo')).toContain('Seul le secrétariat');
    expect(await said(CHAIR, 'mandat coordonnateur GT-EAU @Awa Diallo')).toContain('secrétariat');
    expect(await said(CHAIR, 'mandat Chef de file GA @Awa Diallo')).toContain(
      'groupe confidentiel',
    );
    const closed = await said(SEG, 'mandat co-coordonnateur GA @Awa Diallo');
    expect(closed.replaceAll('GA', 'GB')).toBe(
      await said(SEG, 'mandat co-coordonnateur GB @Awa Diallo'),
    );
    expect(closed).toContain('Je ne connais pas de groupe « GA »');
  });

  it('ends on its last day: what it allows goes with it', async () => {
    await said(SEG, 'mandat co-coordonnateur GT-SANTE @Awa Diallo jusqu’au 3 avril');
    await said(SEG, { press: 'Confirmer' });
    await griot.advance('2027-04-03T23:59');
    expect(await said(AWA, 'rappels GT-SANTE J-3')).not.toContain('⚠');
    await griot.advance('2027-04-04T00:00');
    expect((await griot.say(AWA, 'rappels GT-SANTE J-4')).error?.code).toMatch(/^access\./u);
  });
});

describe('what was given by mistake', () => {
  it('is taken back at once, a mandate and a seat alike, and the journal tells it', async () => {
    await said(SEG, 'mandat administrateur @Fatou Koné');
    await said(SEG, { press: 'Confirmer' });
    const isAdministrator = async () =>
      (await griot.database.client.mandate.count({
        where: { role: 'administrator', person: { email: MEMBER } },
      })) > 0;
    expect(await isAdministrator()).toBe(true);
    expect(await said(SEG, 'mandat terminer administrateur @Fatou Koné')).toContain(
      'retrait dès la confirmation',
    );
    await said(SEG, { press: 'Confirmer' });
    expect(await isAdministrator()).toBe(false);
    await said(SEG, 'siège GT-EDUCATION suppléant @Awa Diallo');
    await said(SEG, { press: 'Confirmer' });
    expect(await relations(AWA, 'GT-EDUCATION')).toContain('alternate');
    await said(SEG, 'siège GT-EDUCATION libérer @Awa Diallo');
    await said(SEG, { press: 'Confirmer' });
    expect(await relations(AWA, 'GT-EDUCATION')).not.toContain('alternate');
    expect(await said(SEG, 'journal annuaire')).toContain('mandat retiré');
    expect(await said(SEG, 'journal GT-EDUCATION')).toContain('siège retiré');
  });

  it('given again to whoever has it, a seat does not change', async () => {
    expect(await said(SEG, 'siège GEC titulaire @Awa Diallo')).toContain('rien à changer');
  });
});

describe('what is said of a person', () => {
  it('shows his address to the secretariat and to himself alone', async () => {
    expect(await said(SEG, 'membre @Fatou Koné')).toContain(MEMBER);
    expect(await said(MEMBER, 'profil')).toContain(MEMBER);
    expect(await said(CHAIR, 'membre @Fatou Koné')).not.toContain('@example.org');
    expect(await said(CHAIR, 'mandat co-coordonnateur GEC @Fatou Koné')).not.toContain(
      '@example.org',
    );
  });

  it('tells of the groups that the reader knows alone', async () => {
    expect(await said(CHAIR, 'membre @Martin Keller')).toContain('GA');
    expect(await said(SEG, 'membre @Martin Keller')).not.toContain('GA');
  });

  it('is his to change for his function, his language and his zone', async () => {
    expect(await said(MEMBER, 'profil courriel : autre@example.org')).toContain('au secrétariat');
    await said(MEMBER, 'profil fonction : Cheffe');
    await said(MEMBER, { press: 'Confirmer' });
    expect(await said(CHAIR, 'membre @Fatou Koné')).toContain('Fonction : Cheffe');
    expect(await said(SEG, 'journal annuaire')).toContain('fiche modifiée : Fatou Koné');
  });

  it.each([
    'membre ajouter Oumar Sow PNUD oumar.sow@example.org',
    'membre ajouter PNUD, Oumar Sow <Oumar.Sow@example.org>',
    'membre ajouter oumar.sow@example.org Oumar Sow (Programme des Nations Unies pour le développement)',
  ])('reads a name, an organisation and an address in any order: %s', async (line) => {
    const preview = await said(SEG, line);
    expect(preview).toContain('Sow');
    expect(preview).toContain('PNUD');
    expect(preview).toContain('oumar.sow@example.org');
    await said(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['Mme Fanta Sidibé (OMS) fanta.sidibe@example.org', 'Fanta', 'Sidibé', 'OMS', ''],
    ['M. Jean Dupont du PNUD, jean.dupont@example.org', 'Jean', 'Dupont', 'PNUD', ''],
    ['PNUD : Jean-Paul Traoré <jp.traore@example.org>', 'Jean-Paul', 'Traoré', 'PNUD', ''],
    ['S. E. M. Otto Weber, PNUD, courriel otto.weber@example.org', 'Otto', 'Weber', 'PNUD', ''],
    ['KEÏTA Modibo, PNUD, modibo.keita@example.org', 'Modibo', 'KEÏTA', 'PNUD', ''],
    [
      'moussa.keita@example.org, Moussa Keïta, Banque mondiale, économiste',
      'Moussa',
      'Keïta',
      'Banque mondiale',
      'économiste',
    ],
    [
      'Awa Sow, conseillère à la Banque mondiale, awa.sow@example.org',
      'Awa',
      'Sow',
      'Banque mondiale',
      'conseillère',
    ],
  ])('takes no title nor small word for a name: %s', async (line, first, last, place, title) => {
    expect(newMember(await griot.app.directory(), line, {})).toEqual({
      firstName: first,
      lastName: last,
      organization: place,
      email: expect.stringContaining('@example.org'),
      ...(title === '' ? {} : { jobTitle: title }),
    });
  });

  it.each([
    ['Awa Ba tél 76 00 00 00 PNUD awa.ba@example.org', '« Awa Ba tél 76 00 00 00 »'],
    ['Awa Sow, Union européenne, awa.sow@ue', '« awa.sow@ue » ne convient pas'],
    ['Awa Ba économiste PNUD awa.ba@example.org', '« Awa Ba économiste »'],
    ['Awa Ba, Chef Adjoint, PNUD, awa.ba@example.org', '« Chef Adjoint »'],
  ])('asks about what is not plain: %s', async (line, asked) => {
    expect(await said(SEG, `membre ajouter ${line}`)).toContain(asked);
  });

  it.each(['ajouter un membre', 'nouveau membre :', 'ajoute un membre :'])(
    'is entered by « %s … » too',
    async (words) => {
      const preview = await said(SEG, `${words} Oumar Sow, PNUD, oumar.sow@example.org`);
      expect(preview).toContain('Aperçu du changement');
      expect(preview).toContain('Prénom : Oumar ; Nom : Sow');
      await said(SEG, { press: 'Abandonner' });
    },
  );

  it('forgives a slip in the name of a mandate', async () => {
    expect(await said(SEG, 'mandat coordonateur GT-SANTE @Fatou Koné')).toMatch(/coordonnateur/iu);
    await said(SEG, { press: 'Abandonner' });
  });

  it('refuses what the directory could not hold', async () => {
    expect(
      await said(SEG, `membre ajouter Awa Ba, organisation : PNUD, courriel : ${AWA}`),
    ).toContain('a déjà cette adresse');
    expect(
      await said(SEG, 'membre ajouter Awa Ba, organisation : Nulle, courriel : awa.ba@example.org'),
    ).toContain('« Nulle » n’est ni dans l’annuaire');
    expect(await said(SEG, 'groupe ajouter SGT-X, nom : X, parent : GA')).toContain('« GA »');
  });
});

describe('what the directory does not know', () => {
  it('is no address of letters that only look like ours, labelled or not', async () => {
    const line = 'membre ajouter Awa Diallo PNUD';
    expect(await said(SEG, `${line} \u0430wa.x@example.org`)).toContain('en lettres simples');
    expect(await said(SEG, `${line}, courriel : \u0430wa.x@example.org`)).toContain('simples');
  });

  it('is no setting: it is named, and becomes no part of a name', async () => {
    expect(await said(SEG, 'groupe modifier GEC, rythme : premier jeudi')).toContain(
      'Aucun réglage ne s’appelle « rythme »',
    );
    expect(await said(SEG, 'organisation modifier PNUD, téléphone 76 12 34 56')).toContain(
      'Cette commande ne règle pas le téléphone',
    );
  });
});

describe('the card of a group', () => {
  it('tells its rhythm, its rules, its people and how to change each', async () => {
    await said(SEG, 'gt-eau série premier mardi du mois à 10h');
    await said(SEG, { press: 'Confirmer' });
    const card = await said(SEG, 'groupe GT-EAU');
    expect(card).toContain('Rythme : GT-EAU-S1 : le premier mardi du mois');
    expect(card).toMatch(/Rappels : J-7, J-1 et H-1/u);
    expect(card).toContain('Point de suivi : le lundi à 8 h 00');
    expect(card).toContain('Relance des retards : après 5, 15 et 30 jours ouvrés');
    expect(card).toContain('« rappels GT-EAU J-7 J-1 H-1 »');
  });

  it('gives its reader only the sentences that he may say', async () => {
    const card = await said(MEMBER, 'groupe GEC');
    expect(card).toContain('Durée habituelle : 120 minutes');
    expect(card).toContain('Quorum : 50 %');
    expect(card).not.toContain('Pour changer');
  });

  it('of a confidential group is that of no group to whoever is outside', async () => {
    expect(await said(CHAIR, 'groupe GA')).toContain('Confidentialité : confidentiel');
    expect(await said(MEMBER, 'groupe GA')).toBe(
      (await said(MEMBER, 'groupe GB')).replaceAll('GB', 'GA'),
    );
  });
});
