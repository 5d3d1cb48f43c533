import { describe, expect, it } from 'vitest';
import { addressChanged } from '../../src/directory/addresses/changedSaid.ts';
import { SEG, SWISS, startDirectory } from './told.ts';

describe('what is said of the people of the directory', () => {
  const { griot, told, drafts } = startDirectory();

  it.each([
    ['Martin Keller quitte son poste fin janvier', 'Martin Keller, dernier jour le dimanche 31'],
    ['M. Keller part à la retraite fin juin', 'dernier jour le mercredi 30 juin 2027'],
    ['Martin Keller quitte le Mali le 31 mars, remplacé par Fatou Koné', 'passe à Fatou Koné'],
    [
      'Martin Keller quitte définitivement le Mali fin juin',
      'dernier jour le mercredi 30 juin 2027',
    ],
    ['Martin Keller quitte son poste demain', 'Martin Keller, dernier jour le mardi 9 mars'],
    ['départ Martin Keller aujourd’hui', 'Martin Keller, dernier jour le lundi 8 mars'],
  ])('« %s » previews a departure', async (line, preview) => {
    expect(await told(line)).toContain(preview);
    expect(await told(line, SWISS)).toBe('access.refused');
  });

  it.each([
    'supprime Aïssata Traoré',
    'supprime Martin Keller',
    'retire Aïssata Traoré de l’annuaire',
    'enlève Keller des contacts',
    'supprime Keller de la liste des membres',
    'Martin Keller part à la retraite en juin',
    'Martin Keller quitte son poste',
  ])('« %s » tells no day: it is asked for', async (line) => {
    const before = await drafts();
    expect(await told(line)).toBe('departure.dayMissing');
    expect(await told(line, SWISS)).toBe('access.refused');
    expect(await drafts()).toBe(before);
  });

  it.each([
    'le numéro de Martin Keller a changé : +223 76 12 34 56',
    'Le téléphone de Martin Keller est désormais le 76 12 34 56.',
    'nouveau numéro de Martin Keller : 76 12 34 56',
  ])('« %s » previews his number', async (line) => {
    const before = await drafts();
    expect(await told(line)).toMatch(
      /martin\.keller@example\.org — Téléphone : – → (?:\+223 )?76 ?12 ?34 ?56/u,
    );
    expect(await drafts()).toBe(before + 1);
    expect(await told(line, SWISS)).toBe('access.refused');
  });

  it.each([
    'le numéro de Martin Keller a changé',
    'le numéro de Martin Keller a changé ?',
    'si le numéro de Martin Keller a changé, écrivez-moi',
    'le numéro de Martin Keller n’a pas changé : 76 12 34 56',
    'le numéro de Martin Keller',
    'le numéro de la salle a changé',
  ])('« %s » previews no number', async (line) => {
    const before = await drafts();
    await told(line);
    expect(await drafts()).toBe(before);
  });

  it.each([
    'Martin Keller quitte son poste ?',
    'si Martin Keller quitte son poste fin mars, on écrit',
    'Martin Keller ne quitte pas son poste',
    'Martin Keller quitte la séance',
    'Martin Keller quitte son poste pour une mission à Gao',
    'le ministre quitte ses fonctions fin mars',
    'Martin Keller quitte Bamako fin mars',
    'Martin Keller quitte le Mali demain',
    'Martin Keller quitte le pays vendredi',
    'supprime Traoré',
    'supprime le point 2',
    'supprime Aïssata Traoré du GEC',
  ])('« %s » previews none', async (line) => {
    expect(await told(line)).not.toContain('Départ :');
  });

  it('« supprime Aïssata Traoré », where a meeting was just shown, is not of the directory', async () => {
    await griot().say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot().say(SEG, { press: 'Confirmer' });
    expect(await told('supprime Aïssata Traoré')).not.toContain('Départ :');
  });

  it('previews a job title that is told, and none that is not', async () => {
    const line = 'la fonction de Camille Rousseau est désormais Directrice adjointe';
    expect(await told(line)).toContain('Fonction : Directrice d’agence → Directrice adjointe');
    expect(await told(line, SWISS)).toBe('access.refused');
    for (const other of [
      'la fonction de Camille Rousseau est désormais vacante',
      'la fonction de Camille Rousseau est à présent vacante',
      'la fonction de Camille Rousseau ?',
      'la fonction de Camille Rousseau est-elle désormais Directrice ?',
    ]) {
      expect(await told(other)).not.toContain('Fonction : Directrice d’agence →');
    }
  });

  it.each([
    'nouvelle adresse de Martin Keller : mk@example.org',
    'nouveau mail de Martin Keller : mk@example.org',
    'change le mail de Martin Keller en mk@example.org',
    'Martin Keller a changé d’adresse : mk@example.org',
    'l’adresse de Martin Keller est désormais mk@example.org',
  ])('« %s » previews one address more, and says which one is written to', async (line) => {
    const preview = await told(line);
    expect(preview).toContain('Autres adresses : – → mk@example.org');
    expect(preview).toContain('« membre adresse préférée @Martin Keller mk@example.org »');
    expect(await told(line, 'camille.rousseau@example.org')).toBe('access.refused');
  });

  it('asks which address when none is said, and proves one’s own', async () => {
    expect(await told('change l’adresse mail de Martin Keller')).toBe('address.which');
    expect(await told('changez mon adresse mail en mk2@example.org', SWISS)).toContain('un code');
    expect(await told('change mon mail : mk3@example.org', SWISS)).toContain('un code');
    expect(await told('change mon mail : mk3@example.org en mk4@example.org', SWISS)).not.toContain(
      'un code',
    );
    expect(await told('change mon adresse', SWISS)).not.toContain('un code');
    expect(await told('ma nouvelle adresse : mk@example.org', SWISS)).toContain('un code');
  });

  it.each([
    'l’adresse de la réunion est salle B',
    'change l’adresse de la réunion',
    'change l’adresse mail du groupe',
    'nouvelle adresse du GEC : rue 234',
    'ma nouvelle adresse : rue 234',
    'Martin Keller a changé d’adresse ?',
    'l’adresse de Martin Keller est-elle mk@example.org ?',
    'Martin Keller n’a pas changé d’adresse : mk@example.org',
  ])('changes no address by « %s »', async (line) => {
    const before = await drafts();
    expect(addressChanged(line)).toBeUndefined();
    await told(line);
    expect(await drafts()).toBe(before);
  });

  it.each([
    'membre ajouter Fatou Koné, organisation : PNUD, courriel : fk@example.org',
    'membre ajouter KONÉ Fatou (PNUD) fk@example.org',
  ])('warns that somebody is called so already: « %s »', async (line) => {
    expect(await told(line)).toContain(
      'Fatou Koné (Coopération suisse, fatou.kone@example.org) est déjà dans l’annuaire.',
    );
    expect(await told(line.replace(/Fatou/u, 'Awa'))).not.toContain('est déjà');
  });

  it('reads a signature, with its telephone', async () => {
    const lines = [
      'nouveau membre : Awa Diallo, awa@um.dk, Cheffe, Coopération danoise, +223 76 12 34 56',
      'membre ajouter Mme Awa Diallo, Cheffe, Coopération danoise\nTél : +223 76 12 34 56\nawa@um.dk',
    ];
    for (const line of lines) {
      const preview = await told(line);
      expect(preview).toContain('Personnes, ajout : awa@um.dk — Prénom : Awa ; Nom : Diallo');
      expect(preview).toContain('Téléphone : +223 76 12 34 56');
    }
  });

  it('shows the people of an organisation as its members', async () => {
    expect(await told('liste des membres de la BAD')).toContain('Personnes : Rokia Doumbia, Kwame');
    expect(await told('liste des membres')).toBe('group.missing');
  });

  it('lists the organisations, and those that lack somebody', async () => {
    for (const line of ['organisations', 'liste des organisations']) {
      expect(await told(line)).toContain('PNUD – Programme des Nations unies');
    }
    expect(await told('organisations du GEC')).toBe('command.unknown');
    for (const line of ['sièges vacants', 'quels sièges sont vacants au GEC ?']) {
      const vacant = await told(line);
      expect(vacant).toContain('GEC : sans suppléant (Coopération luxembourgeoise');
      expect(vacant).not.toContain('COORD-GT');
    }
    await told('siège GEC libérer @Hélène Rakotomalala');
    await griot().say(SEG, { press: 'Confirmer' });
    await griot().advance('2027-03-09T09:00');
    expect(await told('qui n’a pas de titulaire ?')).toContain('GEC : sans titulaire (PNUD');
  });

  it('tells nothing of the seats of a group that one does not know', async () => {
    await told('siège GA libérer @Martin Keller');
    expect(await told('sièges vacants', 'aissata.diarra@example.org')).not.toMatch(/\bGA\b/u);
    for (const line of ['sièges vacants du GA', 'qui n’a pas de titulaire au GA ?']) {
      expect(await told(line, 'aissata.diarra@example.org')).toBe('group.unknown');
      expect(await told(line)).not.toBe('group.unknown');
    }
    expect(await told('sièges vacants du XYZ')).toBe('group.unknown');
  });

  it.each([
    'qui n’a pas de suppléant pour le vote du 3 mars',
    'organisations sans titulaire de marché public',
    'qui n’a pas de titulaire du marché ?',
  ])('« %s » asks for no vacant seat', async (line) => {
    expect(await told(line)).not.toContain('sans titulaire');
    expect(await told(line)).not.toContain('sans suppléant');
  });

  it('hands out decisions alone as a file', async () => {
    for (const line of ['exporte l’annuaire', 'exporte les présences du GEC', 'export contacts']) {
      expect(await told(line)).toBe('decision.exportsOnly');
    }
    expect(await told('exporte les décisions sur l’annuaire')).toBe('decision.nothingToExport');
  });
});
