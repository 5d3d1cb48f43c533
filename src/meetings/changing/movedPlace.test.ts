import { describe, expect, it } from 'vitest';
import { readMovedPlace } from './movedPlace.ts';

const KNOWN = ['Salle de conférence du PNUD', 'Banque mondiale', 'OMS'];

describe('where a meeting is moved', () => {
  it.each([
    ['aura lieu à l’ambassade de Suisse', 'ambassade de Suisse'],
    ['se tiendra dans la salle B', 'salle B'],
    ['se tiendra au radisson', 'radisson'],
    ['est à l’ambassade de France', 'ambassade de France'],
    ['est au pnud finalement', 'pnud'],
    ['est finalement au radisson', 'radisson'],
    ['sera à la banque mondiale', 'banque mondiale'],
    ['sera au Radisson Blu', 'Radisson Blu'],
    ['sera chez l’AFD', 'AFD'],
    ['se tiendra en visio', 'visio'],
    ['sera hybride', 'hybride'],
    ['se tiendra en mode hybride', 'mode hybride'],
  ])('« %s » is %s', (spoken, place) => {
    expect(readMovedPlace(spoken, KNOWN)).toBe(place);
  });

  it.each([
    'est dans l’impasse',
    'est au point mort',
    'est au complet',
    'est au courant',
    'est à l’origine de la matrice',
    'sera au rendez-vous',
    'est à la traîne',
    'aura lieu dans deux semaines',
    'aura lieu à la fin du mois',
    'aura lieu dans les prochains jours',
    'se tiendra dans un climat tendu',
    'se tient à la demande du Chef de file',
    'aura lieu à 15 h',
    'aura lieu en présentiel',
    'est au pnud ?',
    'sera-t-il hybride ?',
    'est hybride ?',
    'est une centrale hybride',
  ])('« %s » is no place', (spoken) => {
    expect(readMovedPlace(spoken, KNOWN)).toBeUndefined();
  });
});
