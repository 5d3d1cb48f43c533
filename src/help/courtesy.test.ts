import { describe, expect, it } from 'vitest';
import { courtesyOf } from './courtesy.ts';

describe('a courtesy', () => {
  it.each([
    ['bonjour', 'hello'],
    ['Bonjour Griot !', 'hello'],
    ['BONJOUR à tous', 'hello'],
    ['Bonsoir.', 'evening'],
    ['merci', 'thanks'],
    ['Merci beaucoup, Griot !', 'thanks'],
    ['ok merci', 'thanks'],
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
    '',
    '?',
    '12',
  ])('is not « %s », which asks for something', (line) => {
    expect(courtesyOf(line)).toBeUndefined();
  });
});
