import { describe, expect, it } from 'vitest';
import { readSeveral } from './severalSaid.ts';

describe('what one sentence says of several decisions', () => {
  it.each([
    ['D-2027-001 fait et D-2027-002 en cours', ['D-2027-001 fait', 'D-2027-002 en cours']],
    [
      'D-2027-001 faite, la D-2027-002 pas encore faite',
      ['D-2027-001 faite', 'D-2027-002 pas encore faite'],
    ],
    ['D-2027-001 : fait, D-2027-002 : en cours', ['D-2027-001 : fait', 'D-2027-002 : en cours']],
    ['clore D-2027-001 et D-2027-002', ['clore D-2027-001', 'clore D-2027-002']],
    [
      'D-2027-001, D-2027-002 et D-2027-003 faites',
      ['D-2027-001 faites', 'D-2027-002 faites', 'D-2027-003 faites'],
    ],
    [
      'D-2027-001, 002 et 003 faites',
      ['D-2027-001 faites', 'D-2027-002 faites', 'D-2027-003 faites'],
    ],
    ['D-GA-2027-001 et 002 closes', ['D-GA-2027-001 closes', 'D-GA-2027-002 closes']],
    [
      'reporter D-2027-001 et D-2027-002 au 15 avril',
      ['reporter D-2027-001 au 15 avril', 'reporter D-2027-002 au 15 avril'],
    ],
    ['D-2027-001 fait et D-2027-002 pour le PNUD', ['D-2027-001 fait', 'D-2027-002 pour le PNUD']],
  ])('« %s » is said of each', (typed, lines) => {
    expect(readSeveral(typed)?.lines).toEqual(lines);
  });

  it.each(['D-2027-001 et D-2027-002', 'où en sont D-2027-001 et D-2027-002'])(
    '« %s » only names them',
    (typed) =>
      expect(readSeveral(typed)).toEqual({ codes: ['D-2027-001', 'D-2027-002'], lines: [] }),
  );

  it.each([
    'D-2027-001 faite hier',
    'D-2027-001 abandonnée, remplacée par D-2027-002',
    'D-2027-001 faite : transmise, D-2027-002 suit',
    'commenter D-2027-001 : voir D-2027-002 et D-2027-003',
    'D-2027-001 faite (voir la D-2027-002)',
    'D-2027-001 faite, 150 participants',
    'D-2027-001 et D-2027-001',
    'clore D-2027-001',
  ])('« %s » is said of one', (typed) => expect(readSeveral(typed)).toBeUndefined());
});
