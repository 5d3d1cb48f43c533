import { describe, expect, it } from 'vitest';
import { joined } from './joined.ts';

describe('an order without its hyphen', () => {
  it.each([
    ['décale la d’une heure', 'décale-la d’une heure'],
    ['ok repousse le au 19', 'ok repousse-le au 19'],
    ['mets la plutot a 11h', 'mets-la plutot a 11h'],
    ['annule la', 'annule-la'],
    ['relance les !', 'relance-les !'],
    ['envoie leur un rappel', 'envoie-leur un rappel'],
    ['prolongez la de 30 min', 'prolongez-la de 30 min'],
  ])('« %s » is « %s »', (typed, said) => expect(joined(typed)).toBe(said));

  it.each([
    'annule la réunion',
    'reporte le jeudi 18 au 25',
    'reporte le 18',
    'relance les en retard',
    'relance les retardataires',
    'invite les partenaires',
    'envoie les documents à Keller',
    'mets le point 2 en premier',
    'on annule la',
  ])('leaves « %s » as it is', (typed) => expect(joined(typed)).toBe(typed));
});
