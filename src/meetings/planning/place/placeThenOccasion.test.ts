import { describe, expect, it } from 'vitest';
import { readPlace } from './place.ts';

describe('a place, and what people meet for behind it', () => {
  it.each([
    ['ambassade de suisse revue du credd', 'ambassade de suisse', 'revue du credd'],
    ['PNUD REVUE DU CREDD', 'PNUD', 'REVUE DU CREDD'],
    ['GIZ bilan annuel de la matrice', 'GIZ', 'bilan annuel de la matrice'],
    ['salle B validation du PV', 'salle B', 'validation du PV'],
    ['siège de l’UE préparation de la retraite', 'siège de l’UE', 'préparation de la retraite'],
  ])('« %s » is held at %s about %s', (said, place, subject) => {
    expect(readPlace(said)).toEqual({ place, subject });
  });

  it.each([
    'salle de préparation de la mairie',
    'centre d’évaluation du ministère',
    'direction du suivi des projets',
    'ambassade de Suisse',
    'centre de suivi et évaluation du ministère',
    'maison restitution',
  ])('« %s » is but a place', (said) => {
    expect(readPlace(said)).toEqual({ place: said, subject: undefined });
  });

  it.each(['GRANDE REVUE DU CREDD', 'MINI ATELIER DE VALIDATION', 'SECONDE REVUE DU CREDD'])(
    '« %s » is not cut',
    (said) => {
      expect(readPlace(said).place).not.toMatch(/^(?:GRANDE|MINI|SECONDE)$/u);
    },
  );
});
