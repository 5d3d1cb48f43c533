import { describe, expect, it } from 'vitest';
import { plain } from '../support/plain.ts';
import { AFD, SEG, SWISS, startDirectory } from './told.ts';

const { griot, told, drafts } = startDirectory();

describe('who represents whom', () => {
  it.each(['qui représente la Suisse ?', 'qui représente la Coopération suisse'])(
    '« %s » is answered from the directory',
    async (line) => {
      const seats = await told(line);
      expect(seats).toContain('GEC : Martin Keller (titulaire) et Fatou Koné (suppléant)');
      expect(seats).toContain('GA : Martin Keller');
      expect(await told(line, AFD)).not.toContain('GA :');
    },
  );

  it.each([
    'qui siège pour la Suisse au GEC ?',
    'who sits for Suisse in the GEC',
    'who represents Suisse at the GEC?',
    'qui représente désormais la Coopération suisse au sein du GEC ?',
    'Auriez-vous l’extrême obligeance de me faire connaître le nom de la personne qui représente la Suisse au GEC ?',
  ])('« %s » is asked of the GEC alone', async (line) => {
    const seats = await told(line);
    expect(seats).toContain('GEC : Martin Keller (titulaire)');
    expect(seats).not.toContain('GA :');
  });

  it('« c’est quoi un suppléant ? » asks of which group, and takes no « ? » for one', async () => {
    const { error } = await griot().say(SWISS, 'c’est quoi un suppléant ?');
    expect(error?.code).toBe('group.missing');
  });

  it('in one group, that one alone', async () => {
    const seats = await told('qui représente la BAD au GEC ?');
    expect(seats).toContain('GEC : Kwame Mensah (titulaire)');
    expect(seats).not.toContain('GT-ENERGIE');
    expect(await told('qui représente la Suisse au GA ?', AFD)).not.toMatch(/Keller.*titulaire/u);
  });

  it.each([
    'qui représente la Suisse au GEC du 18 mars ?',
    'qui représente la Suisse à la prochaine réunion ?',
    'qui me représente ?',
    'qui représente le ministre ?',
  ])('« %s » asks of something else', async (line) => {
    expect(await told(line)).not.toContain('(titulaire)');
  });

  it.each(['c’est qui le président du GEC ?', 'qui est la présidente du GEC'])(
    '« %s » tells who leads it',
    async (line) =>
      expect(await told(line)).toContain('GEC — Groupe exécutif de coopération (Lars'),
  );

  it.each(['qui est le président de la BAD ?', 'qui est le président du Mali ?'])(
    '« %s » is of none of the groups',
    async (line) => expect(await told(line)).not.toContain('Lars Johansson'),
  );
});

describe('how many there are', () => {
  it.each([
    ['combien de GT ?', '12 groupes thématiques'],
    ['combien y a-t-il de groupes thématiques ?', '12 groupes thématiques'],
    ['combien de SGT ?', '4 sous-groupes thématiques'],
    ['combien de groupes ?', '20 groupes'],
    ['combien d’organisations ?', '20 organisations'],
    ['combien de partenaires ?', '17 partenaires'],
    ['combien de PTF ?', '17 partenaires'],
  ])('« %s »', async (line, count) => expect(await told(line)).toContain(count));

  it('counts no group that one does not know', async () => {
    expect(await told('combien de groupes ?', 'seydou.camara@example.org')).not.toContain('20');
  });

  it('« combien de partenaires viennent au GEC ? » is of a meeting', async () => {
    expect(await told('combien de partenaires viennent au GEC ?')).toContain('Présences');
  });
});

