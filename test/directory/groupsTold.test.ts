import { describe, expect, it } from 'vitest';
import { plain } from '../support/plain.ts';
import { AFD, COORDINATOR, DEPUTY, SEG, startDirectory } from './told.ts';

const { griot, told, drafts } = startDirectory();

describe('a group that is to be created', () => {
  it.each([
    [
      'crée un sous-groupe Vaccins sous le GT Santé',
      'SGT-VACCINS',
      'Sous-groupe thématique Vaccins',
    ],
    ['crée un GT Tourisme présidé par ONU Femmes', 'GT-TOURISME', 'Groupe thématique Tourisme'],
    ['crée un GT Eau potable', 'GT-EAU-POTABLE', 'Groupe thématique Eau potable'],
    ['il faudrait créer un groupe sur la migration', 'GT-MIGRATION', 'Groupe thématique Migration'],
    ['peux-tu créer un GT Tourisme ?', 'GT-TOURISME', 'Groupe thématique Tourisme'],
  ])('« %s » opens the form, with a code to put right', async (line, code, name) => {
    const before = await drafts();
    const form = await told(line);
    expect(form).toContain(`Code * : ${code}`);
    expect(form).toContain(`Nom complet * : ${name}`);
    expect(await drafts()).toBe(before);
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it('has its parent, and how to say who leads it', async () => {
    expect(await told('crée un sous-groupe Vaccins sous le GT Santé')).toContain(
      'Groupe parent : GT-SANTE',
    );
    expect(await told('crée un GT Tourisme présidé par ONU Femmes')).toContain(
      '« le chef de file du GT-TOURISME est désormais ONU Femmes »',
    );
    expect(await told('crée un GT Genre présidé par ONU Femmes')).toBe('group.known');
  });

  it.each([
    'crée un groupe WhatsApp',
    'crée un groupe de discussion Teams',
    'crée une réunion du GT Santé',
    'crée un GT Santé le 18 mars',
    'crée un GT Tourisme ?',
    'faut-il créer un GT Tourisme ?',
    'si on crée un GT Tourisme, on écrit',
    'ne crée pas un GT Tourisme',
    'décision : créer un GT Tourisme',
    'on a créé un GT Tourisme',
  ])('« %s » opens none', async (line) => expect(await told(line)).not.toContain('Code * :'));

  it('under a group that one may not know, as under one that does not exist', async () => {
    const line = 'crée un sous-groupe Vaccins sous le GA';
    expect(await told(line, DEPUTY)).toBe(await told(line.replace('GA', 'GB'), DEPUTY));
  });
});

describe('a group that is changed', () => {
  it.each([
    [
      'renomme le GT Eau en GT Eau et climat',
      'Groupe thématique Eau et assainissement → Groupe thématique Eau et climat',
    ],
    ['le GT Eau s’appelle désormais « GT Eau et climat »', '→ Groupe thématique Eau et climat'],
    ['le quorum du GEC passe à 60 %', 'GEC — Quorum (%) : 50 → 60'],
    ['fixe le quorum du GEC à 60%', 'GEC — Quorum (%) : 50 → 60'],
    [
      'la salle habituelle du GT Eau est la salle de conférence du PNUD',
      '→ Salle de conférence du PNUD',
    ],
    ['la salle habituelle du GT Eau est à l’hôtel Salam', 'Lieu habituel'],
    ['la durée des réunions du GT Santé passe à 1h30', 'GT-SANTE — Durée (minutes) : 120 → 90'],
    ['les réunions du GT Eau durent désormais 90 minutes', 'GT-EAU — Durée (minutes) : 120 → 90'],
  ])('« %s » is previewed', async (line, change) => {
    const preview = await told(line);
    expect(preview).toContain(change);
    expect(preview).toContain('Rien n’est encore changé.');
    expect(await told(line, AFD)).toBe('access.refused');
    expect(await told(line, COORDINATOR)).toBe('access.refused');
  });

  it('keeps its code under a new name', async () => {
    expect(await told('renomme le GT Eau en GT Eau et climat')).toContain(
      'Le code GT-EAU reste le même',
    );
  });

  it.each([
    'le quorum du GEC est atteint',
    'quorum du GEC',
    'le quorum du GEC passe à 60 % ?',
    'si le quorum du GEC passe à 60 %, on écrit',
    'le quorum du GEC ne passe pas à 60 %',
    'le quorum du GEC est à 60 %',
    'le quorum du GEC passe à 160 %',
    'la salle habituelle du GT Santé est fermée',
    'la salle habituelle du GT Santé est à rénover',
    'la salle habituelle du GEC est celle du PNUD',
    'la salle habituelle du GEC est la plus grande du quartier',
    'le nouveau nom du GT Eau est à l’étude',
    'la salle du GT Santé est l’OMS',
    'la salle habituelle du GT Eau est-elle libre ?',
    'la durée de la réunion du GT Eau passe à 1h30',
    'les réunions du GT Eau durent 90 minutes',
    'renomme le point 2 en Divers',
    'décision : le quorum du GEC passe à 60 %',
  ])('« %s » changes none', async (line) => {
    const before = await drafts();
    expect(await told(line)).not.toContain('Groupes :');
    expect(await drafts()).toBe(before);
  });

  it('in a channel, by whoever may not, is talk', async () => {
    expect(await told('le quorum du GEC passe à 60 %', AFD, 'GEC')).not.toBe('access.refused');
    expect(await told('le quorum du GEC passe à 60 %', SEG, 'GEC')).toContain('50 → 60');
  });

  it('of a group that one may not know, as of one that does not exist', async () => {
    for (const line of ['le quorum du GA passe à 60 %', 'renomme le GA en Club']) {
      expect(await told(line, DEPUTY)).toBe(await told(line.replace('GA', 'GB'), DEPUTY));
    }
  });
});

describe('a group that is to be no more', () => {
  it('is told how it may end, and loses nothing', async () => {
    await griot().say(SEG, 'gt eau planifier jeudi 18 mars à 10h, pnud');
    await griot().say(SEG, { press: 'Confirmer' });
    const { reply } = await griot().say(SEG, 'supprime le GT Eau');
    expect(plain(reply.text)).toContain('Un groupe ne se supprime pas');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'Voir le groupe',
      'Annuler sa prochaine réunion',
    ]);
    const called = await griot().say(SEG, { press: 'Annuler sa prochaine réunion' });
    expect(plain(called.reply.text)).toContain('GT-EAU-2027-03');
  });

  it.each([
    ['supprime le GT Eau', COORDINATOR],
    ['supprime la réunion du GT Eau', SEG],
    ['supprime le GT Eau du 18 mars', SEG],
  ])('« %s » by %s is of its meeting', async (line, who) => {
    expect(await told(line, who)).toContain('GT-EAU-2027-03');
  });

  it.each(['ne supprime pas le GT Eau', 'faut-il supprimer le GT Eau ?', 'supprime le GEC'])(
    '« %s » is not told it',
    async (line) => expect(await told(line)).not.toContain('Un groupe ne se supprime pas'),
  );
});
