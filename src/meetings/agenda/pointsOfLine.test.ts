import { describe, expect, it } from 'vitest';
import { pointsOfLine } from './pointsOfLine.ts';

describe('the points that one line lists', () => {
  it.each([
    ['Point sur la matrice (15 min), divers', ['Point sur la matrice (15 min)', 'divers']],
    ['1) Budget 2) Calendrier 3) Divers', ['Budget', 'Calendrier', 'Divers']],
    ['1. Adoption (5 min) 2. Revue (20 min)', ['Adoption (5 min)', 'Revue (20 min)']],
    ['budget ; calendrier ; divers', ['budget', 'calendrier', 'divers']],
    ['Sécurité, questions diverses', ['Sécurité', 'questions diverses']],
    [
      'Matrice (15 min), calendrier (10 min) et divers (5 min)',
      ['Matrice (15 min)', 'calendrier (10 min)', 'divers (5 min)'],
    ],
  ])('« %s » is several', (line, points) => {
    expect(pointsOfLine(line)).toEqual(points);
  });

  it.each([
    'Revue du CREDD',
    'Points divers',
    'divers',
    'Eau, hygiène et assainissement',
    'Retraite (10 min), présentée par le PNUD',
    'Exposé ; présenté par le PNUD',
    'Suivi de D-2027-001 ; D-2027-002',
    'Revue (30 min) et débat',
    '3 projets 4 bailleurs',
    'Articles 1) et 2) de la loi',
    'Note https://exemple.org/note;version=2',
    'Fonds &lt; seuils &amp; plafonds',
  ])('« %s » is one', (line) => {
    expect(pointsOfLine(line)).toEqual([line]);
  });
});
