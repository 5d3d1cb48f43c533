import { describe, expect, it } from 'vitest';
import { AFD, COORDINATOR, DEPUTY, SEG, startDirectory } from './told.ts';

const { griot, told, drafts } = startDirectory();

describe('somebody new, told with his address', () => {
  it.each([
    [
      'inscris M. Paul Diallo, PNUD, paul.diallo@example.org, économiste',
      'paul.diallo@example.org — Prénom : Paul ; Nom : Diallo ; Fonction : économiste ; Organisation : PNUD',
    ],
    [
      'nouvelle ambassadrice du Canada : Julie Martin, julie.martin@example.org',
      'Prénom : Julie ; Nom : Martin ; Fonction : Ambassadrice ; Organisation : Coopération canadienne',
    ],
    [
      'voici le contact de la nouvelle collègue de la GIZ : Anna Weber anna.weber@example.org +223 76 11 22 33',
      'Prénom : Anna ; Nom : Weber ; Organisation : GIZ ; Téléphone : +223 76 11 22 33',
    ],
    [
      'voici les coordonnées de Jean Sy (AFD) : jean.sy@example.org, 76 11 22 33',
      'Prénom : Jean ; Nom : Sy ; Organisation : AFD ; Téléphone : 76 11 22 33',
    ],
    [
      'la nouvelle représentante de l’OMS est Awa Ba, awa.ba@example.org',
      'Prénom : Awa ; Nom : Ba ; Fonction : Représentante ; Organisation : OMS',
    ],
    [
      'notre nouveau point focal genre au PNUD : Mme Awa Ba, awa.ba@example.org',
      'Prénom : Awa ; Nom : Ba ; Fonction : Point focal genre ; Organisation : PNUD',
    ],
    [
      'peux-tu ajouter Awa Ba de la FAO à l’annuaire, awa.ba@example.org ?',
      'Prénom : Awa ; Nom : Ba ; Organisation : FAO',
    ],
    [
      'Merci d’ajouter Mme Awa Ba (FAO, awa.ba@example.org) au GT Eau',
      'Prénom : Awa ; Nom : Ba ; Organisation : FAO',
    ],
    [
      'ajoute ce contact :\nJulie Martin\nPremière secrétaire\nAmbassade du Canada\njulie.martin@example.org\nTél. : +223 20 21 22 36',
      'Fonction : Première secrétaire ; Organisation : Coopération canadienne ; Téléphone : +223 20 21 22 36',
    ],
    [
      'Julie MARTIN\nPremière secrétaire\nAmbassade du Canada\nBP 198, Hamdallaye ACI 2000\njulie.martin@example.org\nTél. : 20 21 22 36\nwww.example.org',
      'Prénom : Julie ; Nom : MARTIN ; Fonction : Première secrétaire ; Organisation : Coopération canadienne',
    ],
  ])('%j is previewed', async (line, entry) => {
    const preview = await told(line);
    expect(preview).toContain('Personnes, ajout :');
    expect(preview).toContain(entry);
    expect(preview).toContain('Rien n’est encore changé.');
    expect(await told(line, AFD)).not.toContain('ajout');
  });

  it('what is not plain of a signature is asked for, and nothing of it is lost in silence', async () => {
    const form = await told(
      'Julie Martin\nPremière secrétaire\nSection politique\nAmbassade du Canada\njulie.martin@example.org',
    );
    expect(form).toContain('Prénom * : Julie');
    expect(form).toContain('Organisation * : Coopération canadienne');
    expect(form).toContain('Fonction :');
  });
});

