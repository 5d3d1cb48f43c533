import { describe, expect, it } from 'vitest';
import { isReserved } from './reserve.ts';

describe('an adoption', () => {
  it.each([
    'sous reserve de corriger la liste des presents',
    'sous réserve des corrections du PNUD',
    'avec une réserve',
    'avec les corrections de la BM',
    'avec amendements',
    'moyennant deux corrections',
    'à condition de revoir le point 2',
    'à l’unanimité, sauf le point 3',
    'après correction',
  ])('« %s » awaits a change', (how) => expect(isReserved(how)).toBe(true));

  it.each([
    '',
    'à l’unanimité',
    'sans réserve',
    'sans amendement',
    'sans observation',
    'par consensus',
    'avec remerciements au PNUD',
    'en l’état',
  ])('« %s » awaits none', (how) => expect(isReserved(how)).toBe(false));
});
