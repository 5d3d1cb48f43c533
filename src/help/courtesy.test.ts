import { describe, expect, it } from 'vitest';
import { courtesyHeard, courtesyOf } from './courtesy.ts';

describe('a courtesy', () => {
  it.each([
    ['bonjour', 'hello'],
    ['Bonjour Griot !', 'hello'],
    ['BONJOUR à tous', 'hello'],
    ['i ni sogoma', 'hello'],
    ['Aw ni wula', 'evening'],
    ['I ni ce, Griot', 'thanks'],
    ['Bonsoir.', 'evening'],
    ['merci', 'thanks'],
    ['Merci beaucoup, Griot !', 'thanks'],
    ['ok merci', 'thanks'],
    ['bien reçu merci', 'thanks'],
    ['c’est noté merci', 'thanks'],
    ['Merci pour la convocation', 'thanks'],
    ['Bonjour, merci bien', 'thanks'],
    ['ok', 'assent'],
    ['D’accord.', 'assent'],
    ['Bien reçu', 'assent'],
    ['oui', 'assent'],
    ['je confirme', 'assent'],
    ['👍🏽', 'assent'],
    ['Au revoir et bonne soirée', 'farewell'],
    ['bonne journée', 'farewell'],
    ['À bientôt !', 'farewell'],
    ['non', 'nothing'],
    ['Non merci', 'nothing'],
    ['nan', 'nothing'],
    ['non, laisse tomber', 'nothing'],
    ['ok, non', 'nothing'],
    ['stop', 'nothing'],
    ['Laissez tomber.', 'nothing'],
    ['super boulot !', 'praise'],
    ['Bravo Griot', 'praise'],
    ['tu es nul', 'blame'],
    ['ça ne marche pas', 'blame'],
    ['Bonjour, j’ai un problème', 'blame'],
    ['le bouton ne marche pas', 'blame'],
    ['t’es un robot ?', 'who'],
    ['qui vous a fait ?', 'who'],
    ['quel jour on est ?', 'clock'],
    ['quelle heure est-il à Bamako ?', 'clock'],
  ])('« %s » is %s', (line, courtesy) => expect(courtesyOf(line)).toBe(courtesy));

  it.each([
    'merci de planifier le GEC jeudi à 10h',
    'ok pour GEC-2027-03',
    'oui GEC-2027-03',
    'bonjour, décisions en retard',
    'stop aux rappels',
    'annule',
    'non, jeudi',
    'non je ne viens pas',
    'laisse tomber le GEC de mars',
    'annule tout le GEC de mars',
    'retour du PNUD sur la note',
    'bravo au GT Eau pour la matrice',
    'c’est super',
    'on a un souci',
    'rien ne va',
    'la pompe ne marche pas à Mopti',
    'j’ai un problème avec D-2027-001',
    'quel jour est le GEC ?',
    'à quelle heure est la réunion ?',
    'qui a fait la note ?',
    '',
    '?',
    '12',
  ])('is not « %s », which asks for something', (line) => {
    expect(courtesyOf(line)).toBeUndefined();
  });

  it('said of Griot is not heard in a channel, where it is said of something else', () => {
    for (const line of ['bravo', 'ça ne marche pas', 'quel jour on est ?']) {
      expect(courtesyHeard(line, true)).toBeUndefined();
      expect(courtesyHeard(line, false)).toBeDefined();
    }
    expect(courtesyHeard('bonjour', true)).toBe('hello');
  });
});
