import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** In a group's channel, where a day and an hour alone may plan a meeting. */
describe('what is said in a channel', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, channel = 'GEC') => {
    const { reply, error } = await griot.say(SEG, line, { channel });
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), error: error?.code };
  };

  it.each([
    'la pompe sera livrée lundi 22 à 10h',
    'obsèques jeudi 25 à 10h',
    'non jeudi 25 à 10h',
    'non le 25 à 10h',
    'le 25 à 10h la pompe sera livrée',
    'le 25 le ministre passe à 10h',
    'le 10h de jeudi est plein',
    'le 25 mars à 10h est impossible',
    'ok pour jeudi 25 à 10h',
    'jeudi 25 à 10h plutôt',
    'je serai à Mopti jeudi 25 à 10h',
    'le ministre passe jeudi 25 à 10h',
    'appelle moi jeudi 25 à 10h',
    'vol Paris jeudi 25 à 10h',
    'Drissa arrive demain à 9h',
    'demain 9h chez moi',
    'lundi 22 à 10h la pompe arrive',
    'j’ai une réunion jeudi 25 à 10h',
    'Moussa a une rencontre jeudi 25 à 10h',
    'nous avons rencontré le ministre lundi 15 mars à 10h',
    'je rencontre le ministre jeudi 25 à 10h',
    'gt eau la pompe sera livrée lundi 22 à 10h',
    'ma réunion avec la GIZ est jeudi 25 à 10h',
    'conférence de presse du PNUD jeudi 25 à 10h',
    'jeudi 25 à 10h : panne d’eau au bureau',
    'le 2 est adopté',
    'le 25 est un jeudi',
    'le 25 on voit le ministre',
    'le gec est confirmé jeudi 25 mars à 10h',
  ])('« %s » plans nothing', async (line) => {
    const { text, error } = await said(line);
    expect(text).not.toContain('Aperçu');
    expect(error).toBe('command.unknown');
  });

  it.each([
    'la réunion de jeudi 25 à 10h était bien',
    'réunion du ministère jeudi 25 à 10h',
    'réunion de la GIZ jeudi 25 à 10h',
  ])('« %s » is of a meeting that is not there, and plans none', async (line) => {
    const { text, error } = await said(line);
    expect(text).not.toContain('Aperçu');
    expect(error).toBe('meeting.noneOn');
  });

  it.each([
    ['le gec est prévu jeudi 25 mars à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['gec prévu jeudi 25 à 10h en salle B', 'salle B', 'Réunion GEC'],
    [
      'gec doit se tenir le 25 mars à 10h, à confirmer',
      'Salle de conférence du PNUD',
      'Réunion GEC',
    ],
    ['gec jeudi 25 à 10h sauf contre-ordre', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['gec jeudi 25 à 10h à l’AFD si la GIZ est d’accord', 'AFD', 'Réunion GEC'],
    ['réunion du groupe jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['notre réunion est jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['le 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['Le 25 mars à 10h au radisson', 'radisson', 'Réunion GEC'],
    ['jeudi 25 à 10h au radisson', 'radisson', 'Réunion GEC'],
    ['jeudi 25 à 10h à l AFD', 'AFD', 'Réunion GEC'],
    ['jeudi 25 à 10h, revue du budget', 'Salle de conférence du PNUD', 'revue du budget'],
    ['gec jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['réunion jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['on se voit jeudi 25 à 10h ?', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['on se retrouve jeudi 25 à 10h au radisson', 'radisson', 'Réunion GEC'],
    ['jeudi 25 mars 10h ça vous va ?', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['let’s meet thursday 25 at 10am', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['gec thursday 25th at 10am at the radisson', 'radisson', 'Réunion GEC'],
    ['gec jeudi 25 à 10h, bilan', 'Salle de conférence du PNUD', 'bilan'],
    ['réunion de suivi du gec jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion de suivi'],
    ['réunion préparatoire jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion préparatoire'],
  ])('« %s » plans a meeting at %s about « %s »', async (line, place, subject) => {
    const { text } = await said(line);
    expect(text).toContain('jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain(`Lieu : ${place}\n`);
    expect(text).toContain(`Objet : ${subject}\n`);
  });

  it.each([
    'réunion conjointe gt eau gt santé mardi 23 mars 10h',
    'réunion conjointe gt eau et gt santé mardi 23 mars 10h',
    'gt eau gt santé mardi 23 mars 10h',
  ])('« %s » is of two groups, and the second is no place', async (line) => {
    expect((await said(line)).error).toBe('group.several');
  });
});

/** What is talked of in a group's channel without being said to the register, and what is. */
describe('a decision talked of in a channel', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 25 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const recorded = () => griot.database.client.decision.count();
  const inChannel = (line: string, who = SEG) => griot.say(who, line, { channel: 'GEC' });

  it.each([
    'on a decidé hier de changer de traiteur',
    'nous avons décidé de changer de traiteur',
    'décision du ministre attendue demain',
    'décision de justice rendue hier sur l’affaire X',
    'action de grace dimanche a la cathedrale',
    'action humanitaire : bilan de la semaine',
    'recommandation du medecin : repos',
    'engagement difficile cette année',
    'il est decidé que le bureau ferme vendredi',
    'nouvelle action humanitaire à Mopti',
  ])('« %s » is not recorded at once', async (line) => {
    const before = await recorded();
    await inChannel(line);
    expect(await recorded()).toBe(before);
  });

  it('is recorded when it is pressed', async () => {
    const { reply, error } = await inChannel('il est decidé que le bureau ferme vendredi');
    expect(error?.code).toBe('decision.notAddressed');
    const [button] = reply.buttons;
    expect(button?.label).toBe('décision GEC : que le bureau ferme vendredi');
    const { reply: done } = await griot.say(SEG, { press: button?.id ?? '' }, { channel: 'GEC' });
    expect(done.text).toContain('le bureau ferme vendredi');
    expect(done.text).toContain('enregistrée');
  });

  it.each([
    'décision : le bureau ferme à midi',
    'décision gec la matrice est adoptée',
    'décision Transmettre la matrice',
    'décision de ne pas financer la route',
    'action : relancer le ministère',
    'action – partager la carte',
    'action @Moussa Diarra la note de cadrage',
    'action la note de cadrage échéance 31 mars',
    'il est décidé de publier la note',
    'le GEC a décidé de financer la pompe',
    'recommandation harmoniser les calendriers',
    'acter le report de la mission',
  ])('« %s » is, at once', async (line) => {
    const before = await recorded();
    await inChannel(line);
    expect(await recorded()).toBe(before + 1);
  });

  it.each([
    'excusé je ne vois pas la piece jointe',
    'excusé pour le retard',
    'présent dans la salle d’attente',
    'présent à l’accueil',
  ])('« %s » answers nothing', async (line) => {
    const { reply } = await inChannel(line, 'martin.keller@example.org');
    expect(reply.text).not.toContain('C’est noté');
  });

  it.each(['excusé, je suis en mission', 'présent sur Teams', 'présente', 'excusé'])(
    '« %s » answers',
    async (line) => {
      const { reply } = await inChannel(line, 'martin.keller@example.org');
      expect(reply.text).toContain('C’est noté');
    },
  );
});
