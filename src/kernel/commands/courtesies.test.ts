import { describe, expect, it } from 'vitest';
import { withoutThanks } from './courtesies.ts';

describe('thanks at the end of a line', () => {
  it.each([
    'au pnud, merci d avance',
    'au pnud, merci d’avance',
    'au pnud, merci par avance',
    'au pnud svp merci',
    'au pnud svp, merci d avance',
    'au pnud stp',
  ])('are no part of « %s »', (line) => {
    expect(withoutThanks(line)).toBe('au pnud');
  });

  it.each(['objet : lettre de merci', 'réunion d’avance', 'mot de merci d’avancement', 'merci'])(
    'are left in « %s »',
    (line) => {
      expect(withoutThanks(line)).toBe(line);
    },
  );
});
