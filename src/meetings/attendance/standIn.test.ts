import { describe, expect, it } from 'vitest';
import { alternateComing, isAlternate, standInNamed } from './standIn.ts';

describe('a stand-in named in a sentence', () => {
  it.each([
    ['remplacé par Fatou Koné', 'Fatou Koné'],
    ['excusée, remplacée par @Fatou Koné', 'Fatou Koné'],
    ['suppléant : Fatou Koné', 'Fatou Koné'],
    ['excusée, ma suppléante Yvonne Vacher', 'Yvonne Vacher'],
    ['suppléant : Vasco Neves', 'Vasco Neves'],
    ['ma suppléante Fatou Koné viendra', 'Fatou Koné'],
    ['je serai absent, Fatou Koné me remplace', 'Fatou Koné'],
    ['je serai absent. Mme Fatou Koné me remplacera.', 'Mme Fatou Koné'],
    ['je serai absent et Fatou Koné me représentera', 'Fatou Koné'],
    ['je ne pourrai pas venir au, Fatou Koné me représentera', 'Fatou Koné'],
    ['Fatou Koné me remplace au', 'Fatou Koné'],
    ['c’est Fatou Koné qui me remplacera', 'Fatou Koné'],
    ['Fatou Koné viendra à ma place', 'Fatou Koné'],
    ['Fatou Koné ira à la réunion à ma place', 'Fatou Koné'],
    ['je serai absent, je délègue Fatou Koné', 'Fatou Koné'],
    ['M. Keller me remplace', 'M. Keller'],
    ['je serai absent, mon suppléant me remplace', 'mon suppléant'],
    ['remplacé par Fatou Koné au', 'Fatou Koné'],
  ])('« %s » names %s', (sentence, name) => expect(standInNamed(sentence)).toBe(name));

  it.each([
    '',
    'je serai absent',
    'je ne viendrai pas',
    'je serai en mission à Ségou',
    'je ne peux pas venir, ma suppléante viendra',
    'je serai absent, mon suppléant ira peut-être',
    'je serai absent et mon suppléant ne viendra pas non plus',
    'je serai absent, mon suppléant n’est pas là non plus',
  ])('is not in « %s »', (sentence) => expect(standInNamed(sentence)).toBeUndefined());

  it.each([
    ['je ne peux pas venir, ma suppléante viendra', 'ma suppléante'],
    ['je ne peux pas venir, mon adjoint sera là.', 'mon adjoint'],
    ['ma suppléante viendra si elle peut', undefined],
    ['ma suppléante viendra aussi', undefined],
    ['ma suppléante ne viendra pas', undefined],
    ['est-ce que mon suppléant viendra ?', undefined],
  ])('« %s » is an alternate who comes: %s', (sentence, alternate) =>
    expect(alternateComing(sentence)).toBe(alternate),
  );

  it('may be the alternate, without a name', () => {
    expect(['mon suppléant', 'ma suppléante', 'Fatou Koné'].map(isAlternate)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
