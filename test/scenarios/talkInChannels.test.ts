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
  ])('« %s » plans nothing', async (line) => {
    const { text, error } = await said(line);
    expect(text).not.toContain('Aperçu');
    expect(error).toBe('command.unknown');
  });

  it.each([
    ['jeudi 25 à 10h', 'Salle de conférence du PNUD', 'Réunion GEC'],
    ['jeudi 25 à 10h au radisson', 'radisson', 'Réunion GEC'],
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
