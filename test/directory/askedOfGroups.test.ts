import { describe, expect, it } from 'vitest';
import { AFD, DEPUTY, SEG, SWISS, startDirectory } from './told.ts';

const { griot, told } = startDirectory();

describe('the groups of somebody, or of an organisation', () => {
  it.each([
    ['quels sont les GT de Martin Keller ?', 'GEC : titulaire'],
    ['les groupes de M. Keller', 'GEC : titulaire'],
    ['à quels groupes appartient l’AFD ?', 'GEC : Camille Rousseau (titulaire) et Yacouba'],
    ['dans quels groupes siège la GIZ ?', 'GT-EAU : Lassana Konaté (titulaire)'],
    ['peux-tu me dire dans quels groupes est la Suisse ?', 'GT-GENRE : Fatou Koné (titulaire)'],
    ['la GIZ siège dans quels groupes ?', 'GT-EAU : Lassana Konaté (titulaire)'],
    ['où siège l’UE ?', 'GEC : Lars Johansson (titulaire)'],
  ])('« %s »', async (line, seat) => {
    const groups = await told(line);
    expect(groups).toContain(seat);
    expect(groups).not.toContain('GT-SANTE');
  });

  it('are those alone that one may know of, and nothing tells that there are others', async () => {
    for (const line of ['quels sont les groupes de Martin Keller ?', 'où siège la Suisse ?']) {
      expect(await told(line)).toMatch(/\bGA\b/u);
      expect(await told(line, AFD)).not.toMatch(/\bGA\b/u);
      expect(await told(line, DEPUTY)).not.toMatch(/\bGA\b/u);
    }
    expect(await told('où siège Moussa Diarra ?', AFD)).not.toContain('Sièges');
  });

  it('nobody sits anywhere as whoever sits only where one may not know', async () => {
    const line = 'quels sont les groupes de Annemieke de Vries ?';
    expect(await told(line, AFD)).not.toMatch(/\bGA\b/u);
    expect(await told('quels sont les groupes de Seydou Camara ?')).toContain(
      'Aucun siège ni mandat de Seydou Camara dans les groupes que vous pouvez connaître.',
    );
  });

  it.each(['groupes', 'groupes de travail', 'liste des groupes de l’annuaire', 'mes groupes'])(
    '« %s » is of all of them',
    async (line) => expect(await told(line)).toContain('20 groupes'),
  );
});

describe('who takes the place of somebody', () => {
  it.each([
    'qui remplace Martin Keller en son absence ?',
    'qui remplace M. Keller ?',
    'qui est la suppléante de Martin Keller ?',
    'qui remplace Martin Keller s’il est absent ?',
  ])('« %s »', async (line) => expect(await told(line)).toContain('GEC : Fatou Koné (suppléant)'));

  it('an absence is told to the secretariat and to the two whom it concerns', async () => {
    await griot().say(SWISS, 'remplacez-moi du 8 au 20 mars par Fatou Koné');
    await griot().say(SWISS, { press: 'Confirmer' });
    const line = 'qui remplace Martin Keller en son absence ?';
    for (const who of [SEG, SWISS, 'fatou.kone@example.org']) {
      expect(await told(line, who)).toContain('En ce moment, Fatou Koné remplace Martin Keller.');
    }
    expect(await told(line, AFD)).not.toContain('En ce moment');
  });

  it.each([
    'qui remplace Camille Rousseau au gec',
    'qui remplace le ministre ?',
    'qui remplace Martin Keller le 18 mars ?',
  ])('« %s » asks of something else', async (line) =>
    expect(await told(line)).not.toContain('(suppléant)'),
  );

  it('of an organisation, every seat is shown', async () => {
    const seats = await told('qui est le suppléant de la BAD ?');
    expect(seats).toContain('GEC : Kwame Mensah (titulaire) et Rokia Doumbia (suppléant)');
    expect(seats).toContain('GT-ENERGIE : Idrissa Ndiaye (titulaire) et Rokia Doumbia');
  });
});

describe('who leads a group', () => {
  it.each([
    ['la coordonnatrice du GT Santé c’est qui ?', 'GT-SANTE', 'Adama Kanté'],
    ['le président du GEC, c’est qui ?', 'GEC', 'Lars Johansson'],
  ])('« %s »', async (line, group, name) => {
    expect(await told(line)).toContain(group);
    expect(await told(line)).toContain(name);
  });

  it('of a group that one may not know, nothing', async () => {
    expect(await told('le président du GA c’est qui ?', DEPUTY)).toBe('command.unknown');
  });
});

