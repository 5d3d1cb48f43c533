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

  it('is not made when its words, or its point, are not there', () => {
    expect(amended(minutes('a'), { point: 1, text: '« x » → « y »' })).toBeUndefined();
    expect(amended(minutes('a'), { point: 9, text: 'Rien' })).toBeUndefined();
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
