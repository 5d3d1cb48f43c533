import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/decisions/demo.ts';
import { saidClosed, saidDropped } from './saidByName.ts';

describe('a decision told by its words', () => {
  it.each([
    ['clos la matrice', 'matrice'],
    ['clore plan eau', 'plan eau'],
    ['clôture la décision sur le plan eau !', 'plan eau'],
    ['solde l’action de relance', 'relance'],
  ])('« %s » closes « %s »', (line, what) => expect(saidClosed(lineOf(line))?.what).toBe(what));

  it.each([
    'clos la séance',
    'clos le GEC',
    'clos le point 2',
    'clore D-2027-001',
    'clos tout',
    'clos',
  ])('« %s » closes none', (line) => expect(saidClosed(lineOf(line))).toBeUndefined());

  it.each([
    ['annule la décision sur le plan eau', 'plan eau'],
    ['supprime la decision plan eau', 'plan eau'],
  ])('« %s » drops « %s »', (line, what) => expect(saidDropped(lineOf(line))?.what).toBe(what));

  it.each([
    'annule le GEC',
    'annule la mission de Ségou',
    'annule la décision D-2027-001',
    'annule GEC-2027-03',
  ])('« %s » drops none', (line) => expect(saidDropped(lineOf(line))).toBeUndefined());
});
