import { describe, expect, it } from 'vitest';
import { refuseTwins } from './twinsSaid.ts';

describe('two decisions that are said to be one', () => {
  it.each([
    'fusionne D-2027-001 et D-2027-002',
    'fusionner D-2027-001 avec D-2027-002',
    'D-2027-002 est un doublon de D-2027-001',
    'la D-2027-002 fait double emploi avec la D-2027-001',
    'D-2027-001 et D-2027-002 sont identiques',
    'd 2027 1 et d 2027 2 font double emploi.',
  ])('by « %s » are not joined: which one is dropped is asked', (text) => {
    expect(() => refuseTwins(text)).toThrow('decision.twins');
  });

  it.each([
    'D-2027-002 n’est pas un doublon de D-2027-001',
    'D-2027-002 abandonnée, doublon de D-2027-001',
    'D-2027-001 et D-2027-002 sont faites',
    'fusionne D-2027-001',
    'D-2027-001 : fusionner les listes de D-2027-002',
    'si D-2027-002 est un doublon de D-2027-001',
  ])('« %s » says something else', (text) => {
    expect(() => refuseTwins(text)).not.toThrow();
  });
});
