import { describe, expect, it } from 'vitest';
import { isConfided } from './confided.ts';

describe('what is not to be written in the book', () => {
  it.each([
    'confidentiel : le ministre a demandé de ne rien publier',
    'Strictement confidentiel, le ministre part en avril',
    'ce point est confidentiel',
    'c’est confidentiel',
    'huis clos',
    'on passe à huis clos',
    'ne pas noter : le ministre part',
    'ne note pas ça',
    'hors PV : le ministre part',
  ])('is told: « %s »', (typed) => {
    expect(isConfided(typed)).toBe(true);
  });

  it.each([
    'le rapport confidentiel est transmis à la BAD',
    'confidentialité des données : l’UE relit la note',
    'huis clos des négociations d’Alger évoqué par l’UE',
    'ne pas noter les candidats avant le 12 avril',
    'ne pas diffuser la note avant le 12 avril',
    'offre technique : trois candidats',
    'ce n’est pas confidentiel',
    'hors budget : la BAD finance la mission',
  ])('is not meant by « %s »', (typed) => {
    expect(isConfided(typed)).toBe(false);
  });
});
