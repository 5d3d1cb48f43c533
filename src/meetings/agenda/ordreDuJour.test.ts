import { describe, expect, it } from 'vitest';
import { readPoint, totalMinutes } from './ordreDuJour.ts';

describe('a point of the ordre du jour', () => {
  it.each([
    ['Point sur le calendrier des revues (15 min)', 'Point sur le calendrier des revues', 15, null],
    ['Retraite, présenté par PNUD (10 min)', 'Retraite', 10, 'PNUD'],
    ['Retraite (10 min), présentée par Coopération suisse', 'Retraite', 10, 'Coopération suisse'],
    ['Adoption du compte rendu', 'Adoption du compte rendu', null, null],
    ['Financement par projet', 'Financement par projet', null, null],
    ['Revue du CREDD (45 min) PNUD', 'Revue du CREDD', 45, 'PNUD'],
    ['Revue du CREDD (45 min) – UE', 'Revue du CREDD', 45, 'UE'],
    ['Revue du CREDD (PNUD, 45 min)', 'Revue du CREDD', 45, 'PNUD'],
    ['Revue du CREDD (45 min, Aïssata Diarra)', 'Revue du CREDD', 45, 'Aïssata Diarra'],
    ['Revue (30 min) suivie d’un débat', 'Revue suivie d’un débat', 30, null],
    ['Budget 1h30', 'Budget', 90, null],
    ['Budget, 2 h', 'Budget', 120, null],
    ['Accueil à 1h30', 'Accueil à 1h30', null, null],
    ['Visioconférence 9h30', 'Visioconférence 9h30', null, null],
  ])('« %s » is read', (text, title, duration, presenter) => {
    expect(readPoint(text)).toEqual({ title, duration, presenter });
  });
});

describe('the ordre du jour', () => {
  it('adds the minutes up', () => {
    expect(totalMinutes([{ duration: 5 }, { duration: null }, { duration: 30 }])).toBe(35);
  });
});