describe('somebody new who is given a seat', () => {
  it('is previewed with it when a seat of his organisation is free, and confirmed in one press', async () => {
    const preview = await told('ajoute Awa Traoré de l’UNICEF au GT Eau, awa.traore@example.org');
    expect(preview).toContain('Personnes, ajout : awa.traore@example.org — Prénom : Awa');
    expect(preview).toContain(
      'Sièges, ajout : GT-EAU, awa.traore@example.org, 8 mars 2027 — Organisation : UNICEF ; Rang : suppléant',
    );
    await griot().say(SEG, { press: 'Confirmer' });
    expect(await told('sièges GT-EAU')).toContain(
      'UNICEF : Souleymane Dao (titulaire) et Awa Traoré (suppléant)',
    );
    const other = await told(
      'ajoute Awa Ba (FAO) au GT Eau comme suppléante à partir du 1er avril : awa.ba@example.org',
    );
    expect(other).toContain('1er avril 2027 — Organisation : FAO ; Rang : suppléant');
  });

  it('takes it from nobody: the sentence that would is said', async () => {
    const preview = await told('ajoute Jean Sy de l’UNICEF au GT Santé, jean.sy@example.org');
    expect(preview).toContain('Personnes, ajout : jean.sy@example.org');
    expect(preview).not.toContain('Sièges, ajout');
    expect(preview).toMatch(/« Jean Sy remplace (?:Chiara Lombardi|Souleymane Dao) au GT-SANTE »/u);
  });

  it('whose organisation is not said is asked for it, and his seat is said to come next', async () => {
    const form = await told('ajoute Jean Sy au GT Eau, jean.sy@example.org');
    expect(form).toContain('une fois sa fiche confirmée, écrivez « ajoute Jean Sy au GT-EAU »');
    expect(form).toContain('Nom * : Sy');
  });

  it('who is in the directory already is given the seat alone', async () => {
    const preview = await told(
      'ajoute Camille Rousseau, AFD, au GT Genre, camille.rousseau@example.org',
    );
    expect(preview).toContain('Sièges, ajout : GT-GENRE, Camille Rousseau');
    expect(preview).not.toContain('Personnes');
  });

  it('is entered by the secretariat alone', async () => {
    const line = 'ajoute Jean Sy de la FAO au GT Eau, jean.sy@example.org';
    expect(await told(line, AFD)).toBe('access.refused');
    expect(await told(line, COORDINATOR)).toBe('access.refused');
    await griot().say(SEG, line);
    const { reply } = await griot().say(SEG, line);
    const press = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    expect((await griot().say(COORDINATOR, { press })).error?.code).toBe('access.refused');
  });

  it('of a group that one may not know, as of one that does not exist', async () => {
    const line = 'ajoute Jean Sy de la FAO au GA, jean.sy@example.org';
    expect(await told(line, DEPUTY)).toBe(await told(line.replace('GA', 'GB'), DEPUTY));
    expect(await told(line)).not.toContain('Sièges, ajout');
  });
});

describe('a name and an address that are of something else', () => {
  it.each([
    'ajoute Awa Ba de la FAO au GEC du 18 mars, awa.ba@example.org',
    'ajoute Awa Ba, awa.ba@example.org',
    'ajoute Awa Ba de la FAO en copie, awa.ba@example.org',
    'ajoute Awa Ba de la FAO à la réunion, awa.ba@example.org',
    'si Awa Ba vient, ajoute Awa Ba de la FAO, awa.ba@example.org',
    'n’ajoute pas Awa Ba de la FAO au GT Eau, awa.ba@example.org',
    'faut-il ajouter Awa Ba de la FAO au GT Eau, awa.ba@example.org ?',
    'invite Awa Ba de la FAO, awa.ba@example.org',
    'voici le contact de la salle : salle@example.org',
    'nouvelle réunion du GEC : contact@example.org',
    'décision : nouvelle ambassadrice du Canada, julie.martin@example.org',
    'Bonjour,\nje suis la nouvelle collègue.\nAnna Weber\nGIZ\nanna.weber@example.org',
    'Martin Keller\nje ne viendrai pas jeudi\nmartin.k@example.org',
    'Merci beaucoup\nAnna Weber\nGIZ\nanna.weber@example.org',
  ])('%j enters nobody', async (line) => {
    const before = await drafts();
    const answer = await told(line);
    expect(answer).not.toContain('Personnes, ajout');
    expect(answer).not.toContain('Inscrire une personne');
    expect(await drafts()).toBe(before);
  });
});