describe('which partners a group lacks', () => {
  it.each([
    'quels partenaires n’ont personne au GT Eau ?',
    'quelles organisations ne siègent pas au GT Eau ?',
    'quels PTF ne sont pas représentés au GT-EAU ?',
  ])('« %s »', async (line) => {
    const absent = await told(line);
    expect(absent).toContain('GT-EAU : 12 partenaires n’y ont personne');
    expect(absent).not.toMatch(/\b(?:SEG|SHA|AFD|GIZ)\b/u);
  });

  it('of a group that one may not know, it is unknown', async () => {
    expect(await told('quels partenaires n’ont personne au GA ?', DEPUTY)).toBe('group.unknown');
    expect(await told('quels partenaires n’ont personne au XYZ ?', DEPUTY)).toBe('group.unknown');
  });

  it('« quels partenaires ne participent pas à la réunion du 18 mars ? » is of a meeting', async () => {
    expect(
      await told('quels partenaires ne participent pas à la réunion du 18 mars ?'),
    ).not.toContain('n’y ont personne');
  });
});

describe('the addresses of a group', () => {
  it.each(['donne-moi les mails du GT Santé', 'la liste des courriels du GT-SANTE'])(
    '« %s » gives them to the secretariat alone',
    async (line) => {
      expect(await told(line)).toContain('GT-SANTE : 7 adresses');
      expect(await told(line)).toContain('adama.kante@example.org ; awa.ballo@example.org');
      expect(await told(line, AFD)).toBe('access.member');
      const seated = await told(line, 'adama.kante@example.org');
      expect(seated).toContain('ne se montrent qu’au secrétariat');
      expect(seated).not.toContain('@example.org');
    },
  );

  it.each(['les mails du GEC du 18 mars', 'envoie un mail au GT Santé', 'l’adresse du GT Santé'])(
    '« %s » shows none',
    async (line) => expect(await told(line)).not.toContain('@example.org ;'),
  );

  it('of a group that one may not know, nothing', async () => {
    expect(await told('les mails du GA', DEPUTY)).not.toContain('GA :');
  });
});

describe('whether somebody sits in a group', () => {
  it.each([
    ['la GIZ fait partie du GT Eau ?', 'Oui. GT-EAU : Lassana Konaté (titulaire).'],
    ['la GIZ siège-t-elle au GT Eau ?', 'Oui. GT-EAU : Lassana Konaté (titulaire).'],
    ['est-ce que la FAO est membre du GT Eau ?', 'Non, FAO n’a aucun siège dans GT-EAU.'],
    ['Martin Keller est-il membre du GEC ?', 'Oui. GEC : Martin Keller (titulaire).'],
  ])('« %s »', async (line, answer) => expect(await told(line)).toBe(answer));

  it('of a group that one may not know, as of one that does not exist', async () => {
    const line = 'Martin Keller est-il membre du GA ?';
    expect(await told(line, DEPUTY)).toBe(await told(line.replace('GA', 'GB'), DEPUTY));
    expect(await told(line)).toContain('Oui.');
  });

  it.each([
    'la GIZ est au GEC ?',
    'Martin Keller est-il à la réunion du GEC ?',
    'est-ce que la GIZ vient au GEC ?',
    'la GIZ fait partie du GT Eau',
  ])('« %s » is of something else', async (line) => {
    expect(await told(line)).not.toMatch(/^(?:Oui|Non)/u);
  });
});

describe('the people of an organisation', () => {
  it.each([
    'qui travaille à la GIZ ?',
    'qui est à la GIZ ?',
    'qui est le point focal de la GIZ ?',
    'quels sont nos contacts à la GIZ ?',
  ])('« %s »', async (line) => {
    const people = await told(line, AFD);
    expect(people).toContain('Lassana Konaté, Katrin Schäfer et Jürgen Vogel');
    expect(people).not.toContain('@');
  });

  it.each(['qui est à la réunion du GEC ?', 'qui est au GEC ?', 'qui est Martin Keller ?'])(
    '« %s » is of something else',
    async (line) => expect(await told(line)).not.toContain('Type :'),
  );
});

describe('the sub-groups, and those who coordinate', () => {
  it.each([
    ['quels sont les sous-groupes du GT Santé ?', 'SGT-NUTRITION'],
    ['les sous-groupes du GT Agri', 'SGT-ELEVAGE'],
    ['liste des SGT', '4 sous-groupes thématiques'],
    ['quels sont les sous-groupes du GT Eau ?', 'Le groupe GT-EAU n’a pas de sous-groupe.'],
    [
      'liste des coordonnateurs',
      'GT-AGRI — Groupe thématique Économie agricole et rurale (Giulia Ferrari)',
    ],
    ['les coordonnateurs des GT', '12 groupes thématiques'],
  ])('« %s »', async (line, answer) => expect(await told(line)).toContain(answer));

  it('of one group are none of another', async () => {
    expect(await told('les sous-groupes du GT Santé')).not.toContain('SGT-ELEVAGE');
  });

  it.each([
    'les sous-groupes proposent une date',
    'le sous-groupe Nutrition',
    'les coordonnateurs se réunissent jeudi',
    'liste des coordonnateurs présents jeudi',
  ])('« %s » lists none of them', async (line) => {
    expect(await told(line)).not.toMatch(/groupes? thématiques?$/mu);
    expect(await told(line)).not.toContain('n’a pas de sous-groupe');
  });
});
