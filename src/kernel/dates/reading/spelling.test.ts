import { describe, expect, it } from 'vitest';
import { speller } from './spelling.ts';

const spell = speller(
  {
    mardi: 2,
    mercredi: 3,
    mars: 'mars',
    mai: 'mai',
    marche: 'marché',
    marchi: 0,
  },
  5,
);

describe('a slip of the keyboard', () => {
  it.each([
    ['mardu', 2],
    ['madri', 2],
    ['marddi', 2],
    ['mecredi', 3],
    ['mras', 'mars'],
  ])('« %s » is recognised', (word, meaning) => {
    expect(spell(word)).toBe(meaning);
  });

  it.each([
    'mais',
    'mari',
    'marri',
    'mardis',
    'hardi',
    'main',
    'mal',
    'maudit',
    'mademoiselle',
    '',
  ])('an ordinary word is left alone: « %s »', (word) => {
    expect(spell(word)).toBeUndefined();
  });

  it('is not corrected when two names are as close', () => {
    expect(spell('march')).toBeUndefined();
  });
});
