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

describe('those who begin by their last names', () => {
  it.each([
    ['Keller, Rousseau et Schäfer rédigent la note', 'Keller, Rousseau, Schäfer'],
    ['Keller rédige la note', 'Keller'],
    ['M. Keller et Mme Rousseau relisent la note', 'M. Keller, Mme Rousseau'],
    ['Keller, Rousseau et le PNUD rédigent la note', 'Keller, Rousseau, PNUD'],
    ['Diarra transmettra la note', 'Diarra'],
  ])('« %s » charges %s', (sentence, owners) => {
    expect(read(sentence)).toBe(`${sentence} | ${owners} | `);
  });

  it.each([
    'Keller propose une note',
    'Keller sera absent',
    'Keller et le ministre rédigent la note',
    'Keller ou Rousseau rédige la note',
    'keller rédige la note',
    'la note de Keller rédige le constat',
    'Togo publie la carte',
  ])('« %s » charges nobody', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} |  | `);
  });
});

describe('a country, which is its cooperation', () => {
  it.each([
    ['la Suisse relira la note', 'la Suisse relira la note | Suisse | '],
    [
      'le Canada et la Suisse rédigent le mémo',
      'le Canada et la Suisse rédigent le mémo | Canada, Suisse | ',
    ],
    ['Suisse : relire la note', 'relire la note | Suisse | '],
    [
      'les Pays-Bas transmettront leurs données',
      'les Pays-Bas transmettront leurs données | Pays-Bas | ',
    ],
    ['la note sera relue par la Suisse', 'la note sera relue par la Suisse | Suisse | '],
    ['relire la note, responsable : la Suisse', 'relire la note | la Suisse | '],
    ['relire la note @la Suisse', 'relire la note | la Suisse | '],
    [
      'Switzerland will send the note by Friday',
      'Switzerland will send the note | Switzerland | 2027-03-19',
    ],
  ])('is charged in « %s »', (sentence, wording) => {
    expect(read(sentence)).toBe(wording);
  });

  it.each([
    'publier la carte (Suisse)',
    'une mission en Suisse',
    'inviter les ambassadeurs, Canada, Suisse',
    'la Suisse recevra la délégation',
    'la Suisse et le Mali publieront la note',
    'un expert suisse relira la note',
    'relire la note, responsable suisse à nommer',
    'PNUD → Suisse : transmettre la note',
    'le Danemark propose une réunion',
    'Mali : préparer la revue',
    'confier la note au Canada',
  ])('is spoken of in « %s »', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} |  | `);
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
