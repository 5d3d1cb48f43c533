import { describe, expect, it } from 'vitest';
import { isAboutMinutes, readAdoption } from './adoption.ts';

describe('the adoption of the compte rendu of the meeting before', () => {
  it.each([
    ['le compte rendu est adopté', ''],
    ['Le CR est adopté.', ''],
    ['le PV est approuvé', ''],
    ['CR adopté', ''],
    ['le compte rendu de la dernière réunion est adopté', ''],
    ['le compte-rendu précédent a été adopté à l’unanimité', 'à l’unanimité'],
    ['le procès-verbal du dernier GEC est adopté sans observation', 'sans observation'],
    ['CR adopté sous réserve des corrections du PNUD', 'sous réserve des corrections du PNUD'],
    ['on adopte le compte rendu', ''],
    ['les membres adoptent le compte rendu de la réunion précédente', ''],
    ['nous adoptons le CR', ''],
    ['adopter le compte rendu', ''],
  ])('is « %s »', (typed, rest) => {
    expect(readAdoption(typed)).toEqual({ kind: 'minutesAdopted', rest });
  });

  it('may come with what is changed', () => {
    expect(readAdoption('le CR est amendé : page 2')).toEqual({
      kind: 'minutesAmended',
      rest: 'page 2',
    });
  });

  it.each([
    'adopté',
    'le compte rendu sera adopté en avril',
    'le compte rendu n’est pas adopté',
    'le compte rendu n’est pas encore adopté',
    'le PNUD demande que le CR soit adopté',
    'le compte rendu est adopté par le ministère en avril',
    'le compte rendu du GEC de décembre est adopté',
    'le compte rendu de mission est adopté',
    'cr adopter GEC-2027-02',
    'adopter le CR de GEC-2027-02',
    'le crédit est adopté',
    'on adopte le crédit carbone',
    'la feuille de route est adoptée',
    'compte rendu',
  ])('is not « %s »', (typed) => expect(readAdoption(typed)).toBeUndefined());
});

describe('the title of a point', () => {
  it('speaks of a compte rendu, or not', () => {
    expect(isAboutMinutes('Approbation du PV du 4 mars')).toBe(true);
    expect(isAboutMinutes('Adoption du compte rendu de GEC-2027-02')).toBe(true);
    expect(isAboutMinutes('Revue du CREDD')).toBe(false);
    expect(isAboutMinutes('Crédits')).toBe(false);
  });
});
