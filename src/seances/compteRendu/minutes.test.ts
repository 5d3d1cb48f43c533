import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amended } from './amend.ts';
import { differences, linesOf } from './differences.ts';
import type { Minutes } from './minutes.ts';
import { sealOf } from './seal.ts';

const minutes = (...paragraphs: readonly string[]): Minutes => ({
  code: 'GEC-2027-03',
  group: 'GEC',
  subject: 'Revue',
  place: 'PNUD',
  day: 'jeudi 4 mars 2027',
  opened: '10 h 02',
  closed: '12 h 10',
  chair: '',
  present: [],
  excused: [],
  absent: [],
  quorum: '',
  previous: '',
  points: [
    {
      number: 1,
      title: 'Revue',
      presenter: '',
      paragraphs: [...paragraphs],
      resolutions: [],
      toFollow: [],
    },
    { number: 2, title: 'Divers', presenter: '', paragraphs: [], resolutions: [], toFollow: [] },
  ],
  notTreated: [],
  changes: [],
  next: '',
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

describe('the differences between two versions', () => {
  it('turn the one into the other', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [minutes(...one), minutes(...other)];
        const found = differences(before, after);
        const taken = found.filter(({ sign }) => sign === '-').map(({ text }) => text);
        const put = found.filter(({ sign }) => sign === '+').map(({ text }) => text);
        const sorted = (texts: readonly string[]) => [...texts].sort();
        expect(sorted([...linesOf(before), ...put])).toEqual(sorted([...linesOf(after), ...taken]));
      }),
    );
  });

  it('are none between a version and itself', () => {
    expect(differences(minutes('a', 'b'), minutes('a', 'b'))).toEqual([]);
  });

  it('show a changed line as taken out and put in', () => {
    expect(differences(minutes('a', 'b', 'c'), minutes('a', 'x', 'c'))).toEqual([
      { sign: '-', text: 'b' },
      { sign: '+', text: 'x' },
    ]);
  });
});

describe('an amendment', () => {
  it('replaces the words it quotes, in its point', () => {
    const asked = { point: 1, text: '« 30 avril » → « 15 mai ».' };
    const after = amended(minutes('La revue est fixée au 30 avril.'), asked);
    expect(after?.points[0]?.paragraphs).toEqual(['La revue est fixée au 15 mai.']);
  });

  it('adds a sentence when it quotes nothing', () => {
    const after = amended(minutes('a'), { point: 2, text: 'Le PNUD remercie.' });
    expect(after?.points[1]?.paragraphs).toEqual(['Le PNUD remercie.']);
  });

  it.each([
    'remplacer 450 par 400 milliards',
    'Remplacer « 450 » par « 400 ».',
    'remplacer "450 milliards" par "400 milliards"',
    'il faut lire 400 milliards au lieu de 450',
    'lire « 400 » au lieu de « 450 »',
    'lire 400 et non 450',
    'au lieu de 450, lire 400',
    'au lieu de 450 lire 400 milliards',
    '400 au lieu de 450',
    '450 → 400',
  ])('« %s » changes the words it speaks of', (text) => {
    const after = amended(minutes('Il annonce 450 milliards de FCFA.', '1 450 élèves.'), {
      point: 1,
      text: text.replace('"450 milliards"', '"450 MILLIARDS"'),
    });
    expect(after.points[0]?.paragraphs).toEqual([
      'Il annonce 400 milliards de FCFA.',
      '1 450 élèves.',
    ]);
  });

  it.each([
    ['supprimer « avec force »', 'Le PNUD remercie le Gouvernement.'],
    ['supprimer avec force', 'Le PNUD remercie le Gouvernement.'],
    ['retirer : le PNUD', 'Remercie avec force le Gouvernement.'],
    ['remplacer le PNUD par l’UNICEF', 'L’UNICEF remercie avec force le Gouvernement.'],
  ])('« %s » makes « %s »', (text, become) => {
    const before = minutes('Le PNUD remercie avec force le Gouvernement.');
    expect(amended(before, { point: 1, text }).points[0]?.paragraphs).toEqual([become]);
  });

  it.each([
    ['ajouter : le PNUD remercie', 'Le PNUD remercie.'],
    ['ajouter « Le PNUD remercie. »', 'Le PNUD remercie.'],
    ['ajouter que le PNUD remercie', 'Le PNUD remercie.'],
    ['ajouter quelques mots de la BM', 'Quelques mots de la BM.'],
    ['Le PNUD supprime ses frais', 'Le PNUD supprime ses frais.'],
  ])('« %s » adds « %s »', (text, added) => {
    expect(amended(minutes('a'), { point: 2, text }).points[1]?.paragraphs).toEqual([added]);
  });

  it.each([
    ['remplacer 500 par 400', 'minutes.wordsMissing'],
    ['remplacer 45 par 400', 'minutes.wordsMissing'],
    ['supprimer milliards', 'minutes.wordsTwice'],
    ['supprimer Revue', 'minutes.nothingLeft'],
  ])('« %s » is not made: %s', (text, code) => {
    const before = minutes('Il annonce 450 milliards.', 'Il en faut 500,5 milliards de plus.');
    const wanted = { point: 1, text: text.replace('500', '300') };
    expect(() => amended(before, wanted)).toThrow(expect.objectContaining({ code }));
  });

  it('is not made in a point that is not there', () => {
    const wanted = { point: 9, text: 'Rien' };
    expect(() => amended(minutes('a'), wanted)).toThrow(
      expect.objectContaining({ code: 'minutes.noSuchPoint' }),
    );
  });
});

describe('a seal', () => {
  it('is the same for the same text, in whatever order it was written', () => {
    const one = minutes('a');
    const { points, ...rest } = one;
    expect(sealOf({ points, ...rest })).toBe(sealOf(one));
  });

  it('is another when a word changes', () => {
    expect(sealOf(minutes('a'))).not.toBe(sealOf(minutes('b')));
  });
});
