import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from './fold.ts';

describe('a folded text', () => {
  it.each([
    ['Échéance', 'echeance'],
    ['APRÈS-DEMAIN', 'apres-demain'],
    ['aujourd’hui', "aujourd'hui"],
    ['10 h 30', '10 h 30'],
    ['10h–12h', '10h-12h'],
    ['Sœur Lætitia', 'soeur laetitia'],
    ['1ᵉʳ mars', '1er mars'],
    ['e\u0301te\u0301', 'ete'],
    ['jeu\u00addi', 'jeudi'],
    ['Kɛlɛn', 'kelen'],
  ])('« %s » is « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)),
    );
  });

  it('knows where each of its letters stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, starts, ends } = foldWithOffsets(original);
        expect(text).toBe(fold(original));
        expect(starts).toHaveLength(text.length + 1);
        expect(starts.at(-1)).toBe(original.length);
        [...ends.keys()].forEach((i) => {
          expect(fold(original.slice(starts[i], ends[i]))).toContain(text.charAt(i));
        });
      }),
    );
  });
});
