import { describe, expect, it } from 'vitest';
import { demoDirectory, NOW } from '../../../test/decisions/demo.ts';
import { readWording } from './wording.ts';

const read = (sentence: string): string => {
  const { text, owners, due } = readWording(sentence, demoDirectory, NOW);
  return [text, owners.join(', '), due.kind === 'day' ? due.day.toString() : ''].join(' | ');
};

describe('an owner who is named by his last name alone', () => {
  it.each([
    ['publier la note, Diarra, 31 mars', 'publier la note | Diarra | 2027-03-31'],
    ['publier la note, Mme Diarra, 31 mars', 'publier la note | Mme Diarra | 2027-03-31'],
    ['relire la matrice, Keller, 31 mars', 'relire la matrice | Keller | 2027-03-31'],
    ['relire la matrice, Keller', 'relire la matrice | Keller | '],
    ['publier la note (Diarra, 31/03)', 'publier la note | Diarra | 2027-03-31'],
    ['publier la note (Diarra)', 'publier la note | Diarra | '],
    [
      'écrire au ministre la lettre de rappel, Keller',
      'écrire au ministre la lettre de rappel | Keller | ',
    ],
    ['envoyer la note aux membres, Keller', 'envoyer la note aux membres | Keller | '],
    ['proposer une date, Keller', 'proposer une date | Keller | '],
    ['relire la liste des membres (BAD)', 'relire la liste des membres | BAD | '],
    ['relire le projet de nomination, Keller', 'relire le projet de nomination | Keller | '],
  ])('is read in « %s »', (sentence, wording) => {
    expect(read(sentence)).toBe(wording);
  });

  it.each([
    'une mission à Gao, Togo',
    'publier la note, Togo',
    'rencontrer les maires de Gao, Keller',
    'publier la note, diarra',
    'publier la note, Lettre',
    'relire la note de Diarra',
    'nommer le nouveau rapporteur, Keller',
    'nommer le nouveau rapporteur, Martin Keller',
    'désigner une facilitatrice, Mme Diarra',
    'remercier la présidente sortante, Rakotomalala',
    'féliciter Keller, Rakotomalala',
    'inviter les ambassadeurs, Keller, Diarra',
    'relire les deux notes, Keller, Diarra',
    'écrire au nouveau ministre de la santé, Keller',
    'lire la lettre de l’ambassadeur (Mme Diarra)',
    'lire la lettre de la directrice adjointe (Keller)',
    'préparer le départ du chef de file, Keller',
  ])('is nobody in « %s »', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} |  | `);
  });

  it('who is not known leaves the brackets whole', () => {
    expect(read('publier la note (Mme Xyz, 31/03)')).toBe(
      'publier la note (Mme Xyz) |  | 2027-03-31',
    );
  });
});

describe('who and by when, in brackets before what is to be done', () => {
  it.each([
    ['(BAD, 15/03) : transmettre la matrice', 'transmettre la matrice | BAD | 2027-03-15'],
    ['(BAD, 15 avril) transmettre la matrice', 'transmettre la matrice | BAD | 2027-04-15'],
    ['(la BAD et la GIZ, fin mars) : relire.', 'relire | BAD, GIZ | 2027-03-31'],
    ['(BAD) : transmettre la matrice', 'transmettre la matrice | BAD | '],
  ])('are read in « %s »', (sentence, wording) => {
    expect(read(sentence)).toBe(wording);
  });

  it.each(['(BAD) transmettre la matrice', '(ministère, 15/03) : transmettre la matrice'])(
    'are left in « %s »',
    (sentence) => {
      expect(read(sentence)).toBe(`${sentence} |  | `);
    },
  );
});

describe('what is given to one and to another', () => {
  it.each([
    'le lot 2 est confié à la BAD et le lot 3 à la GIZ',
    'lot 2 confié à la BAD, lot 3 à la GIZ',
  ])('is kept whole, and charges both: « %s »', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} | BAD, GIZ | `);
  });

  it('charges nobody else: « le lot 2 est confié à la BAD et le rapport au ministre »', () => {
    const sentence = 'le lot 2 est confié à la BAD et le rapport au ministre';
    expect(read(sentence)).toBe(`${sentence} | BAD | `);
  });
});