describe('a name that is put right', () => {
  it.each([
    ['corrige le nom de Martin Keller : Martin Kéller', 'Nom : Keller → Kéller'],
    ['Corrige le nom de Keller : Kehler', 'Nom : Keller → Kehler'],
    ['le nom de Martin Keller est mal écrit, c’est Martin Kehler', 'Nom : Keller → Kehler'],
    ['le nom de Martin Keller s’écrit « Kehler ».', 'Nom : Keller → Kehler'],
    ['corrige le nom de Martin Keller : Martine Keller', 'Prénom : Martin → Martine'],
  ])('« %s » previews it', async (line, change) => {
    expect(await told(line)).toContain(change);
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it.each([
    'le nom de Martin Keller est mal écrit',
    'le nom de Martin Keller est-il mal écrit ?',
    'corrige le nom de la salle : Bleue',
    'corrige le nom du groupe : Santé',
    'le nom de Martin Keller s’écrit avec deux L',
  ])('« %s » previews none', async (line) => {
    const before = await drafts();
    await told(line);
    expect(await drafts()).toBe(before);
  });
});

describe('somebody who takes the place of another for good', () => {
  it.each([
    'Fatou Koné remplace Martin Keller à partir du 1er avril',
    'Mme Koné remplacera M. Keller dès le 1er avril',
    'Fatou Koné remplace définitivement Martin Keller à compter du 1er avril',
  ])('« %s » is asked of what, and changes nothing', async (line) => {
    const before = await drafts();
    const { reply, error } = await griot().say(SEG, line);
    expect(error?.code).toBe('directory.succession');
    expect(reply.buttons.map(({ label }) => plain(label))).toEqual([
      'Martin Keller quitte son poste',
      'Le siège GA seulement',
      'Le siège GEC seulement',
    ]);
    expect(await drafts()).toBe(before);
    expect(await told(line, SWISS)).toBe('access.refused');
  });

  it('each press previews what it says', async () => {
    await griot().say(SEG, 'Fatou Koné remplace Martin Keller à partir du 1er avril');
    const left = await griot().say(SEG, { press: 'Martin Keller quitte son poste' });
    expect(plain(left.reply.text)).toContain('Martin Keller, dernier jour le mercredi 31 mars');
    await griot().say(SEG, 'Fatou Koné remplace Martin Keller à partir du 1er avril');
    const seat = await griot().say(SEG, { press: 'Le siège GEC seulement' });
    expect(plain(seat.reply.text)).toContain('Sièges, ajout : GEC, Fatou Koné, 1er avril 2027');
  });

  it('names no group that one does not know', async () => {
    const line = 'Fatou Koné remplace Martin Keller à partir du 1er avril';
    const { reply } = await griot().say('aissata.diarra@example.org', line);
    expect(reply.buttons.map(({ label }) => plain(label))).toEqual([
      'Martin Keller quitte son poste',
      'Le siège GEC seulement',
    ]);
  });

  it.each([
    'Fatou Koné remplace Martin Keller au GEC à partir du 1er avril',
    'Fatou Koné remplace définitivement Martin Keller au GEC à partir du 1er avril',
  ])('« %s » previews that seat', async (line) => {
    expect(await told(line)).toContain('Sièges, ajout : GEC, Fatou Koné, 1er avril 2027');
  });

  it.each([
    'Fatou Koné remplace Martin Keller',
    'Fatou Koné remplace Martin Keller du 1er au 15 avril',
    'Fatou Koné remplace Martin Keller à partir de 10h',
    'Fatou Koné remplace Martin Keller à partir du 1er avril pour deux semaines',
    'Fatou Koné remplace Martin Keller dès demain pour le GEC',
    'Fatou Koné remplace Martin Keller à partir du 10 mars pendant sa mission',
    'Fatou Koné remplace Martin Keller à partir du 1er avril ?',
    'si Fatou Koné remplace Martin Keller à partir du 1er avril, on écrit',
    'Fatou Koné ne remplace pas Martin Keller à partir du 1er avril',
  ])('« %s » is not asked so', async (line) => {
    expect(await told(line)).not.toBe('directory.succession');
  });
});

describe('new people pasted together', () => {
  it.each([
    [
      'nouveaux membres :',
      'Awa Ba, PNUD, awa.ba@example.org',
      '- Jean Sy, AFD, jean.sy@example.org',
    ],
    [
      'Nom;Prénom;Organisation;Courriel',
      'Ba;Awa;PNUD;awa.ba@example.org',
      'Sy;Jean;AFD;jean.sy@example.org',
    ],
    [
      'Prénom\tNom\tOrganisation\tMail',
      'Awa\tBa\tPNUD\tawa.ba@example.org',
      'Jean\tSy\tAFD\tjean.sy@example.org',
    ],
  ])('under « %s » have a button each, and none is entered', async (...lines) => {
    const before = await drafts();
    const { reply } = await griot().say(SEG, lines.join('\n'));
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Inscrire', 'Inscrire']);
    expect(plain(reply.text)).toContain('2 personnes sont lues ; aucune n’est encore inscrite.');
    expect(await drafts()).toBe(before);
    expect(await told(lines.join('\n'), AFD)).toBe('access.refused');
    await griot().say(SEG, lines.join('\n'));
    const preview = await griot().say(SEG, { press: 'Inscrire' });
    expect(plain(preview.reply.text)).toContain('awa.ba@example.org — Prénom : Awa ; Nom : Ba');
  });

  it.each([
    'Réunion des nouveaux membres :\nsalle B, contact@example.org',
    'Bonjour,\nvoici mon adresse : awa@example.org',
    'Nom;Prénom;Organisation\nBa;Awa;PNUD',
    'les personnes suivantes ne recevront plus rien :\nawa@example.org',
    'les personnes suivantes :\nawa@example.org',
  ])('%j are none', async (line) => expect(await told(line)).not.toContain('lue'));
});

describe('somebody who comes back', () => {
  it('is given his entry again under his address, and no seat', async () => {
    await griot().say(SEG, 'départ @Paul Weber le 8 mars');
    await griot().say(SEG, { press: 'Confirmer' });
    await griot().advance('2027-03-10T09:00');
    expect(await told('membre Paul Weber')).toBe('person.unknown');
    const other = 'membre ajouter Paul Weber, organisation : GIZ, courriel : pw@example.org';
    expect(await told(other)).toContain(
      'rétablissez sa fiche sous son adresse : « membre ajouter Paul Weber, courriel : paul.weber@example.org »',
    );
    const preview = await told('membre ajouter Paul Weber, courriel : Paul.Weber@example.org');
    expect(preview).toContain('paul.weber@example.org — En activité : non → oui');
    expect(preview).toContain('ne reviennent pas d’eux-mêmes');
    await griot().say(SEG, { press: 'Confirmer' });
    expect(await told('membre Paul Weber')).not.toContain('titulaire GEC');
    expect(await told('mes actions', 'paul.weber@example.org')).toContain('Vos actions');
    expect(await told('membre ajouter Paul Weber, courriel : paul.weber@example.org')).toBe(
      'person.known',
    );
  });
});
