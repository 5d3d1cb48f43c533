import { describe, expect, it } from 'vitest';
import { placeForAll } from './placeForAll.ts';

describe('the place of a meeting, in the feed that anybody reads', () => {
  it.each([
    ['visio : https://zoom.example.org/j/814?pwd=abc', 'visio'],
    [
      'Salle A du PNUD, et en visio : https://teams.example.org/l/x',
      'Salle A du PNUD, et en visio',
    ],
    ['Zoom (https://zoom.example.org/j/814), code 4477', 'Zoom'],
    ['Zoom, ID 814 2253 9981, mot de passe GEC', 'Zoom'],
    ['visio, lien https://zoom.example.org/j/814 (code : 12)', 'visio'],
    ['https://zoom.example.org/j/814', ''],
  ])('« %s » gives nobody the means to join', (place, shown) => {
    expect(placeForAll(place)).toBe(shown);
  });

  it.each([
    'Salle du PNUD',
    'Hôtel Salam, salle 2',
    'Ambassade du Danemark (2e étage)',
    'visio',
    '',
  ])('« %s » is shown as it is', (place) => {
    expect(placeForAll(place)).toBe(place);
  });
});
