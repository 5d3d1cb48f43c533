import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { yearStretchIn } from './yearStretch.ts';

const today = Temporal.PlainDate.from('2027-05-20');

describe('a part of the year', () => {
  it.each([
    ['du trimestre', '2027-04-01 2027-06-30'],
    ['du trimestre prochain', '2027-07-01 2027-09-30'],
    ['du 1er trimestre', '2027-01-01 2027-03-31'],
    ['du 2e semestre', '2027-07-01 2027-12-31'],
    ['du semestre', '2027-01-01 2027-06-30'],
    ['du deuxième semestre 2026', '2026-07-01 2026-12-31'],
    ['du dernier trimestre', '2027-01-01 2027-03-31'],
    ['du prochain semestre', '2027-07-01 2027-12-31'],
    ['du second semestre de 2026', '2026-07-01 2026-12-31'],
    ['du 4e trimestre de l’année dernière', '2026-10-01 2026-12-31'],
    ['l’an dernier', '2026-01-01 2026-12-31'],
    ['cette année', '2027-01-01 2027-12-31'],
    ['l’année dernière', '2026-01-01 2026-12-31'],
    ['de l’annee prochaine', '2028-01-01 2028-12-31'],
    ['de l’année en cours', '2027-01-01 2027-12-31'],
    ['depuis le début de l’année', '2027-01-01 2027-05-20'],
    ['depuis le début du trimestre', '2027-04-01 2027-05-20'],
    ['depuis l’année dernière', '2026-01-01 2027-05-20'],
    ['depuis le 1er trimestre', '2027-01-01 2027-05-20'],
  ])('« %s » is %s', (text, days) => {
    const found = yearStretchIn(text, today);
    expect(`${found?.from} ${found?.to}`).toBe(days);
  });

  it.each([
    'du GEC',
    'trimestrielle',
    'du 4e semestre',
    'années',
    'un an',
    'fin d’année',
    'avant la fin de l’année',
    'début du trimestre',
    'depuis la fin de l’année',
    'depuis le début du 4e trimestre',
    'avant l’été depuis le début de l’année',
  ])('none is said in « %s »', (text) => {
    expect(yearStretchIn(text, today)).toBeUndefined();
  });
});
