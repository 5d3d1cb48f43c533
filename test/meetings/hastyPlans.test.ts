import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a meeting planned in a hurry', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h salle A',
      'gt-eau planifier mardi 16 mars à 15h',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line);
  const abandoned = () => griot.say(SEG, { press: 'Abandonner' });

  it.each([
    ['gec planifier 20 mai salle A à 10h', 'salle A'],
    ['gec planifier salle A le 20 mai à 10h', 'salle A'],
    ['gec planifier 20 mai à 10h salle D', 'salle D'],
    ['gec planifier 20 mai salle D 10h', 'salle D'],
    ['gec planifier salle L le 20 mai à 10h', 'salle L'],
    ['gec planifier 20 mai à 10h, si possible à la BAD', 'BAD'],
    ['gec planifier 20 mai à 10h, on se voit au pnud', 'pnud'],
    ['gec planifier 20 mai à 10h dans la salle', 'salle'],
  ])('keeps the place: « %s »', async (line, place) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    expect(text).toMatch(new RegExp(`Lieu : ${place}$`, 'mu'));
    await abandoned();
  });

  it.each([
    ['planifie une retraite du GEC le 20 mai à 10h à Koulikoro', 'Koulikoro', 'retraite'],
    ['planifie une formation du GEC à Mopti le 20 mai à 10h', 'Mopti', 'formation'],
    ['planifie un atelier du GEC le 20 mai à 10h à Ségou', 'Ségou', 'atelier'],
    [
      'planifie une visite du GEC à Mopti le 20 mai à 10h',
      'Salle de conférence du PNUD',
      'visite à Mopti',
    ],
    [
      'fais-moi une réunion de crise du GEC le 20 mai à 10h',
      'Salle de conférence du PNUD',
      'Réunion de crise',
    ],
    ['programme-moi le GEC le 20 mai à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
  ])('tells the kind of meeting from the town: « %s »', async (line, place, subject) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    expect(text).toMatch(new RegExp(`Lieu : ${place}$`, 'mu'));
    expect(text).toMatch(new RegExp(`Objet : ${subject}$`, 'mu'));
    await abandoned();
  });

  it.each([
    'fais le compte rendu du gec',
    'fais un point sur le budget du gec',
    'mets le gec en copie',
  ])('plans nothing: « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Aperçu');
  });

  it('reads a long courteous sentence, of which what leads to the verb is no place', async () => {
    const { text } = await said(
      'J’aurais l’honneur de vous demander de bien vouloir convoquer la réunion du GEC le jeudi 20 mai 2027 à 10 heures, à la résidence de l’Ambassadeur de Suisse, avec pour ordre du jour la préparation de la revue du CREDD.',
    );
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    expect(text).toContain('Lieu : résidence de l’Ambassadeur de Suisse');
    expect(text).toContain('la préparation de la revue du CREDD');
    await abandoned();
  });

  it.each([
    ['gec jeud 20 mai 10h', 'Lieu : Salle de conférence du PNUD'],
    ['nous devons planifier le gec le 20 mai à 10h salle B', 'Lieu : salle B'],
    ['au pnud, planifie le gec le 20 mai à 10h', 'Lieu : pnud'],
    ['gec planifier 20 mai à 10h chez Lundin', 'Lieu : Lundin'],
    ['je voudrais pour la revue du budget planifier le gec le 20 mai à 10h', 'revue du budget'],
    ['le 20 mai à 10h, merci de planifier le gec', 'Lieu : Salle de conférence du PNUD'],
    ['si vous êtes d’accord, planifie le gec le 20 mai à 10h', '« si vous êtes d’accord » n’est'],
  ])('reads « %s »', async (line, part) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    expect(text).toContain(part);
    await abandoned();
  });

  it.each([
    ['gec le 20 mai vers 10h', '« vers 10h » : l’invitation dira 10 h 00.'],
    ['gec planifier 20 mai aux alentours de 10h', '« aux alentours de 10h » : l’invitation dira'],
    ['gec planifier 20 mai à 10h environ', '« 10h environ » : l’invitation dira 10 h 00.'],
  ])('says which hour it keeps of « %s »', async (line, note) => {
    const { text } = await said(line);
    expect(text).toContain(note);
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    await abandoned();
  });

  it.each(['gec le 20 mai à 10h', 'gec le 20 mai à 10h, objet : accueil du ministre vers 9h'])(
    'says nothing of the hour of « %s »',
    async (line) => {
      expect((await said(line)).text).not.toContain('l’invitation dira');
      await abandoned();
    },
  );

  it('reads « dem 10h » as tomorrow, and no name', async () => {
    expect((await said('gec dem 10h')).text).toContain('Date : mardi 9 mars 2027, 10 h 00');
    await abandoned();
    expect((await said('gec Dem 10h')).text).not.toContain('mardi 9 mars');
    await abandoned();
  });

  it.each(['gec fin mai 10h', 'gec sous huitaine', 'gec à la mi-mai', 'gec début mai vers 15h'])(
    'asks for the day of « %s »',
    async (line) => {
      expect((await said(line)).text).toContain('Planifier une réunion');
    },
  );

  it.each(['gec fin mai : rapport attendu', 'gec fin mai ?', 'rapport du gec fin mai'])(
    'plans nothing for « %s »',
    async (line) => {
      expect((await said(line)).text).not.toContain('Planifier une réunion');
    },
  );

  it.each(['gec planifier 20 mai à 10h chez nous', 'gec planifier 20 mai à 10h dans nos locaux'])(
    'tells whoever is invited no place that he would not find: « %s »',
    async (line) => {
      const { text } = await said(line);
      expect(text).toMatch(/Lieu : Salle de conférence du PNUD$/mu);
      expect(text).toContain('l’invitation ne le dira pas');
      await abandoned();
    },
  );

  it('takes no month for a place: « planifie le gec de mai au 21 juin à 10h »', async () => {
    const { text } = await said('planifie le gec de mai au 21 juin à 10h');
    expect(text).toContain('Date : lundi 21 juin 2027, 10 h 00');
    expect(text).toContain('Lieu : Salle de conférence du PNUD');
    await abandoned();
  });

  it.each([
    'l’ordre du jour suivra',
    'odj à suivre',
    'les documents seront envoyés plus tard',
    'merci de confirmer votre présence',
    'c’est urgent',
    'présence obligatoire',
    'invite aussi la BAD',
  ])('takes no « %s » for what the meeting is about, and says so', async (aside) => {
    const { text } = await said(`gec planifier 20 mai à 10h, pnud, ${aside}`);
    expect(text).toContain(`Je n’ai pas retenu « ${aside} »`);
    expect(text).toContain('Lieu : pnud');
    expect(text).toContain('Objet : Réunion GEC');
    await abandoned();
  });

  it('does anyway what « et préviens tout le monde » asks', async () => {
    const { text } = await said('gec planifier 20 mai à 10h, pnud, et préviens tout le monde');
    expect(text).not.toContain('pas retenu');
    expect(text).toContain('Objet : Réunion GEC');
    await abandoned();
  });

  it.each([
    'rappel des engagements de Busan',
    'confirmation du budget',
    'invitation du ministre',
    'envoi des rapports',
  ])('keeps « %s » as what the meeting is about', async (subject) => {
    const { text } = await said(`gec planifier 20 mai à 10h, pnud, ${subject}`);
    expect(text).toContain(`Objet : ${subject}`);
    await abandoned();
  });

  it.each([
    ['gec planifier 20 mai à 10h si le PNUD est d’accord', 'si le PNUD est d’accord'],
    ['si le PNUD est d’accord, planifie le gec le 20 mai à 10h', 'si le PNUD est d’accord'],
    ['planifie le gec le 20 mai à 10h dès que la BAD confirme', 'dès que la BAD confirme'],
    ['planifie le gec le 20 mai à 10h quand la BAD aura dit oui', 'quand la BAD aura dit oui'],
    ['planifie le gec le 20 mai à 10h si Keller vient', 'si Keller vient'],
  ])('tells that nobody waits for the condition of « %s »', async (line, condition) => {
    const { text } = await said(line);
    expect(text).toContain(`« ${condition} » n’est pas retenu`);
    expect(text).toContain('Lieu : Salle de conférence du PNUD');
    await abandoned();
  });

  it.each([
    'gec planifier 20 mai à 10h sauf contre-ordre',
    'gec planifier 20 mai à 10h si possible',
    'gec planifier 20 mai à 10h s’il vous plaît',
    'gec planifier 20 mai à 10h, pnud, objet : que faire si la BAD se retire',
    'gec planifier 20 mai à 10h, revue des décisions quand elles tardent',
  ])('sees no condition in « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Date : jeudi 20 mai 2027, 10 h 00');
    expect(text).not.toContain('condition :');
    await abandoned();
  });

  it('plans another beside: « et puis le gt santé vendredi 19 à 9h »', async () => {
    await said('planifie le gec');
    const { text } = await said('et puis le gt santé vendredi 19 à 9h');
    expect(text).toContain('Aperçu de la réunion : Groupe thématique Santé');
    expect(text).toContain('Date : vendredi 19 mars 2027, 9 h 00');
    await abandoned();
  });

  it('asks of a group that has a meeting already: « et le gt eau le 19 à 14h si la BAD vient »', async () => {
    const { text } = await said('et le gt eau le 19 à 14h si la BAD vient');
    expect(text).toContain('GT-EAU-2027-03 est prévue');
    expect(text).toContain('Faut-il la reporter, ou en planifier une autre ?');
    expect(text).toContain('« si la BAD vient » n’est pas retenu');
  });

  it.each([
    'et le gt santé le 19 à 14h ?',
    'et la réunion du 19 à 14h était bien',
    'et le gec a dit le 19 à 10h que tout va bien',
    'et le gt santé',
  ])('plans nothing: « %s »', async (line) => {
    expect((await said(line)).text).not.toMatch(/Aperçu|Faut-il la reporter/u);
  });

  it.each([
    'gt eau convoque aussi Keller si la BAD vient',
    'convoque aussi Keller si la BAD vient',
    'invite Keller au gt eau si la BAD ne vient pas',
  ])('invites nobody on a condition: « %s »', async (line) => {
    const { text, error } = await said(line);
    expect(error).toBe('meeting.onCondition');
    expect(text).toContain('rien n’est fait');
  });

  it.each([
    'gt eau convoque aussi Keller',
    'convoque aussi Keller au gt eau, s’il vous plaît',
    'invite Keller au gt eau pour voir s’il est d’accord',
  ])('invites somebody: « %s »', async (line) => {
    expect((await said(line)).text).toContain('Martin Keller recevra une invitation');
    await abandoned();
  });
});
